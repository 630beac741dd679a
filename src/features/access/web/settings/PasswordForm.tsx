import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { send } from '#web/api.ts'
import { toast } from '#web/toasts.ts'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useSubmit } from '#web/useSubmit.ts'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

/** A new password; every other device is signed out. */
export function PasswordForm({ email }: { email: string }) {
  const [turn, setTurn] = useState(0)
  const { onSubmit, isSending, error } = useSubmit(async ({ currentPassword, newPassword }) => {
    const passwords = { currentPassword, newPassword, revokeOtherSessions: true }
    await send('POST', '/api/auth/change-password', passwords, { isSignIn: true })
    toast(t('access.password.done'))
    setTurn(turn + 1)
  })
  const isWrong = error?.status === 400 || error?.status === 401
  return (
    <form key={turn} className={`${styles.form} ${styles.narrow}`} onSubmit={onSubmit}>
      <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
      <TextInput
        name="currentPassword"
        type="password"
        label={t('access.password.now')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        error={isWrong && t('access.password.wrong')}
      />
      <TextInput
        name="newPassword"
        type="password"
        label={t('access.password.next')}
        description={t('access.firstPasswordNote')}
        minLength={10}
        maxLength={200}
        autoComplete="new-password"
        required
        withAsterisk={false}
      />
      <Trouble error={isWrong ? null : error} />
      <div>
        <Button type="submit" variant="default" loading={isSending}>
          {t('access.password.save')}
        </Button>
      </div>
    </form>
  )
}
