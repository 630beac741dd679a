import type { Target, TargetField } from '../target.ts'
import { assignee, createdAt, owner, recordId, visibility } from './common.ts'

const links: Record<string, TargetField> = {
  peopleIds: {
    reading: 'references',
    refers: 'person',
    headings: [
      'people',
      'peopleids',
      'people ids',
      'person',
      'contact',
      'contacts',
      'contact name',
      'associated contact',
      'associated contacts',
      'name',
      'contact person',
      'attendees',
      'person name',
    ],
  },
  companyIds: {
    reading: 'references',
    refers: 'company',
    headings: [
      'companies',
      'companyids',
      'company ids',
      'company',
      'company name',
      'account',
      'account name',
      'company / account',
      'organization',
      'associated company',
      'related to',
      'parent',
    ],
  },
  dealIds: {
    reading: 'references',
    refers: 'deal',
    headings: ['deals', 'deal ids', 'dealids', 'deal', 'deal name', 'opportunity', 'associated deal'],
  },
}

const KINDS = {
  sms: 'message',
  chat: 'message',
  whatsapp: 'message',
  mail: 'email',
  'e-mail': 'email',
  phone: 'call',
  'phone call': 'call',
  lunch: 'meeting',
  demo: 'meeting',
  visit: 'meeting',
  comment: 'note',
}

export const activityTarget: Target = {
  noun: 'activity',
  defaults: { type: 'note' },
  fields: {
    subject: {
      reading: 'text',
      headings: ['activity', 'subject', 'activity subject', 'title', 'call title', 'meeting name'],
    },
    type: { reading: 'choice', choices: KINDS, headings: ['type', 'activity type', 'kind', 'engagement type'] },
    direction: {
      reading: 'choice',
      headings: ['direction', 'call direction'],
      choices: { in: 'inbound', out: 'outbound', incoming: 'inbound', outgoing: 'outbound' },
    },
    outcome: {
      reading: 'choice',
      headings: ['outcome', 'call outcome', 'result'],
      choices: {
        connected: 'reached',
        held: 'reached',
        'not held': 'not_reached',
        'no answer': 'not_reached',
        busy: 'not_reached',
        'left voicemail': 'not_reached',
        'not reached': 'not_reached',
      },
    },
    occurredAt: {
      reading: 'moment',
      headings: [
        'date',
        'occurred at',
        'occurredat',
        'activity date',
        'when',
        'date and time',
        'start time',
        'date start',
        'call date',
        'logged at',
      ],
    },
    body: {
      reading: 'text',
      headings: [
        'body',
        'text',
        'notes',
        'note',
        'description',
        'comments',
        'full comments',
        'content',
        'note body',
        'call notes',
      ],
    },
    ...links,
    ownerId: owner,
    id: recordId,
    visibility,
    createdAt,
  },
}

export const taskTarget: Target = {
  noun: 'task',
  fields: {
    title: {
      reading: 'text',
      headings: ['task', 'title', 'task title', 'task name', 'subject', 'to-do', 'task subject'],
    },
    due: {
      reading: 'dayOrMoment',
      headings: [
        'due',
        'due date',
        'due on',
        'dueon',
        'due at',
        'dueat',
        'date due',
        'deadline',
        'due date only',
        'task due date',
      ],
    },
    promisedBy: { reading: 'choice', headings: ['promised by', 'promisedby'] },
    doneAt: {
      reading: 'done',
      column: 'done_at',
      headings: [
        'done',
        'done at',
        'doneat',
        'completed',
        'completed at',
        'date completed',
        'completed date',
        'marked as done time',
      ],
    },
    assigneeId: assignee,
    ...links,
    ownerId: { ...owner, headings: owner.headings.filter((heading) => !assignee.headings.includes(heading)) },
    id: recordId,
    visibility,
    createdAt,
  },
}

export const eventTarget: Target = {
  noun: 'event',
  fields: {
    title: { reading: 'text', headings: ['event', 'title', 'subject', 'summary', 'name', 'event title'] },
    startsAt: {
      reading: 'moment',
      headings: ['starts', 'start', 'starts at', 'startsat', 'start date', 'start time', 'begin', 'from', 'date start'],
    },
    endsAt: {
      reading: 'moment',
      headings: ['ends', 'end', 'ends at', 'endsat', 'end date', 'end time', 'until', 'to', 'date end'],
    },
    allDay: { reading: 'yes', headings: ['all day', 'allday', 'all day event', 'is all day'] },
    location: { reading: 'text', headings: ['location', 'place', 'where'] },
    repeats: { reading: 'text', headings: ['repeats', 'recurrence', 'rrule'] },
    ...links,
    ownerId: owner,
    externalId: {
      reading: 'text',
      column: 'external_id',
      isBirthOnly: true,
      headings: ['uid', 'external id', 'externalid'],
    },
    id: recordId,
    visibility,
    createdAt,
  },
}

export const caseTarget: Target = {
  noun: 'case',
  fields: {
    title: { reading: 'text', headings: ['case', 'title', 'subject', 'case title', 'ticket', 'ticket name', 'name'] },
    body: { reading: 'text', headings: ['body', 'description', 'text', 'ticket description'] },
    status: {
      reading: 'choice',
      headings: ['status', 'case status', 'ticket status'],
      choices: { pending: 'waiting', assigned: 'open', resolved: 'solved', rejected: 'closed', duplicate: 'closed' },
    },
    priority: { reading: 'choice', headings: ['priority'], choices: { medium: 'normal' } },
    companyId: {
      reading: 'reference',
      refers: 'company',
      makes: (name) => ({ name }),
      headings: ['company', 'company id', 'companyid', 'company name', 'account', 'account name', 'associated company'],
    },
    personId: {
      reading: 'reference',
      refers: 'person',
      headings: ['person', 'person id', 'contact', 'contact name', 'associated contact'],
    },
    assigneeId: assignee,
    ownerId: { ...owner, headings: owner.headings.filter((heading) => !assignee.headings.includes(heading)) },
    id: recordId,
    visibility,
    createdAt,
  },
}
