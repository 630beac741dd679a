import { Button } from '@mantine/core'
import { IconBuilding, IconFingerprint } from '@tabler/icons-react'
import { useState } from 'react'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useRead } from '#web/useRead.ts'
import { listSignOns } from '../signOn.contract.ts'
import styles from './Door.module.css'
import { t } from './messages.en.ts'
import { hasPasskeys, signInWithPasskey, turnedAway } from './passkey.ts'
import { leaveFor, nextAddress, signOnAddress, troubleInAddress } from './signIn.ts'

/** Signing in without a password. */
export function OtherWays() {
  const { data } = useRead(listSignOns, {})
  const [isAsking, setAsking] = useState(false)
  const [trouble, setTrouble] = useState(() => sentenceFor(troubleInAddress()))

  const withPasskey = async () => {
    setAsking(true)
    setTrouble(undefined)
    try {
      await signInWithPasskey()
      await leaveFor(nextAddress())
    } catch (error) {
      if (!turnedAway(error)) setTrouble(t('access.passkeyWrong'))
    } finally {
      setAsking(false)
    }
  }
  const ways = data?.data ?? []
  return (
    <div className={styles.ways}>
      <Trouble error={trouble} text={trouble} />
      {hasPasskeys() && (
        <Button
          variant="default"
          loading={isAsking}
          leftSection={<IconFingerprint size={17} stroke={1.6} aria-hidden />}
          onClick={() => void withPasskey()}
        >
          {t('access.withPasskey')}
        </Button>
      )}
      {ways.map(({ id, label }) => (
        <Button
          key={id}
          variant="default"
          leftSection={<IconBuilding size={17} stroke={1.6} aria-hidden />}
          onClick={() => void leaveFor(signOnAddress(id))}
        >
          {t('access.withSignOn', { label })}
        </Button>
      ))}
    </div>
  )
}

function sentenceFor(code: string | null): string | undefined {
  if (!code) return undefined
  if (code === 'sign_on.unknown') return t('access.signOn.unknown')
  if (code === 'sign_on.unverified') return t('access.signOn.unverified')
  if (code === 'sign_on.elsewhere') return t('access.signOn.elsewhere')
  return code === 'sign_on.expired' ? t('access.signOn.expired') : t('access.signOn.refused')
}
