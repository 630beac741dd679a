import { moveDeal, readDeal } from '#features/deals/deals.ts'
import type { Context } from '#platform/context.ts'
import type { Target } from '../target.ts'
import { createdAt, externalId, owner, recordId, tags, visibility } from './common.ts'

export const dealTarget: Target = {
  noun: 'deal',
  fields: {
    name: {
      reading: 'text',
      headings: ['deal', 'deal name', 'name', 'opportunity', 'opportunity name', 'title', 'deal title', 'deal - title'],
    },
    companyId: {
      reading: 'reference',
      refers: 'company',
      makes: (name) => ({ name }),
      headings: [
        'company',
        'company id',
        'companyid',
        'company name',
        'associated company',
        'account',
        'account name',
        'organisation',
        'organization',
        'customer',
        'organization name',
      ],
    },
    personId: {
      reading: 'reference',
      refers: 'person',
      headings: [
        'person',
        'person id',
        'contact',
        'contact name',
        'contact person',
        'associated contact',
        'primary contact',
        'point of contact',
        'point of contact id',
        'person name',
      ],
    },
    stageId: {
      reading: 'reference',
      refers: 'stage',
      isBirthOnly: true,
      headings: ['stage', 'deal stage', 'sales stage', 'phase', 'status', 'stage name', 'stage id'],
    },
    amount: {
      reading: 'money',
      headings: ['amount', 'value', 'deal value', 'close value', 'deal amount', 'amount amount', 'expected revenue'],
    },
    closeOn: {
      reading: 'day',
      headings: [
        'close date',
        'closing date',
        'expected close date',
        'close on',
        'closed on',
        'closeon',
        'deal expected close date',
        'won time',
      ],
    },
    engagedOn: { reading: 'day', isBirthOnly: true, headings: ['engage date', 'engaged on', 'engagement date'] },
    closedAt: { reading: 'moment', isBirthOnly: true, headings: ['closed at'] },
    ownerId: owner,
    productLines: { reading: 'json', headings: ['product lines'] },
    roles: { reading: 'json', headings: ['roles'] },
    nextStep: { reading: 'text', headings: ['next step', 'next steps', 'nextstep'] },
    lostReason: { reading: 'text', headings: ['lost reason', 'loss reason', 'closed lost reason', 'lostreason'] },
    externalIds: externalId,
    id: recordId,
    tags,
    visibility,
    createdAt,
  },
  beside: {
    company: { words: ['company', 'account', 'organization', 'organisation'], through: 'companyId' },
    person: { words: ['contact', 'person'], through: 'personId' },
    activity: { words: ['activity', 'call', 'meeting'], back: 'dealIds' },
    task: { words: ['task', 'follow-up', 'to-do'], back: 'dealIds' },
  },
  afterUpdate: move,
}

async function move(ctx: Context, id: string, { stageId }: Record<string, unknown>): Promise<boolean> {
  if (typeof stageId !== 'string' || (await readDeal(ctx, { id })).stageId === stageId) return false
  await moveDeal(ctx, { id, stageId })
  return true
}
