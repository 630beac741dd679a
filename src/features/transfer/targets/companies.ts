import type { Target } from '../target.ts'
import { address, externalId, notes, owner, stage, tags } from './common.ts'

export const companyTarget: Target = {
  noun: 'company',
  fields: {
    name: {
      reading: 'text',
      headings: [
        'company',
        'name',
        'company name',
        'account',
        'account name',
        'organisation',
        'organization',
        'organization name',
        'customer',
      ],
    },
    domain: {
      reading: 'text',
      headings: ['domain', 'website', 'web site', 'company domain name', 'url', 'homepage', 'web page'],
    },
    industry: { reading: 'text', headings: ['industry', 'sector', 'branch'] },
    employees: { reading: 'whole', headings: ['employees', 'number of employees', 'headcount', 'company size'] },
    revenue: { reading: 'money', headings: ['revenue', 'annual revenue', 'turnover'] },
    phone: {
      reading: 'text',
      headings: ['phone', 'phone number', 'telephone', 'company main phone', 'business phone'],
    },
    ...address,
    parentId: {
      reading: 'reference',
      refers: 'company',
      headings: ['parent company', 'parent', 'parent account', 'subsidiary of'],
    },
    ownerId: owner,
    stage,
    externalIds: externalId,
    tags,
    notes,
  },
}
