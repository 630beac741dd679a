import type { Context } from '#platform/context.ts'
import type { Item, ItemOf } from './items.contract.ts'
import { newRefs, type Refs } from './refs.ts'
import { saveActivity, saveCase, saveConsent, saveEvent, saveTask } from './saveEntries.ts'
import { saveDeal } from './saveDeal.ts'
import { saveFact } from './saveFact.ts'
import { saveCompany, savePerson } from './saveNames.ts'

export type Source = { captureId: string; text: string }
export type Touched = { type: string; id: string; name: string }

export type Saved = {
  created: Touched[]
  updated: Touched[]
  touched: {
    people: string[]
    companies: string[]
    deals: string[]
    cases: string[]
    tasks: string[]
    events: string[]
  }
}

export type Saving = { ctx: Context; source: Source; refs: Refs; created: Touched[]; updated: Touched[] }

/** Saves a plan in the order that links need: companies, people, deals, and then what refers to them. */
export async function saveItems(ctx: Context, items: Item[], source: Source): Promise<Saved> {
  const saving: Saving = { ctx, source, refs: newRefs(), created: [], updated: [] }
  const each = async <Kind extends Item['kind']>(
    kind: Kind,
    save: (saving: Saving, item: ItemOf<Kind>) => Promise<void>,
  ) => {
    for (const item of items) if (item.kind === kind) await save(saving, item as ItemOf<Kind>)
  }
  await each('company', saveCompany)
  await each('person', savePerson)
  await each('deal', saveDeal)
  await each('activity', saveActivity)
  await each('task', saveTask)
  await each('event', saveEvent)
  await each('case', saveCase)
  await each('fact', saveFact)
  await each('consent', saveConsent)

  const ids = (type: string) => [
    ...new Set([...saving.created, ...saving.updated].filter((one) => one.type === type).map((one) => one.id)),
  ]
  const { refs, created, updated } = saving
  return {
    created,
    updated: updated.filter((one, index) => updated.findIndex((other) => other.id === one.id) === index),
    touched: {
      people: refs.used('person', ids('person')),
      companies: refs.used('company', ids('company')),
      deals: refs.used('deal', ids('deal')),
      cases: ids('case'),
      tasks: ids('task'),
      events: ids('event'),
    },
  }
}
