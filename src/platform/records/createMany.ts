import type { Contract } from '#kernel/contract.ts'
import { AppError, forbidden, type FieldError } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Context } from '../context.ts'
import { fieldErrors } from '../parseInput.ts'
import { toColumns } from './columns.ts'
import { customReferences, readCustom } from './custom/readCustom.ts'
import { takenValues } from './custom/takenValues.ts'
import type { RecordPolicy } from './policy.ts'
import type { Hooks } from './recordOperations.ts'
import type { RecordType } from './recordType.ts'
import { referencesIn, unknownReference, visibleAmong } from './references.ts'
import { insertRecords, type Newborn } from './writeMany.ts'

type Values = Record<string, unknown>
/** What is only ever added (a consent) has no `update`. */
type Birth = { type: RecordType; contract: Contract; update?: Contract; policy: RecordPolicy; hooks: Hooks }

const births = new Map<string, Birth>()

/** How records of a type come to be and change, so that many can be treated as strictly as one. */
export const declareBirth = (birth: Birth) => void births.set(birth.type.noun, birth)

export function birthOf(noun: string): Birth {
  const birth = births.get(noun)
  if (!birth) throw new Error(`No chapter says how a ${noun} is created.`)
  return birth
}

/** What `create` takes, and beside it what only a trusted source knows: the past, and columns that verbs set otherwise. */
export type NewRecord = { input: Values; columns?: Values } & Omit<Newborn, 'columns'>

export type Refusal = { index: number; errors: FieldError[] }

export type Trial = {
  /** Everything but the writing: ids of records that would be made are given back all the same. */
  isTrial?: boolean
  /** References that are right although nothing stands behind them yet. */
  isAssumed?: (id: string) => boolean
}

/**
 * The create verb of a type, for many: contract, policy, references and hooks as for one, in a few statements.
 * What cannot be created is refused with its reasons, and the rest goes on. Ids stand in the order of the items.
 * @throws AppError forbidden when the actor may not create such records.
 */
export async function createRecords(
  ctx: Context,
  noun: string,
  items: readonly NewRecord[],
  { isTrial = false, isAssumed = () => false }: Trial = {},
): Promise<{ ids: (string | null)[]; refused: Refusal[] }> {
  const birth = birthOf(noun)
  if (!birth.policy.canCreate(ctx.actor))
    throw forbidden(`${noun}.create.forbidden`, 'You may not do this. Ask an administrator.')

  const refused: Refusal[] = []
  const parsed = items.flatMap((item, index) => {
    const { success, data, error } = birth.contract.input.safeParse(item.input)
    if (success) {
      const input = data as Values
      return [{ index, item, input, wanted: allReferences(ctx, birth.type, input) }]
    }
    refused.push({ index, errors: fieldErrors(error) })
    return []
  })
  const known = await knownReferences(
    ctx,
    parsed.flatMap(({ wanted }) => wanted),
  )
  let good: { index: number; newborn: Newborn }[] = []
  for (const { index, item, input, wanted } of parsed) {
    const errors = wanted.flatMap(({ name, noun: to, ids }) =>
      ids.every((id) => known.get(to)?.has(id) || isAssumed(id)) ? [] : [unknownReference(name, to)],
    )
    const made = errors.length > 0 ? errors : await columnsOf(ctx, birth, input)
    if (Array.isArray(made)) refused.push({ index, errors: made })
    else good.push({ index, newborn: { ...item, columns: { ...made, ...item.columns } } })
  }
  const ids: (string | null)[] = items.map(() => null)
  const taken = await takenValues(
    ctx,
    birth.type,
    good.map(({ newborn }) => newborn.columns.custom as Values | undefined),
  )
  for (const [place, errors] of taken) refused.push({ index: good[place]?.index ?? 0, errors })
  good = good.filter((_, place) => !taken.has(place))
  const newborns = good.map(({ newborn }) => newborn)
  const inserted = isTrial
    ? newborns.map(({ columns }) => (columns.id as string | undefined) ?? newId())
    : await insertRecords(ctx, birth.type, newborns)
  for (const [place, id] of inserted.entries()) ids[good[place]?.index ?? 0] = id
  return { ids, refused }
}

const allReferences = (ctx: Context, type: RecordType, input: Values) => [
  ...referencesIn(type, input),
  ...customReferences(ctx.actor, type, input.custom),
]

async function knownReferences(ctx: Context, wanted: readonly { noun: string; ids: string[] }[]) {
  const known = new Map<string, Set<string>>()
  for (const [noun, references] of Map.groupBy(wanted, (each) => each.noun))
    known.set(noun, await visibleAmong(ctx, noun, [...new Set(references.flatMap(({ ids }) => ids))]))
  return known
}

async function columnsOf(ctx: Context, { type, hooks }: Birth, input: Values): Promise<Values | FieldError[]> {
  const { id, ...rest } = input
  const owner = hooks.owner ? hooks.owner(ctx, input) : ctx.actor.userId
  const custom = readCustom(ctx.actor, type, input.custom)
  if (custom.errors.length > 0) return custom.errors
  const columns = { owner_id: owner, ...(id ? { id } : {}), ...toColumns(type, rest, ctx.actor), ...custom.columns }
  try {
    return { ...columns, ...(await hooks.onCreate?.(ctx, columns, input)) }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    return error.errors.length > 0 ? error.errors : [{ path: '', message: error.message }]
  }
}
