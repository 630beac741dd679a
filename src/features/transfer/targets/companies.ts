import type { Target } from '../target.ts'
import {
  address,
  createdAt,
  externalId,
  notes,
  owner,
  profileType,
  recordId,
  stage,
  tags,
  visibility,
} from './common.ts'

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
      headings: [
        'domain',
        'website',
        'web site',
        'website url',
        'company domain name',
        'domain name',
        'domain name primary link url',
        'url',
        'homepage',
        'web page',
      ],
    },
    industry: { reading: 'text', headings: ['industry', 'sector', 'branch'] },
    employees: {
      reading: 'whole',
      headings: ['employees', 'number of employees', 'headcount', 'company size', 'employee count', 'no. of employees'],
    },
    revenue: {
      reading: 'money',
      headings: [
        'revenue',
        'annual revenue',
        'turnover',
        'arr',
        'annual recurring revenue',
        'annual recurring revenue amount',
      ],
    },
    phone: {
      reading: 'text',
      headings: ['phone', 'phone number', 'telephone', 'company main phone', 'business phone', 'company phone'],
    },
    ...address,
    parentId: {
      reading: 'reference',
      refers: 'company',
      headings: ['parent company', 'parent', 'parent id', 'parent account', 'parent name', 'subsidiary of'],
    },
    ownerId: owner,
    stage: { ...stage, headings: [...stage.headings, 'type', 'account type'] },
    profileType,
    externalIds: externalId,
    id: recordId,
    tags,
    notes,
    visibility,
    createdAt,
  },
  beside: {
    person: { words: ['contact', 'person', 'primary contact'], back: 'companyId' },
    deal: { words: ['deal', 'opportunity'], back: 'companyId' },
    activity: { words: ['activity', 'call', 'meeting'], back: 'companyIds' },
    task: { words: ['task', 'follow-up', 'to-do'], back: 'companyIds' },
  },
}
