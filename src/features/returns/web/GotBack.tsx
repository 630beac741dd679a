import { Button } from '@mantine/core'
import { IconSeedling } from '@tabler/icons-react'
import { openOverlay } from '#web/overlays.ts'
import { sayNumber } from '#web/messages/sayNumber.ts'
import { Bars } from '#web/ui/Bars.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Sparkline } from '#web/ui/Sparkline.tsx'
import { useRead } from '#web/useRead.ts'
import { returns, type MyReturns } from '../returns.contract.ts'
import { GroupWeeks } from './GroupWeeks.tsx'
import styles from './Me.module.css'
import { ReturnList } from './ReturnList.tsx'
import { t } from './messages.en.ts'

/** The past four weeks in words and a small picture, and everything that came back. */
export function GotBack() {
  const { data, error, refetch } = useRead(returns.mine, {})
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />
  if (!data) return <Skeleton shape="lines" />
  if (data.acts === 0 && data.data.length === 0) {
    const action = <Button onClick={() => openOverlay('capture')}>{t('returns.write')}</Button>
    return <EmptyState icon={IconSeedling} title={t('returns.none')} text={t('returns.noneText')} action={action} />
  }
  return (
    <div className={styles.parts}>
      <section aria-label={t('returns.picture', { days: data.days })}>
        {data.sentences.map((sentence) => (
          <p key={sentence} className={styles.sentence}>
            {sentence}
          </p>
        ))}
        <Bars bars={barsOf(data)} label={t('returns.picture', { days: data.days })} />
        <Weeks weeks={data.weeks} />
      </section>
      <section>
        <h2 className={styles.heading}>{t('returns.list')}</h2>
        <ReturnList />
      </section>
      <GroupWeeks />
    </div>
  )
}

const barsOf = ({ pieces, offered, seen, validated }: MyReturns) =>
  [
    { key: 'gave', label: t('returns.gave'), value: pieces, isQuiet: true },
    { key: 'offered', label: t('returns.offered'), value: offered },
    { key: 'seen', label: t('returns.seen'), value: Math.max(0, seen) },
    { key: 'validated', label: t('returns.validated'), value: Math.max(0, validated) },
  ].map((bar) => ({ ...bar, text: sayNumber(bar.value) }))

function Weeks({ weeks }: { weeks: MyReturns['weeks'] }) {
  const values = weeks.map(({ seen }) => Math.max(0, seen))
  const count = values.reduce((sum, value) => sum + value, 0)
  return (
    <div className={styles.weeks}>
      <span aria-hidden>{t('returns.weeksShort')}</span>
      <Sparkline values={values} label={t('returns.weeks', { count, now: values.at(-1) ?? 0 })} width={220} />
    </div>
  )
}
