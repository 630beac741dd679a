import { Button } from '@mantine/core'
import { useState } from 'react'
import { sayMoney } from '#web/messages/sayNumber.ts'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Timeline } from '#web/ui/Timeline.tsx'
import { classes } from '#web/ui/classes.ts'
import { usePages } from '#web/usePages.ts'
import { profiles, type TimelineEntry } from '../profile.contract.ts'
import { Part } from './Part.tsx'
import { iconOfEntry } from './icons.ts'
import { t } from './messages.en.ts'
import { sayEntry } from './sayEntry.ts'
import styles from './Profile.module.css'

const KINDS = ['all', 'activity', 'event', 'task', 'deal', 'case', 'fact', 'consent'] as const

type ProfileTimelineProps = { id: string; isCompany: boolean; first: TimelineEntry[]; hasMore: boolean }

/** Everything that happened; the first page came with the profile, the rest comes when it is asked for. */
export function ProfileTimeline({ id, isCompany, first, hasMore }: ProfileTimelineProps) {
  const [kind, setKind] = useState<(typeof KINDS)[number]>('all')
  const [isLong, setLong] = useState(false)
  const isAsked = isLong || kind !== 'all'
  const contract = isCompany ? profiles.companyTimeline : profiles.personTimeline
  const pages = usePages(contract, isAsked ? { id, limit: 60, ...(kind !== 'all' && { kinds: kind }) } : null)
  const isFirst = kind === 'all' && (!isLong || pages.isPending)
  const entries = isFirst ? first : pages.rows
  const isMore = isFirst ? hasMore : pages.hasMore

  if (first.length === 0) return null
  return (
    <Part title={t('profile.timeline')}>
      <div className={styles.kinds} role="group" aria-label={t('profile.timeline.filter')}>
        {KINDS.map((each) => (
          <button
            key={each}
            type="button"
            className={classes(styles.kind, each === kind && styles.chosen)}
            aria-pressed={each === kind}
            onClick={() => setKind(each)}
          >
            {t(`profile.timeline.${each}`)}
          </button>
        ))}
      </div>
      {!isFirst && pages.isPending ? (
        <Skeleton count={5} />
      ) : entries.length === 0 ? (
        <p className="quiet">{t('profile.timeline.none')}</p>
      ) : (
        <Timeline label={t('profile.timeline.list')} entries={entries.map((entry) => lineOf(entry, id))} />
      )}
      {isMore && (
        <Button
          variant="default"
          mt="md"
          loading={pages.isLoadingMore}
          onClick={() => (isFirst ? setLong(true) : pages.loadMore())}
        >
          {t('profile.timeline.more')}
        </Button>
      )}
    </Part>
  )
}

function lineOf(entry: TimelineEntry, subjectId: string) {
  const { id, kind, at, body, by, source, amount, people, title } = entry
  const notes = [
    by?.name,
    source !== 'trefoil' && t('profile.entry.source', { source }),
    amount && sayMoney(amount),
  ].filter(Boolean)
  const others = title ? people.filter((person) => person.id !== subjectId).slice(0, 4) : []
  return {
    id,
    at,
    icon: iconOfEntry[kind],
    kind: t(`profile.kind.${kind}`),
    title: sayEntry(entry, subjectId),
    text: body,
    note: (notes.length > 0 || others.length > 0) && (
      <>
        {notes.length > 0 && <span>{notes.join(' · ')}</span>}
        {others.map((person) => (
          <RecordChip key={person.id} id={person.id} name={person.name} to={`/people/${person.id}`} />
        ))}
      </>
    ),
  }
}
