import { Button } from '@mantine/core'
import { lazy, Suspense, useState } from 'react'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import type { SecondFactorView } from '../../secondFactor.contract.ts'
import { PasswordAgain } from './PasswordAgain.tsx'
import { RecoveryCodes } from './RecoveryCodes.tsx'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

/** The picture's maker comes when somebody sets codes up. */
const ShowCode = lazy(() => import('./ShowCode.tsx').then((part) => ({ default: part.ShowCode })))

type Step = { at: 'idle' | 'password' | 'remove' | 'renew' } | { at: 'scan'; uri: string; codes: string[] } | Kept
type Kept = { at: 'keep'; codes: string[] }

type CodesPartProps = { view: SecondFactorView; onReady: () => void }

/** Codes from an app: set up with a picture to scan, recovery codes shown once, taken away again. */
export function CodesPart({ view, onReady }: CodesPartProps) {
  const [step, setStep] = useState<Step>({ at: 'idle' })
  const { hasCodes, hasPassword } = view
  const done = () => {
    setStep({ at: 'idle' })
    onReady()
  }
  if (step.at === 'scan')
    return (
      <Suspense fallback={<Skeleton count={3} />}>
        <ShowCode uri={step.uri} onConfirmed={() => setStep({ at: 'keep', codes: step.codes })} />
      </Suspense>
    )
  if (step.at === 'keep') return <RecoveryCodes codes={step.codes} onKept={done} />
  if (step.at === 'password')
    return (
      <PasswordAgain
        isAsked={hasPassword}
        address="/api/auth/two-factor/enable"
        action={t('access.codes.begin')}
        onDone={({ totpURI = '', backupCodes = [] }) => setStep({ at: 'scan', uri: totpURI, codes: backupCodes })}
        onCancel={() => setStep({ at: 'idle' })}
      />
    )
  if (step.at === 'remove')
    return (
      <PasswordAgain
        isAsked={hasPassword}
        address="/api/auth/two-factor/disable"
        action={t('access.codes.removeDo')}
        isGrave
        onDone={done}
        onCancel={() => setStep({ at: 'idle' })}
      />
    )
  if (step.at === 'renew')
    return (
      <PasswordAgain
        isAsked={hasPassword}
        address="/api/auth/two-factor/generate-backup-codes"
        action={t('access.codes.renew')}
        onDone={({ backupCodes = [] }) => setStep({ at: 'keep', codes: backupCodes })}
        onCancel={() => setStep({ at: 'idle' })}
      />
    )
  return (
    <div className={styles.part}>
      <p className={styles.heading}>{t('access.codes')}</p>
      <p className={styles.note}>{t(hasCodes ? 'access.codes.on' : 'access.codes.note')}</p>
      {hasCodes ? (
        <div className={styles.row}>
          <Button variant="default" onClick={() => setStep({ at: 'renew' })}>
            {t('access.codes.renew')}
          </Button>
          <Button variant="light" color="red" onClick={() => setStep({ at: 'remove' })}>
            {t('access.codes.remove')}
          </Button>
        </div>
      ) : (
        <Button variant="default" onClick={() => setStep({ at: 'password' })}>
          {t('access.codes.setUp')}
        </Button>
      )}
    </div>
  )
}
