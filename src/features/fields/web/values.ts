import type { Money } from '#kernel/money.ts'
import { moneyFrom } from '#web/moneyFrom.ts'
import type { Choice, ValueKind } from '#web/ui/ValueInput.tsx'
import type { FieldView } from '../fields.contract.ts'
import { t } from './messages.en.ts'

type Kinded = Pick<FieldView, 'kind' | 'choices'>

const INPUTS: Partial<Record<FieldView['kind'], ValueKind>> = {
  longText: 'long',
  number: 'number',
  money: 'number',
  date: 'date',
  dateTime: 'datetime-local',
  yesNo: 'select',
  oneOf: 'select',
  user: 'select',
  link: 'url',
  mail: 'email',
  phone: 'tel',
}

/** How a value of this kind is typed; undefined for what is chosen in another way, or calculated. */
export function inputOf({ kind }: Kinded): ValueKind | undefined {
  if (kind === 'person' || kind === 'company' || kind === 'severalOf' || kind === 'formula') return undefined
  return INPUTS[kind] ?? 'text'
}

/** The choices of a select, with an empty one to take the value away. */
export function choicesOf({ kind, choices }: Kinded, users: Choice[]): Choice[] | undefined {
  const nothing = { value: '', label: '–' }
  if (kind === 'oneOf') return [nothing, ...choices]
  if (kind === 'user') return [nothing, ...users]
  if (kind !== 'yesNo') return undefined
  return [nothing, { value: 'true', label: t('fields.yes') }, { value: 'false', label: t('fields.no') }]
}

/** A value as the text of its input. */
export function toText({ kind }: Kinded, value: unknown): string {
  if (value === null || value === undefined) return ''
  if (kind === 'money') return (value as Money).amount
  if (kind === 'dateTime') return localMoment(new Date(value as string))
  return String(value as string | number | boolean)
}

/** What somebody typed, as the API takes it; nothing empties. */
export function fromText({ kind }: Kinded, text: string, before?: unknown): unknown {
  if (text === '') return null
  if (kind === 'yesNo') return text === 'true'
  if (kind === 'money') return moneyFrom(text, (before as Money | undefined) ?? null)
  if (kind === 'dateTime') return new Date(text).toISOString()
  if (kind !== 'number') return text
  const number = Number(text.replace(/\s/g, '').replace(/,(\d*)$/, '.$1'))
  return Number.isNaN(number) ? text : number
}

/** As an input of the browser has it: in the clock of the person who looks. */
function localMoment(moment: Date): string {
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${day}T${two(moment.getHours())}:${two(moment.getMinutes())}`
}
