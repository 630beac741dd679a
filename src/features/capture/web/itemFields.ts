import { dayIn, momentIn } from '#kernel/dates.ts'
import { locale } from '#web/messages/locale.ts'
import type { Stage } from '../grammar/types.pure.ts'
import type { Item } from '../items.contract.ts'
import { t } from './messages.en.ts'

type Choice = { value: string; label: string }

/** One field of a chip: what it shows, and what writing into it changes of the item; null where that says nothing yet. */
export type ItemField = {
  label: string
  type: 'text' | 'amount' | 'date' | 'moment' | 'choice'
  value: string
  choices?: Choice[]
  change: (value: string) => Record<string, unknown> | null
}

/** What can be changed of an item, the likeliest first. */
export function fieldsOf(item: Item, stages: readonly Stage[]): ItemField[] {
  switch (item.kind) {
    case 'activity':
      return [
        choice(t('capture.form.type'), 'type', item.type, ACTIVITIES()),
        moment(t('capture.form.when'), item.occurredAt, (occurredAt) => ({ occurredAt })),
        ...(item.type === 'call'
          ? [choice(t('capture.form.outcome'), 'outcome', item.outcome ?? 'reached', OUTCOMES())]
          : []),
      ]
    case 'task':
      return [
        item.dueAt
          ? moment(t('capture.form.due'), item.dueAt, (dueAt) => ({ dueAt, dueOn: dueAt.slice(0, 10) }))
          : day(t('capture.form.due'), 'dueOn', item.dueOn),
        text(t('capture.form.title'), 'title', item.title),
        choice(t('capture.form.promisedBy'), 'promisedBy', item.promisedBy, PROMISES()),
      ]
    case 'event':
      return [
        moment(t('capture.form.when'), item.startsAt, (startsAt) => ({
          startsAt,
          endsAt: later(startsAt, Date.parse(item.endsAt) - Date.parse(item.startsAt)),
        })),
        moment(t('capture.form.until'), item.endsAt, (endsAt) => (endsAt > item.startsAt ? { endsAt } : null)),
        text(t('capture.form.title'), 'title', item.title),
      ]
    case 'deal':
      return [
        amount(item.amount, item.currency),
        day(t('capture.form.closeOn'), 'closeOn', item.closeOn),
        ...(stages.length > 0
          ? [stageChoice(item.stageId ?? stages.find(({ name }) => name === item.stage)?.id, stages)]
          : []),
        ...(item.action === 'create' ? [text(t('capture.form.name'), 'name', item.name)] : []),
      ]
    case 'person':
      return [
        text(t('capture.form.name'), 'name', item.name),
        text(t('capture.form.jobTitle'), 'jobTitle', item.jobTitle ?? ''),
      ]
    case 'company':
      return [text(t('capture.form.name'), 'name', item.name)]
    case 'case':
      return [
        choice(t('capture.form.priority'), 'priority', item.priority, PRIORITIES()),
        text(t('capture.form.title'), 'title', item.title),
      ]
    case 'fact':
      return item.ref || item.value === null ? [] : [text(t('capture.form.value'), 'value', item.value)]
    case 'consent':
      return [choice(t('capture.form.state'), 'state', item.state, ANSWERS())]
  }
}

const choicesOf =
  <Value extends string>(values: readonly Value[], say: (value: Value) => string) =>
  () =>
    values.map((value) => ({ value, label: say(value) }))
const ACTIVITIES = choicesOf(['call', 'meeting', 'email', 'message', 'note'], (value) => t(`capture.activity.${value}`))
const OUTCOMES = choicesOf(['reached', 'not_reached'], (value) =>
  t(value === 'reached' ? 'capture.outcome.reached' : 'capture.outcome.missed'),
)
const PROMISES = choicesOf(['us', 'them'], (value) => t(`capture.promise.${value}`))
const PRIORITIES = choicesOf(['low', 'normal', 'high', 'urgent'], (value) => t(`capture.priority.${value}`))
const ANSWERS = choicesOf(['given', 'withdrawn'], (value) => t(`capture.consent.${value}`))

const text = (label: string, name: string, value: string): ItemField => ({
  label,
  type: 'text',
  value,
  change: (next) => (next.trim() ? { [name]: next } : null),
})
const choice = (label: string, name: string, value: string, choices: Choice[]): ItemField => ({
  label,
  type: 'choice',
  value,
  choices,
  change: (next) => ({ [name]: next }),
})
const day = (label: string, name: string, value: string | null): ItemField => ({
  label,
  type: 'date',
  value: value ?? '',
  change: (next) => ({ [name]: next || null }),
})
const amount = (value: string | null, currency: string | null): ItemField => ({
  label: t('capture.form.amount'),
  type: 'amount',
  value: value ?? '',
  change: (next) => {
    const plain = next
      .replace(/[\s']/g, '')
      .replace(/,(?=\d{1,2}$)/, '.')
      .replaceAll(',', '')
    return /^\d{1,15}(\.\d{1,4})?$/.test(plain) ? { amount: plain, currency: currency ?? locale.read().currency } : null
  },
})
const stageChoice = (value: string | undefined, stages: readonly Stage[]): ItemField => ({
  label: t('capture.form.stage'),
  type: 'choice',
  value: value ?? '',
  choices: [{ value: '', label: t('capture.say.none') }, ...stages.map(({ id, name }) => ({ value: id, label: name }))],
  change: (next) => ({ stageId: next || null, stage: stages.find(({ id }) => id === next)?.name ?? null }),
})

/** The person writes by the clock on the wall; the item holds the moment. */
const moment = (
  label: string,
  value: string,
  change: (moment: string) => Record<string, unknown> | null,
): ItemField => ({
  label,
  type: 'moment',
  value: wallOf(value),
  change: (next) => {
    const [date, time] = next.split('T')
    return date && time ? change(momentIn(date, time.slice(0, 5), locale.read().timeZone).toISOString()) : null
  },
})

function wallOf(value: string): string {
  const at = new Date(value)
  const { timeZone } = locale.read()
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at)
  return `${dayIn(at, timeZone)}T${clock}`
}

const later = (value: string, milliseconds: number) => new Date(Date.parse(value) + milliseconds).toISOString()
