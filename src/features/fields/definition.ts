import { sql } from 'kysely'
import { valueSchema, type Choice } from '#kernel/customField.ts'
import type { FieldError } from '#kernel/errors.ts'
import { FormulaError } from '#kernel/formula/formula.ts'
import { fold } from '#kernel/text.ts'
import type { Context } from '#platform/context.ts'
import { fieldErrors } from '#platform/parseInput.ts'
import { customFieldsOf, readFormula } from '#platform/records/custom/customFields.ts'
import { typeOf } from '#platform/records/recordType.ts'
import type { CustomKind, FieldView, Required } from './fields.contract.ts'
import { FORM_BUDGET, secondsOf } from './klm.pure.ts'

type Definition = {
  id?: string
  type: FieldView['type']
  key: string
  kind: CustomKind
  choices?: Choice[]
  defaultValue?: unknown
  unique?: boolean
  formula?: string | null
  required?: Required | null
}

const CHOSEN: readonly CustomKind[] = ['oneOf', 'severalOf']
/** Kinds of which no two records may have the same value: what names a thing. */
const UNIQUE: readonly CustomKind[] = ['text', 'number', 'link', 'mail', 'phone']

/** Everything about a definition that does not fit together, each with its field. */
export async function checkDefinition(ctx: Context, given: Definition, was?: FieldView): Promise<FieldError[]> {
  return [
    ...(await wrongChoices(ctx, given, was)),
    ...wrongDefault(given),
    ...wrongFormula(ctx, given),
    ...(given.unique && !UNIQUE.includes(given.kind)
      ? [{ path: 'unique', message: 'Only text, numbers, links, mail addresses and phone numbers can be unique.' }]
      : []),
    ...wrongRequired(ctx, given),
  ]
}

async function wrongChoices(ctx: Context, { kind, choices = [], type, key }: Definition, was?: FieldView) {
  const error = (message: string): FieldError[] => [{ path: 'choices', message }]
  if (!CHOSEN.includes(kind)) return choices.length > 0 ? error('Only "one of" and "several of" have choices.') : []
  if (choices.length === 0) return error('Give at least one choice.')
  if (new Set(choices.map(({ value }) => fold(value))).size < choices.length) return error('Each choice stands once.')
  const gone = (was?.choices ?? []).filter(({ value }) => !choices.some((choice) => choice.value === value))
  if (!was || gone.length === 0) return []
  const answer = await sql<{ word: string }>`select distinct v.word from custom_values v
    join unnest(${gone.map(({ value }) => value)}::text[]) g on v.word = custom_word(g)
    where v.workspace_id = ${ctx.actor.workspaceId} and v.field_id = ${was.id} limit 3`.execute(ctx.db)
  const used = answer.rows.map(({ word }) => `"${word}"`).join(', ')
  return used
    ? error(`${used} still stands in some ${type} records (custom.${key}). Change those first, or rename it.`)
    : []
}

function wrongDefault({ kind, choices = [], defaultValue, unique }: Definition): FieldError[] {
  if (defaultValue === undefined || defaultValue === null) return []
  const error = (message: string) => [{ path: 'defaultValue', message }]
  if (kind === 'formula') return error('A formula has no default.')
  if (unique) return error('Two records with the same default could not be unique.')
  const { error: fault } = valueSchema({ kind, choices }).safeParse(defaultValue)
  return fault ? fieldErrors(fault).map(({ message }) => ({ path: 'defaultValue', message })) : []
}

function wrongFormula(ctx: Context, { id, type, kind, formula }: Definition): FieldError[] {
  const error = (message: string) => [{ path: 'formula', message }]
  if (kind !== 'formula') return formula ? error('Only a formula field has a formula.') : []
  if (!formula) return error('Write what it calculates, like amount * probability / 100.')
  const others = customFieldsOf(ctx.actor.workspaceId, type).filter((field) => field.id !== id)
  try {
    readFormula(typeOf(type), others, formula)
    return []
  } catch (failure) {
    if (failure instanceof FormulaError) return error(failure.message)
    throw failure
  }
}

/** What one move would ask for, all together, must not cost more than the budget. */
function wrongRequired(ctx: Context, { id, type, kind: ownKind, required }: Definition): FieldError[] {
  if (!required) return []
  if (ownKind === 'formula') return [{ path: 'required', message: 'Nobody can fill a formula in.' }]
  const others = customFieldsOf(ctx.actor.workspaceId, type).filter((field) => field.id !== id)
  const { stages, types = [] } = required
  if (types.length > 0 && !typeOf(type).typeColumn)
    return [{ path: 'required', message: 'Only people and companies have types of profile.' }]
  const moves = (stages.length > 0 ? stages : [null]).flatMap((stage) =>
    (types.length > 0 ? types : [null]).map((kind) => ({ stage, kind })),
  )
  return moves.flatMap(({ stage, kind }) => {
    const asked = others.filter((field) => field.required && meets(field.required, stage, kind))
    const seconds = secondsOf([...asked, { kind: ownKind }])
    if (seconds <= FORM_BUDGET) return []
    const message = `Getting there would cost ${seconds} seconds of typing, and ${FORM_BUDGET} is the most. Ask for less.`
    return [{ path: 'required', message }]
  })
}

/** Whether both could be asked by one move; where one says nothing of stages or types, that is so. */
const meets = (other: { stages: string[]; types?: string[] }, stage: string | null, kind: string | null) =>
  isMet(other.stages, stage) && isMet(other.types ?? [], kind)

const isMet = (named: readonly string[], one: string | null) =>
  named.length === 0 || one === null || named.includes(one)
