import { Button, TextInput } from '@mantine/core'
import { useEffect } from 'react'
import { useGo } from '#web/address.ts'
import { useRead } from '#web/useRead.ts'
import { setup } from '../entry.contract.ts'
import { Trouble } from '#web/ui/Trouble.tsx'
import { Door } from './Door.tsx'
import styles from './Door.module.css'
import { t } from './messages.en.ts'
import { leaveFor, nextAddress, signIn } from './signIn.ts'
import { useSubmit } from '#web/useSubmit.ts'

export function SignInScreen() {
  const go = useGo()
  const { data } = useRead(setup.read, {})
  const { onSubmit, isSending, error } = useSubmit(async ({ email = '', password = '' }) => {
    await signIn(email, password)
    await leaveFor(nextAddress())
  })
  useEffect(() => {
    if (data?.needed) go('/setup', { replace: true })
  }, [data, go])

  return (
    <Door title={t('access.signInTo')} note={t('access.signInNote')}>
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
      <p className={styles.foot}>{t('access.lost')}</p>
    </Door>
  )
}

function sentence({ status, detail }: { status: number; detail: string }) {
  if (status === 401 || status === 403 || status === 422 || status === 400) return t('access.wrong')
  return status === 429 ? t('access.slow') : detail
}
