import { canSee, visibleTo } from '#features/access/access.policy.ts'
import { readCompany } from '#features/companies/companies.ts'
import type { CompanyView } from '#features/companies/companies.contract.ts'
import { readPerson } from '#features/people/people.ts'
import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { cardsOf } from './cards.queries.ts'
import { gapsOfCompany, gapsOfPerson } from './gaps.ts'
import { mattersOf } from './matters.ts'
import { consentsOf, knownBy, moneyOf, peopleOfCompany, rhythmOf } from './people.queries.ts'
import { profiles, type CompanyProfile } from './profile.contract.ts'
import { timelineOf, type Subject } from './timeline.queries.ts'

const FIRST_PAGE = 30

export const readPersonProfile = operation(profiles.person, {
  load: (ctx, { id }) => readPerson(ctx, { id }),
  may: () => true,
  run: async (ctx, { id }, person) => {
    const subject: Subject = { ids: [id], personIds: [id], companyIds: [] }
    const [cards, timeline, known, rhythm, money, consents, colleagues, company] = await Promise.all([
      cardsOf(ctx, subject),
      timelineOf(ctx, subject, { limit: FIRST_PAGE }),
      knownBy(ctx, subject),
      rhythmOf(ctx, subject),
      moneyOf(ctx, 'person_id', id),
      consentsOf(ctx, [id]),
      person.companyId ? peopleOfCompany(ctx, person.companyId, id) : [],
      person.companyId ? employerOf(ctx, person.companyId) : null,
    ])
    const lastActivity = timeline.find(isTouch) ?? null
    return {
      person,
      company,
      colleagues: colleagues.slice(0, 12),
      knownBy: known,
      consents: consents.map(({ personId: _, ...consent }) => consent),
      ...cards,
      timeline,
      lastActivity,
      rhythm,
      money,
      matters: mattersOf(ctx, { ...cards, lastActivity, birthday: person.birthday, name: person.name }),
      gaps: gapsOfPerson(person),
    }
  },
})

export const readCompanyProfile = operation(profiles.company, {
  load: (ctx, { id }) => readCompany(ctx, { id }),
  may: () => true,
  run: async (ctx, { id }, company) => {
    const people = await peopleOfCompany(ctx, id)
    const subject = companySubject(id, people)
    const [cards, timeline, known, rhythm, money, related] = await Promise.all([
      cardsOf(ctx, subject),
      timelineOf(ctx, subject, { limit: FIRST_PAGE }),
      knownBy(ctx, subject),
      rhythmOf(ctx, subject),
      moneyOf(ctx, 'company_id', id),
      relatedTo(ctx, company),
    ])
    const lastActivity = timeline.find(isTouch) ?? null
    return {
      company,
      people,
      knownBy: known,
      related,
      ...cards,
      timeline,
      lastActivity,
      rhythm,
      money,
      matters: mattersOf(ctx, { ...cards, lastActivity, name: company.name }),
      gaps: gapsOfCompany(company, people.length),
    }
  },
})

export const readBrief = operation(profiles.brief, {
  load: (ctx, { id }) => readCompany(ctx, { id }),
  may: () => true,
  run: async (ctx, { id }, company) => {
    const people = await peopleOfCompany(ctx, id)
    const subject = companySubject(id, people)
    const [cards, lastTouches, consents] = await Promise.all([
      cardsOf(ctx, subject),
      timelineOf(ctx, subject, { limit: 5, kinds: ['activity'] }),
      consentsOf(ctx, people.map((person) => person.id)),
    ])
    const names = new Map(people.map((person) => [person.id, person.name]))
    return {
      company: { id, name: company.name, industry: company.industry, city: company.address.city ?? company.address.country ?? null, phone: company.phone },
      madeAt: ctx.now.toISOString(),
      matters: mattersOf(ctx, { ...cards, lastActivity: lastTouches[0] ?? null, name: company.name }),
      people: people.slice(0, 8),
      lastTouches,
      promises: cards.tasks.slice(0, 8),
      deals: cards.deals.slice(0, 6),
      cases: cards.cases.slice(0, 5),
      facts: cards.facts.slice(0, 6),
      consents: consents.slice(0, 12).map(({ personId, purpose, state }) => ({ personName: names.get(personId) ?? '', purpose, state })),
      nextEvent: cards.events[0] ?? null,
    }
  },
})

export const readPersonTimeline = operation(profiles.personTimeline, {
  load: (ctx, { id }) => readPerson(ctx, { id }),
  may: () => true,
  run: (ctx, input) => timelinePage(ctx, { ids: [input.id], personIds: [input.id], companyIds: [] }, input),
})

export const readCompanyTimeline = operation(profiles.companyTimeline, {
  load: (ctx, { id }) => readCompany(ctx, { id }),
  may: () => true,
  run: async (ctx, input) => timelinePage(ctx, companySubject(input.id, await peopleOfCompany(ctx, input.id)), input),
})

async function timelinePage(ctx: Context, subject: Subject, { before, kinds, limit }: { before?: string; kinds?: string; limit: number }) {
  const data = await timelineOf(ctx, subject, { before: before ? new Date(before) : undefined, limit, kinds: kinds?.split(',') })
  return { data, nextBefore: data.length === limit ? (data.at(-1)?.at ?? null) : null }
}

const companySubject = (id: string, people: { id: string }[]): Subject => ({ ids: [id, ...people.map((person) => person.id)], personIds: [], companyIds: [id] })

const TOUCHES = new Set(['call', 'meeting', 'email', 'message', 'note'])
const isTouch = (entry: { kind: string }) => TOUCHES.has(entry.kind)

async function employerOf(ctx: Context, companyId: string) {
  const answer = await sql<{ id: string; name: string; industry: string | null; owner_id: string | null; visibility: never }>`select id, name, industry, owner_id, visibility
    from companies where workspace_id = ${ctx.actor.workspaceId} and id = ${companyId} and deleted_at is null`.execute(ctx.db)
  const row = answer.rows[0]
  return row && canSee(ctx.actor, row) ? { id: row.id, name: row.name, industry: row.industry } : null
}

async function relatedTo(ctx: Context, company: CompanyView): Promise<CompanyProfile['related']> {
  const answer = await sql<CompanyProfile['related'][number]>`select c.id, c.name, case when c.id = ${company.parentId}::uuid then 'parent' else 'subsidiary' end as relation
    from companies c where c.workspace_id = ${ctx.actor.workspaceId} and (c.id = ${company.parentId}::uuid or c.parent_id = ${company.id}) and c.deleted_at is null
      and ${visibleTo(ctx.actor, 'c')} order by 3, c.sort_name limit 20`.execute(ctx.db)
  return answer.rows
}
