import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { send } from '#web/api.ts'
import { useRead } from '#web/useRead.ts'
import { Trouble } from '#web/ui/Trouble.tsx'
import { secondFactor } from '../secondFactor.contract.ts'
import { Door } from './Door.tsx'
import { t } from './messages.en.ts'
import { signInWithPasskey, turnedAway } from './passkey.ts'
import { CodesPart } from './settings/CodesPart.tsx'
import { PasskeysPart } from './settings/PasskeysPart.tsx'
import { leaveFor } from './signIn.ts'
import styles from './Door.module.css'

/** The workspace asks for more than the password that somebody came with: add it here, or go. */
export function SecondFactorDoor({ workspace }: { workspace: string }) {
  const { data } = useRead(secondFactor.read, {})
  const [trouble, setTrouble] = useState<string>()
  const goOn = () => leaveFor('/')
  const confirm = () =>
    signInWithPasskey().then(goOn, (error: unknown) => !turnedAway(error) && setTrouble(t('access.passkeyWrong')))
  const leave = async () => {
    await send('POST', '/api/auth/sign-out', {}, { isSignIn: true })
    await leaveFor('/sign-in')
  }
  // What was there at first: codes that are being set up must not vanish when the page reads anew.
  const hadSome = useRef<boolean>(null)
  if (data) hadSome.current ??= data.hasCodes || data.passkeys.length > 0
  return (
    <Door title={t('access.more')} note={t('access.moreNote', { workspace })}>
      <div className={styles.form}>
        {data?.hasCodes && <p>{t('access.moreCodes')}</p>}
        {data && data.passkeys.length > 0 && <Button onClick={() => void confirm()}>{t('access.withPasskey')}</Button>}
        <Trouble error={trouble} text={trouble} />
        {data && !hadSome.current && <CodesPart view={data} onReady={() => void goOn()} />}
        {data && !hadSome.current && <PasskeysPart view={data} onAdded={() => void confirm()} />}
        <Button variant="subtle" color="gray" onClick={() => void leave()}>
          {t('access.moreLeave')}
        </Button>
      </div>
    </Door>
  )
}
