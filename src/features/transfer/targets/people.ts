import type { Target } from '../target.ts'
import { address, externalId, notes, owner, stage, tags } from './common.ts'

export const personTarget: Target = {
  noun: 'person',
  fields: {
    firstName: { reading: 'text', headings: ['first name', 'given name', 'forename', 'first'] },
    lastName: {
      reading: 'text',
      headings: ['last name', 'family name', 'surname', 'last'],
    },
    name: { reading: 'fullName', headings: ['name', 'full name', 'display name', 'contact', 'contact name', 'person'] },
    jobTitle: { reading: 'text', headings: ['job title', 'title', 'position', 'role', 'function'] },
    companyId: {
      reading: 'reference',
      refers: 'company',
      makes: (name) => ({ name }),
      headings: [
        'company',
        'company name',
        'organisation',
        'organization',
        'organization name',
        'account',
        'account name',
        'employer',
      ],
    },
    emails: {
      reading: 'email',
      headings: [
        'email',
        'e-mail',
        'mail',
        'email address',
        'e-mail address',
        'e-mail 1 - value',
        'email 1',
        'e-mail 2 address',
        'email 2',
        'work email',
        'private email',
      ],
    },
    phones: {
      reading: 'phone',
      headings: [
        'phone',
        'phone number',
        'telephone',
        'mobile',
        'mobile phone',
        'mobile phone number',
        'business phone',
        'home phone',
        'work phone',
        'phone 1 - value',
      ],
    },
    birthday: { reading: 'day', headings: ['birthday', 'date of birth', 'birth date', 'born'] },
    ...address,
    ownerId: owner,
    stage,
    goals: { reading: 'text', headings: ['goals', 'goal'] },
    externalIds: externalId,
    tags,
    notes,
  },
}
