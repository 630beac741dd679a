import type { TimelineEntry } from '../profile.contract.ts'
import { t } from './messages.en.ts'

const LIST = () => new Intl.ListFormat(undefined, { style: 'long', type: 'conjunction' })

/** What an entry is called: its own name, or what it was and with whom, the page's own person left out. */
export function sayEntry({ kind, title, status, people }: TimelineEntry, subjectId: string): string {
  if (kind === 'deal')
    return t(
      status === 'won'
        ? 'profile.entry.dealWon'
        : status === 'lost'
          ? 'profile.entry.dealLost'
          : 'profile.entry.dealOpen',
      { title: title ?? '' },
    )
  if (kind === 'case' || kind === 'task') return t(`profile.entry.${kind}`, { title: title ?? '' })
  if (kind === 'consent')
    return t(status === 'given' ? 'profile.entry.given' : 'profile.entry.withdrawn', { title: title ?? '' })
  if (title) return title
  const names = people.filter(({ id }) => id !== subjectId).map(({ name }) => name)
  const whom = names.length > 0 ? LIST().format(names.slice(0, 3)) : 'none'
  return t(wayOf(kind, status), { with: whom })
}

function wayOf(kind: TimelineEntry['kind'], status: string | null) {
  const isIn = status === 'inbound'
  if (kind === 'call')
    return status === 'not_reached' ? 'profile.entry.callMissed' : isIn ? 'profile.entry.callIn' : 'profile.entry.call'
  if (kind === 'email') return isIn ? 'profile.entry.emailIn' : 'profile.entry.email'
  if (kind === 'message') return isIn ? 'profile.entry.messageIn' : 'profile.entry.message'
  return kind === 'meeting' ? 'profile.entry.meeting' : 'profile.entry.note'
}
