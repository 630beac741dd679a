import { Button, TextInput } from '@mantine/core'
import type { ApiError } from '#web/apiError.ts'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useSubmit } from '#web/useSubmit.ts'
import styles from './Door.module.css'
import { t } from './messages.en.ts'
import { leaveFor, nextAddress, signIn } from './signIn.ts'

/** Mail and password; where the account has codes too, `onCode` goes on. */
export function PasswordStep({ onCode }: { onCode: () => void }) {
  const { onSubmit, isSending, error } = useSubmit(async ({ email = '', password = '' }) => {
    const { needsCode } = await signIn(email, password)
    if (needsCode) return onCode()
    await leaveFor(nextAddress())
  })
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <TextInput
        name="email"
        type="email"
        label={t('access.email')}
        autoComplete="username"
        required
        withAsterisk={false}
        data-autofocus
      />
      <TextInput
        name="password"
        type="password"
        label={t('access.password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
      />
      <Trouble error={error} text={error ? sentence(error) : undefined} />
      <Button type="submit" loading={isSending}>
        {t('access.signIn')}
      </Button>
    </form>
  )
}

function sentence({ status, detail, details }: ApiError) {
  if (status === 401 || status === 403 || status === 422 || status === 400) return t('access.wrong')
  if (status !== 429) return detail
  const { seconds } = details
  return typeof seconds === 'number' ? t('access.slowUntil', { when: later(seconds) }) : t('access.slow')
}

const later = (seconds: number) =>
  new Intl.DateTimeFormat(navigator.language, { timeStyle: seconds < 90 ? 'medium' : 'short' }).format(
    Date.now() + seconds * 1000,
  )
