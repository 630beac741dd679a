import { useEffect, useState } from 'react'
import { useGo } from '#web/address.ts'
import { useRead } from '#web/useRead.ts'
import { setup } from '../entry.contract.ts'
import { CodeStep } from './CodeStep.tsx'
import { Door } from './Door.tsx'
import styles from './Door.module.css'
import { t } from './messages.en.ts'
import { OtherWays } from './OtherWays.tsx'
import { PasswordStep } from './PasswordStep.tsx'

/** Who are you? A password and perhaps a code, a passkey, or the company's own login. */
export function SignInScreen() {
  const go = useGo()
  const { data } = useRead(setup.read, {})
  const [needsCode, setNeedsCode] = useState(false)
  useEffect(() => {
    if (data?.needed) go('/setup', { replace: true })
  }, [data, go])

  if (needsCode)
    return (
      <Door title={t('access.code')} note={t('access.codeNote')}>
        <CodeStep onAgain={() => setNeedsCode(false)} />
      </Door>
    )
  return (
    <Door title={t('access.signInTo')} note={t('access.signInNote')}>
      <PasswordStep onCode={() => setNeedsCode(true)} />
      <OtherWays />
      <p className={styles.foot}>{t('access.lost')}</p>
    </Door>
  )
}
