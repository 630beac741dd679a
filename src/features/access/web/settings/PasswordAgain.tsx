import { Button, TextInput } from '@mantine/core'
import { send } from '#web/api.ts'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useSubmit } from '#web/useSubmit.ts'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

type Answer = { totpURI?: string; backupCodes?: string[] }
type PasswordAgainProps = {
  /** Whoever came by single sign-on has none to give. */
  isAsked: boolean
  address: string
  action: string
  isGrave?: boolean
  onDone: (answer: Answer) => void
  onCancel: () => void
}

/** Before the ways to sign in change, the password once more: a session left open must not be enough. */
export function PasswordAgain({ isAsked, address, action, isGrave, onDone, onCancel }: PasswordAgainProps) {
  const { onSubmit, isSending, error } = useSubmit(async ({ password }) =>
    onDone((await send('POST', address, isAsked ? { password } : {}, { isSignIn: true })) as Answer),
  )
  const isWrong = error?.status === 400 || error?.status === 401
  return (
    <form className={`${styles.form} ${styles.narrow}`} onSubmit={onSubmit}>
      {isAsked && (
        <TextInput
          name="password"
          type="password"
          label={t('access.password.now')}
          autoComplete="current-password"
          required
          withAsterisk={false}
          autoFocus
          error={isWrong && t('access.password.wrong')}
        />
      )}
      <Trouble error={isWrong && isAsked ? null : error} />
      <div className={styles.row}>
        <Button type="submit" color={isGrave ? 'red' : undefined} loading={isSending}>
          {action}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t('access.cancel')}
        </Button>
      </div>
    </form>
  )
}
