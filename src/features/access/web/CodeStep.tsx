import { Button, TextInput } from '@mantine/core'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useSubmit } from '#web/useSubmit.ts'
import styles from './Door.module.css'
import { t } from './messages.en.ts'
import { confirmCode, leaveFor, nextAddress } from './signIn.ts'

/** The second step of signing in. */
export function CodeStep({ onAgain }: { onAgain: () => void }) {
  const { onSubmit, isSending, error } = useSubmit(async ({ code = '' }) => {
    await confirmCode(code)
    await leaveFor(nextAddress())
  })
  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <TextInput
        name="code"
        label={t('access.codeLabel')}
        description={t('access.codeOrRecovery')}
        autoComplete="one-time-code"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={40}
        required
        withAsterisk={false}
        data-autofocus
      />
      <Trouble error={error} text={error ? sentence(error) : undefined} />
      <Button type="submit" loading={isSending}>
        {t('access.signIn')}
      </Button>
      <Button variant="subtle" color="gray" onClick={onAgain}>
        {t('access.beginAgain')}
      </Button>
    </form>
  )
}

/** What a code was refused for, in words. */
export function sentence({ status, code, detail }: { status: number; code: string; detail: string }) {
  if (code === 'CODE_USED') return t('access.codeUsed')
  if (status === 429) return t('access.slow')
  if (code.startsWith('INVALID_TWO_FACTOR_COOKIE') || code.startsWith('TOO_MANY')) return t('access.codeOver')
  return status === 401 || status === 400 ? t('access.codeWrong') : detail
}
