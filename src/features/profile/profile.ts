// What a profile shows besides: these chapters say what of it may be seen.
import '#features/activities/activities.ts'
import '#features/calendar/calendar.ts'
import '#features/cases/cases.ts'
import '#features/deals/deals.ts'
import '#features/facts/facts.ts'
import '#features/tasks/tasks.ts'
import { companyType } from '#features/companies/companies.record.ts'
import { readCompany } from '#features/companies/companies.ts'
import { personType } from '#features/people/people.record.ts'
import { readPerson } from '#features/people/people.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { loadRecord } from '#platform/records/load.ts'
import { policyOf } from '#platform/records/references.ts'
import { cardsOf } from './cards.queries.ts'
import { gapsOfCompany, gapsOfPerson } from './gaps.ts'
import { mattersOf } from './matters.ts'
import { circleOfCompany, workOfPerson } from './people.queries.ts'
import { profiles, type TimelineEntry } from './profile.contract.ts'
import { relationshipOf } from './relationship.queries.ts'
import { subjectOfCompany, subjectOfPerson, wholeCompany, type Subject } from './subject.ts'
import { shownOf } from './typed.ts'
import { timelineOf, type Before, type TimelinePart } from './timeline.queries.ts'

const FIRST_PAGE = 30

export const readPersonProfile = operation(profiles.person, {
  load: (ctx, { id }) => readPerson(ctx, { id }),
  may: () => true,
  run: async (ctx, { id }, person) => {
    const subject = subjectOfPerson(id)
    const [{ consents, ...cards }, timeline, relationship, work] = await Promise.all([
      cardsOf(ctx, subject),
      timelineOf(ctx, subject, { limit: FIRST_PAGE }),
      relationshipOf(ctx, subject),
      workOfPerson(ctx, person),
    ])
    const lastActivity = await lastTouch(ctx, subject, timeline)
    return {
      person,
      ...work,
      ...cards,
      ...relationship,
      consents: consents.map(({ personId: _, ...consent }) => consent),
      timeline: timeline.data,
      timelineNext: timeline.next,
      lastActivity,
      matters: mattersOf(ctx, { ...cards, lastActivity, birthday: person.birthday, name: person.name }),
      ...shownOf(ctx, 'person', person, gapsOfPerson(person)),
    }
  },
})

export const readCompanyProfile = operation(profiles.company, {
  load: (ctx, { id }) => readCompany(ctx, { id }),
  may: () => true,
  run: async (ctx, { id }, company) => {
    const { people, related } = await circleOfCompany(ctx, company)
    const subject = subjectOfCompany(id, people)
    const [{ consents: _, ...cards }, timeline, relationship] = await Promise.all([
      cardsOf(ctx, subject),
      timelineOf(ctx, subject, { limit: FIRST_PAGE }),
      relationshipOf(ctx, subject),
    ])
    const lastActivity = await lastTouch(ctx, subject, timeline)
    return {
      company,
      people,
      related,
      ...cards,
      ...relationship,
      timeline: timeline.data,
      timelineNext: timeline.next,
      lastActivity,
      matters: mattersOf(ctx, { ...cards, lastActivity, name: company.name }),
      ...shownOf(ctx, 'company', company, gapsOfCompany(company, people.length)),
    }
  },
})

export const readBrief = operation(profiles.brief, {
  load: (ctx, { id }) => readCompany(ctx, { id }),
  may: () => true,
  run: async (ctx, { id }, company) => {
    const { people } = await circleOfCompany(ctx, company)
    const subject = subjectOfCompany(id, people)
    const [cards, { data: lastTouches }] = await Promise.all([
      cardsOf(ctx, subject),
      timelineOf(ctx, subject, { limit: 5, kinds: ['activity'] }),
    ])
    const names = new Map(people.map((person) => [person.id, person.name]))
    const city = company.address.city ?? company.address.country ?? null
    return {
      company: { id, name: company.name, industry: company.industry, city, phone: company.phone },
      madeAt: ctx.now.toISOString(),
      matters: mattersOf(ctx, { ...cards, lastActivity: lastTouches[0] ?? null, name: company.name }),
      people: people.slice(0, 8),
      lastTouches,
      promises: cards.tasks.slice(0, 8),
      deals: cards.deals.slice(0, 6),
      cases: cards.cases.slice(0, 5),
      facts: cards.facts.slice(0, 6),
      consents: cards.consents
        .slice(0, 12)
        .map(({ personId, purpose, state }) => ({ personName: names.get(personId) ?? '', purpose, state })),
      nextEvent: cards.events[0] ?? null,
    }
  },
})

export const readPersonTimeline = operation(profiles.personTimeline, {
  load: (ctx, { id }) => loadRecord(ctx, personType, policyOf('person'), id),
  may: (actor, row) => policyOf('person').canSee(actor, row),
  run: (ctx, input) => timelinePage(ctx, subjectOfPerson(input.id), input),
})

export const readCompanyTimeline = operation(profiles.companyTimeline, {
  load: (ctx, { id }) => loadRecord(ctx, companyType, policyOf('company'), id),
  may: (actor, row) => policyOf('company').canSee(actor, row),
  run: (ctx, input) => timelinePage(ctx, wholeCompany(ctx, input.id), input),
})

type PageInput = { before?: string; cursor?: string; kinds?: string; limit: number }

async function timelinePage(ctx: Context, subject: Subject, { before, cursor, kinds, limit }: PageInput) {
  const { data, next } = await timelineOf(ctx, subject, {
    before: readBefore(cursor ?? before),
    limit,
    kinds: kinds?.split(','),
  })
  return { data, nextCursor: next }
}

/** A bare moment means: earlier than that moment. */
function readBefore(text: string | undefined): Before | undefined {
  const [at, id = '00000000-0000-0000-0000-000000000000'] = text?.split('~') ?? []
  return at ? { at, id } : undefined
}

const TOUCHES = new Set(['call', 'meeting', 'email', 'message', 'note'])

/** The newest activity; it may lie behind a page full of other things. */
async function lastTouch(ctx: Context, subject: Subject, { data, next }: TimelinePart): Promise<TimelineEntry | null> {
  const known = data.find((entry) => TOUCHES.has(entry.kind))
  if (known ?? !next) return known ?? null
  return (await timelineOf(ctx, subject, { limit: 1, kinds: ['activity'] })).data[0] ?? null
}
