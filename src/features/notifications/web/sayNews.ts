import { insideDay, insideMoment } from '#web/messages/sayDate.ts'
import type { NotificationView } from '../notifications.contract.ts'
import { t } from './messages.en.ts'

/** What happened, in a few words: the most pressing first, two reasons at most. */
export function sayNews({ kinds, actors, dueAt }: NotificationView): string {
  const who = sayWho(actors.map(({ name }) => name))
  const words = kinds.slice(0, 2).map((kind) => t(`notifications.kind.${kind}`, { who }))
  if (kinds.includes('reminder') && dueAt)
    words.push(t('notifications.due', { when: dueAt.length === 10 ? insideDay(dueAt) : insideMoment(dueAt) }))
  return words.join(' · ')
}

function sayWho(names: string[]): string {
  const [first, second] = names
  if (!first) return t('notifications.somebody')
  if (!second) return first
  if (names.length === 2) return t('notifications.two', { first, second })
  return t('notifications.several', { first, second, count: names.length - 2 })
}
