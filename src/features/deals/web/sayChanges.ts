import type { HistoryEntry } from '#kernel/record.ts'
import { insideWord, locale } from '#web/messages/locale.ts'
import { sayDay } from '#web/messages/sayDate.ts'
import { sayMoney } from '#web/messages/sayNumber.ts'
import { t } from './messages.en.ts'

type Names = { stage: (id: string) => string | undefined; user: (id: string) => string | undefined }

/** Fields that are told; what follows from others (position, sort key, status) is not. */
const TOLD = ['name', 'amount', 'closeOn', 'nextStep', 'ownerId', 'lostReason'] as const
type Told = (typeof TOLD)[number]

const labels = (): Record<Told, string> => ({
  name: t('deals.name'),
  amount: t('deals.amount'),
  closeOn: t('deals.closeOn'),
  nextStep: t('deals.nextStep'),
  ownerId: t('deals.owner'),
  lostReason: t('deals.lostReason'),
})

/** One change of a deal as sentences: "Ada moved it from New to Meeting." */
export function sayChanges({ verb, actorName, fields }: HistoryEntry, names: Names): string[] {
  const who = actorName ?? t('deals.history.program')
  if (verb === 'created' || verb === 'deleted' || verb === 'restored') return [t(`deals.history.${verb}`, { who })]

  const lines: string[] = []
  const stage = fields.find(({ field }) => field === 'stageId')
  if (stage) {
    const from = names.stage(String(stage.before))
    const to = names.stage(String(stage.after)) ?? t('deals.unknown')
    lines.push(from ? t('deals.history.moved', { who, from, to }) : t('deals.history.movedTo', { who, to }))
  }
  for (const { field, before, after } of fields) {
    if (!isTold(field)) continue
    const [from, to] = [sayValue(field, before, names), sayValue(field, after, names)]
    const values = { who, field: insideWord(labels()[field]), from, to }
    if (!from && !to) continue
    lines.push(t(!to ? 'deals.history.emptied' : from ? 'deals.history.field' : 'deals.history.set', values))
  }
  return lines
}

const isTold = (field: string): field is Told => (TOLD as readonly string[]).includes(field)

function sayValue(field: Told, value: unknown, names: Names): string {
  if (value === null || value === undefined || value === '') return ''
  if (field === 'amount')
    return sayMoney({ amount: String(value as string | number), currency: locale.read().currency })
  const text = String(value as string)
  if (field === 'ownerId') return names.user(text) ?? t('deals.unknown')
  return field === 'closeOn' ? sayDay(text.slice(0, 10)) : text
}
