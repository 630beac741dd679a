import { dateFormat, locale } from '#web/messages/locale.ts'
import { sayTime } from '#web/messages/sayDate.ts'
import { sayMoney } from '#web/messages/sayNumber.ts'
import { dayIn } from '#kernel/dates.ts'
import type { Item, ItemOf } from '../items.contract.ts'
import { t } from './messages.en.ts'

export type Said = { label: string; detail?: string }
/** A deal as it is now, to show what a change starts from. */
export type Before = { amount?: string | null; currency?: string | null; stage?: string | null; owner?: string | null }

/** What saying an item takes: when it was written, by whom, and what a deal was before. */
export type Telling = { at: string; meId: string; before?: Before }

/** An item in the person's words: what it is, and when or how much. */
export function sayItem(item: Item, { at, meId, before }: Telling): Said {
  switch (item.kind) {
    case 'activity':
      return { label: sayActivity(item), ...(isNow(item.occurredAt, at) ? {} : { detail: sayWhen(item.occurredAt) }) }
    case 'task':
      return {
        label: sayTask(item, meId),
        ...detailOf(item.dueAt ? sayWhen(item.dueAt) : item.dueOn && sayDate(item.dueOn)),
      }
    case 'event':
      return {
        label: t('capture.say.event', { title: item.title }),
        detail: `${sayWhen(item.startsAt)}–${sayTime(item.endsAt)}`,
      }
    case 'deal':
      return { label: sayDealName(item), ...detailOf(sayDeal(item, before)) }
    case 'person':
      return { label: t('capture.say.newPerson', { name: item.name }), ...detailOf(aboutPerson(item)) }
    case 'company':
      return { label: t('capture.say.newCompany', { name: item.name }), ...detailOf(item.domain) }
    case 'case':
      return {
        label: t('capture.say.case', { title: item.title }),
        ...detailOf(item.priority === 'normal' ? null : t(`capture.priority.${item.priority}`)),
      }
    case 'fact':
      return {
        label: t('capture.say.fact', { name: item.record.name, field: t(`capture.field.${item.field}`) }),
        detail: sayFact(item),
      }
    case 'consent':
      return {
        label: t('capture.say.consent', { name: item.person.name, purpose: sayPurpose(item.purpose) }),
        detail: t(`capture.consent.${item.state}`),
      }
  }
}

const detailOf = (detail: string | null | undefined) => (detail ? { detail } : {})
const isNow = (moment: string, at: string) => Math.abs(Date.parse(moment) - Date.parse(at)) < 60_000

function sayActivity({ type, outcome, direction }: ItemOf<'activity'>): string {
  const what = t(`capture.activity.${type}`)
  if (outcome === 'not_reached') return t('capture.say.missed', { what })
  return direction === 'inbound' ? t('capture.say.inbound', { what }) : what
}

function sayTask({ title, promisedBy, owner }: ItemOf<'task'>, meId: string): string {
  if (promisedBy === 'them') return t('capture.say.theirs', { title })
  return owner && owner.id !== meId
    ? t('capture.say.task', { title, owner: owner.name })
    : t('capture.say.taskMine', { title })
}

/** A new deal mostly bears the name of its company, which has a chip already. */
function sayDealName({ name, action, companies, people }: ItemOf<'deal'>): string {
  const isTold = action === 'create' && [...companies, ...people].some((each) => each.name === name)
  return name && !isTold ? t('capture.say.dealNamed', { name }) : t('capture.say.deal')
}

/** Changes stand as before → after: nobody should confirm what they cannot see. */
function sayDeal(item: ItemOf<'deal'>, before: Before = {}): string {
  const money = (amount: string | null | undefined, currency: string | null | undefined) =>
    amount ? sayMoney({ amount, currency: currency ?? locale.read().currency }) : null
  const amount = money(item.amount, item.currency)
  const change = (from: string | null | undefined, to: string) =>
    item.action === 'update' ? `${from || t('capture.say.none')} → ${to}` : to
  return [
    amount && (item.action === 'update' ? change(money(before.amount, before.currency), amount) : `+${amount}`),
    item.stage && change(before.stage, item.stage),
    item.owner && change(before.owner, item.owner.name),
    item.closeOn && t('capture.say.closes', { date: sayDate(item.closeOn) }),
    item.lostReason && t('capture.say.because', { reason: item.lostReason }),
    item.competitor,
  ]
    .filter(Boolean)
    .join(', ')
}

const aboutPerson = ({ jobTitle, company, emails, phones }: ItemOf<'person'>) =>
  [jobTitle, company?.name, emails[0], phones[0]].filter(Boolean).join(', ')

function sayFact({ field, value, ref }: ItemOf<'fact'>): string {
  if (value === null && !ref) return t('capture.say.over')
  const text = ref?.name ?? value ?? ''
  const day = /^(?:\d{4}-|--)?(\d{2}-\d{2})$/.exec(text)?.[1]
  return field === 'birthday' && day
    ? dateFormat({ day: 'numeric', month: 'long', timeZone: 'UTC' }).format(new Date(`2000-${day}T12:00:00Z`))
    : text
}

const PURPOSES = {
  newsletter: 'capture.purpose.newsletter',
  offers: 'capture.purpose.offers',
  events: 'capture.purpose.events',
  phone: 'capture.purpose.phone',
  data_processing: 'capture.purpose.dataProcessing',
} as const
const sayPurpose = (purpose: string) => (purpose in PURPOSES ? t(PURPOSES[purpose as keyof typeof PURPOSES]) : purpose)

/** "Fri 27 Nov": a day that is about to be saved is said in full. */
export const sayDate = (day: string) =>
  dateFormat({ weekday: 'short', day: 'numeric', month: 'short', timeZone: 'UTC', ...yearOf(day) })
    .format(new Date(`${day}T12:00:00Z`))
    .replace(',', '')

const sayWhen = (moment: string) => `${sayDate(dayIn(new Date(moment), locale.read().timeZone))} ${sayTime(moment)}`

const yearOf = (day: string) =>
  day.slice(0, 4) === dayIn(new Date(), locale.read().timeZone).slice(0, 4) ? {} : { year: 'numeric' as const }
