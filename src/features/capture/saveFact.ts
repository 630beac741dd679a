import { readPerson, updatePerson } from '#features/people/people.ts'
import type { PersonView } from '#features/people/people.contract.ts'
import { createFact } from '#features/facts/facts.ts'
import { asBirthday, type ItemOf } from './items.contract.ts'
import type { Saving } from './saveItems.ts'

type FactItem = ItemOf<'fact'>
type Patch = Omit<Parameters<typeof updatePerson>[1], 'id'>

/** Something known about a customer: a field where there is one, and always a fact with its source and day. */
export async function saveFact(saving: Saving, item: FactItem) {
  const { ctx, refs, source, created, updated } = saving
  const { type } = item.record
  const id = refs.one(type, item.record)
  if (!id) return
  if (type === 'person') {
    const patch = await patchFor(saving, item, await readPerson(ctx, { id }))
    if (patch) {
      await updatePerson(ctx, { id, ...patch })
      updated.push({ type, id, name: item.record.name })
    }
  }
  if (item.value === null) return
  const fact = await createFact(ctx, {
    source: 'capture',
    kind: KINDS[item.field],
    title: item.value,
    body: source.text.trim().slice(0, 5000),
    occurredAt: ctx.now.toISOString(),
    ...(type === 'person' ? { personId: id } : { companyId: id }),
  })
  created.push({ type: 'fact', id: fact.id, name: item.value })
}

const KINDS: Record<FactItem['field'], string> = {
  birthday: 'birthday',
  company: 'employment',
  jobTitle: 'role',
  preferredChannel: 'preference',
  goal: 'goal',
  phone: 'contact',
  email: 'contact',
}

async function patchFor({ refs }: Saving, item: FactItem, person: PersonView): Promise<Patch | null> {
  const { field, value } = item
  if (field === 'company') return { companyId: item.ref ? refs.one('company', item.ref) : null }
  if (value === null) return null
  if (field === 'birthday') {
    const birthday = asBirthday(value)
    return birthday ? { birthday } : null
  }
  if (field === 'jobTitle') return { jobTitle: value }
  if (field === 'goal') return { goals: [person.goals, value].filter(Boolean).join('\n') }
  if (field === 'email') return added(person.emails, value) && { emails: [...person.emails, { value }] }
  if (field === 'phone')
    return (
      added(person.phones, value) && {
        phones: [...person.phones.map(({ value: each, label }) => ({ value: each, label })), { value }],
      }
    )
  return null
}

const added = (entries: { value: string }[], value: string) =>
  entries.some((entry) => entry.value === value) ? null : true
