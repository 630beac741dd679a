import { NativeSelect } from '@mantine/core'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { NotificationKind } from '../../notifications.contract.ts'
import { MailWay, notificationSettings } from '../../settings.contract.ts'
import styles from './NotificationsPanel.module.css'
import { Times } from './Times.tsx'
import { t } from './messages.en.ts'

/** What one is told by mail, how often, and when not. Each choice is kept at once. */
export function NotificationsPanel() {
  const { data, error, refetch } = useRead(notificationSettings.read, {})
  const { mutate } = useAct(notificationSettings.update, {
    optimistic: (input, cache) =>
      cache.update(notificationSettings.read, (old) => ({ ...old, ...input, email: { ...old.email, ...input.email } })),
  })
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton count={8} />
  const ways = MailWay.options.map((way) => ({ value: way, label: t(`notificationSettings.way.${way}`) }))
  return (
    <>
      <Section title={t('notificationSettings.title')} note={t('notificationSettings.note')}>
        {!data.canMail && (
          <p className={styles.hint} role="note">
            {t('notificationSettings.noMail')}
          </p>
        )}
        <ul className={styles.kinds} aria-label={t('notificationSettings.what')}>
          {NotificationKind.options.map((kind) => {
            const label = t(`notificationSettings.kind.${kind}`)
            return (
              <li key={kind} className={styles.kind}>
                <span>{label}</span>
                <NativeSelect
                  aria-label={label}
                  data={ways}
                  value={data.email[kind]}
                  onChange={(event) => mutate({ email: { [kind]: event.currentTarget.value as MailWay } })}
                />
              </li>
            )
          })}
        </ul>
      </Section>
      <Section title={t('notificationSettings.when')} note={t('notificationSettings.whenNote')}>
        <Times settings={data} onChange={mutate} />
      </Section>
    </>
  )
}
