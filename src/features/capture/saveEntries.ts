import { createActivity } from '#features/activities/activities.ts'
import { createCase } from '#features/cases/cases.ts'
import { recordConsent } from '#features/consent/consent.ts'
import { createEvent } from '#features/calendar/calendar.ts'
import { createTask } from '#features/tasks/tasks.ts'
import type { ItemOf, Ref } from './items.contract.ts'
import type { Saving } from './saveItems.ts'
import { strictestVisibility } from './visibility.ts'

type Linked = { people?: Ref[]; companies?: Ref[]; deals?: Ref[] }

/** Links as ids, and the visibility of the strictest record among them: a line about a private person is private. */
async function linksOf({ ctx, refs }: Saving, item: Linked) {
  const links = {
    peopleIds: refs.resolve('person', item.people ?? []),
    companyIds: refs.resolve('company', item.companies ?? []),
    dealIds: refs.resolve('deal', item.deals ?? []),
  }
  const visibility = await strictestVisibility(ctx, [...links.peopleIds, ...links.companyIds, ...links.dealIds])
  return { ...links, visibility }
}

export async function saveActivity(saving: Saving, item: ItemOf<'activity'>) {
  const { ctx, source, created } = saving
  const activity = await createActivity(ctx, {
    type: item.type,
    direction: item.direction,
    outcome: item.outcome,
    occurredAt: item.occurredAt,
    subject: firstLine(item.summary || source.text),
    body: source.text.trim(),
    ...(await linksOf(saving, item)),
  })
  created.push({ type: 'activity', id: activity.id, name: activity.subject ?? '' })
}

export async function saveTask(saving: Saving, item: ItemOf<'task'>) {
  const { ctx, created } = saving
  const task = await createTask(ctx, {
    title: item.title,
    ...(item.dueAt ? { dueAt: item.dueAt } : { dueOn: item.dueOn }),
    promisedBy: item.promisedBy,
    assigneeId: item.owner?.id ?? ctx.actor.userId,
    ...(await linksOf(saving, item)),
  })
  created.push({ type: 'task', id: task.id, name: task.title })
}

export async function saveEvent(saving: Saving, item: ItemOf<'event'>) {
  const { ctx, created } = saving
  const event = await createEvent(ctx, {
    title: item.title,
    startsAt: item.startsAt,
    endsAt: item.endsAt,
    ...(await linksOf(saving, item)),
  })
  created.push({ type: 'event', id: event.id, name: event.title })
}

export async function saveCase(saving: Saving, item: ItemOf<'case'>) {
  const { ctx, source, created } = saving
  const { peopleIds, companyIds, visibility } = await linksOf(saving, item)
  const made = await createCase(ctx, {
    title: item.title,
    body: source.text.trim().slice(0, 20_000),
    priority: item.priority,
    personId: peopleIds[0] ?? null,
    companyId: companyIds[0] ?? null,
    visibility,
  })
  created.push({ type: 'case', id: made.id, name: made.title })
}

export async function saveConsent({ ctx, refs, created }: Saving, item: ItemOf<'consent'>) {
  const personId = refs.one('person', item.person)
  if (!personId) return
  const consent = await recordConsent(ctx, { personId, purpose: item.purpose, state: item.state, source: item.source })
  created.push({ type: 'consent', id: consent.id, name: `${item.person.name}: ${item.purpose}` })
}

const firstLine = (text: string) => (text.trim().split('\n')[0] ?? '').slice(0, 300)
