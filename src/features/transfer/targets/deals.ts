import type { Target } from '../target.ts'
import { externalId, owner, tags } from './common.ts'

export const dealTarget: Target = {
  noun: 'deal',
  fields: {
    name: { reading: 'text', headings: ['deal', 'deal name', 'name', 'opportunity', 'opportunity name', 'title'] },
    companyId: {
      reading: 'reference',
      refers: 'company',
      makes: (name) => ({ name }),
      headings: ['company', 'company name', 'account', 'account name', 'organisation', 'organization', 'customer'],
    },
    personId: {
      reading: 'reference',
      refers: 'person',
      headings: ['person', 'contact', 'contact name', 'contact person', 'primary contact'],
    },
    stageId: {
      reading: 'reference',
      refers: 'stage',
      headings: ['stage', 'deal stage', 'sales stage', 'phase', 'status'],
    },
    amount: { reading: 'money', headings: ['amount', 'value', 'deal value', 'close value', 'deal amount'] },
    closeOn: {
      reading: 'day',
      headings: ['close date', 'closing date', 'expected close date', 'close on', 'closed on'],
    },
    engagedOn: { reading: 'day', headings: ['engage date', 'engaged on', 'engagement date'] },
    ownerId: owner,
    nextStep: { reading: 'text', headings: ['next step', 'next steps'] },
    lostReason: { reading: 'text', headings: ['lost reason', 'loss reason', 'closed lost reason'] },
    externalIds: externalId,
    tags,
  },
}
