import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import { secondFactor } from '../../secondFactor.contract.ts'
import { CodesPart } from './CodesPart.tsx'
import { PasskeysPart } from './PasskeysPart.tsx'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

/** What one has besides the password: codes from an app, passkeys. */
export function SecondFactorSection() {
  const { data, error, refetch } = useRead(secondFactor.read, {})
  return (
    <Section title={t('access.second')} note={t(data?.isRequired ? 'access.secondRequired' : 'access.secondNote')}>
      {!data && !error && <Skeleton count={2} />}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <div className={styles.stack}>
          <CodesPart view={data} onReady={() => void refetch()} />
          <PasskeysPart view={data} onAdded={() => void refetch()} />
        </div>
      )}
    </Section>
  )
}
