import type { Context } from '#platform/context.ts'
import { createRecords } from '#platform/records/createMany.ts'
import { isId } from '#kernel/ids.ts'
import { fold } from '#kernel/text.ts'
import type { Draft, Mention } from './readRow.ts'
import { resolve } from './resolve.ts'
import type { Target } from './target.ts'
import { isAssumed, type Terms } from './upsert.ts'

/** A draft with what is wrong with it, and what is left out of it. */
export type Wanting = { draft: Draft; problems: string[]; notes: string[] }

/**
 * Puts ids in place of what drafts call by name. What nobody knows is made where the target says so; else it is a problem
 * of the row, or, where the row does well without it (its owner, one of several people), a note.
 * Gives back how many were made, by noun.
 */
export async function resolveReferences(
  ctx: Context,
  target: Target,
  wanting: readonly Wanting[],
  makesMissing: boolean,
  terms: Terms,
) {
  const made: Record<string, number> = {}
  const mentions = wanting.flatMap((each) => each.draft.mentions.map((mention) => ({ ...each, mention })))
  for (const [field, alike] of Map.groupBy(mentions, ({ mention }) => mention.field)) {
    const noun = alike[0]?.mention.noun ?? ''
    const ids = await resolve(
      ctx,
      noun,
      alike.flatMap(({ mention }) => mention.texts),
    )
    if (terms.isTrial)
      assume(
        ids,
        noun,
        alike.map(({ mention }) => mention),
        terms,
      )
    const makes = makesMissing ? target.fields[field]?.makes : undefined
    if (makes) {
      const missing = alike.flatMap(({ mention }) =>
        mention.texts.some((text) => ids.has(text)) ? [] : [nameIn(mention)],
      )
      const added = await make(ctx, noun, [...new Set(missing)], makes, terms)
      for (const [name, id] of added) ids.set(name, id)
      if (added.length > 0) made[noun] = (made[noun] ?? 0) + added.length
    }
    for (const { draft, problems, notes, mention } of alike) {
      const known = mention.texts.find((text) => ids.get(text))
      const id = known === undefined ? undefined : ids.get(known)
      if (id) fill(draft, mention, id)
      else if (mention.isList || noun === 'user') notes.push(noteOf(mention))
      else
        problems.push(
          problemOf(
            mention,
            mention.texts.some((text) => ids.get(text) === null),
          ),
        )
    }
  }
  return made
}

function fill(draft: Draft, { field, isList }: Mention, id: string) {
  const [name = field, inner] = field.split('.')
  if (inner) draft.input[name] = { ...(draft.input[name] as object | undefined), [inner]: id }
  else if (!isList) draft.input[field] = id
  else draft.input[field] = [...new Set([...((draft.input[field] as string[] | undefined) ?? []), id])]
}

/** In a trial, what earlier rows would have made counts as being there. */
function assume(ids: Map<string, string | null>, noun: string, mentions: Mention[], { known }: Terms) {
  const forms = (text: string) => [
    `n:${fold(text)}`,
    `n:${fold(text)}|`,
    `n:none|${fold(text)}|`,
    `n:mail|${fold(text)}|`,
    `m:${text.toLowerCase()}`,
    `id:${text}`,
  ]
  for (const text of mentions.flatMap(({ texts }) => texts)) {
    if (ids.has(text)) continue
    const found = forms(text)
      .map((key) => known.find(noun, key))
      .find((each) => each && isAssumed(each.id))
    if (found) ids.set(text, found.id)
  }
}

const nameIn = ({ texts }: Mention) => texts.findLast((text) => !isId(text)) ?? ''

type Makes = (name: string) => Record<string, unknown>

async function make(ctx: Context, noun: string, names: string[], makes: Makes, { isTrial, known }: Terms) {
  // Two spellings of one name are one.
  const byName = Map.groupBy(names.filter(Boolean), fold)
  const groups = [...byName.values()]
  const { ids } = await createRecords(
    ctx,
    noun,
    groups.map(([name = '']) => ({ input: makes(name) })),
    { isTrial },
  )
  return groups.flatMap((spellings, place): [string, string][] => {
    const id = ids[place]
    if (!id) return []
    const given = isTrial ? `ffffffff-ffff-7${id.slice(15)}` : id
    known.add(
      noun,
      spellings.slice(0, 1).map((name) => `n:${fold(name)}`),
      given,
      true,
    )
    return spellings.map((name) => [name, given])
  })
}

const called = ({ texts }: Mention) => `“${(texts.at(-1) ?? '').slice(0, 80)}”`

const problemOf = (mention: Mention, isAmbiguous: boolean) =>
  isAmbiguous
    ? `${mention.heading}: there are several ${mention.noun} records called ${called(mention)}. Write the id instead.`
    : `${mention.heading}: there is no ${mention.noun} called ${called(mention)}. Correct the name, or import that ${mention.noun} first.`

const noteOf = (mention: Mention) =>
  `${mention.heading}: no ${mention.noun} called ${called(mention)} was found, so it was left out.`
