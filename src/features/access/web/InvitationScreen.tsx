import { Button, TextInput } from '@mantine/core'
import { useGo, useParam } from '#web/address.ts'
import { request } from '#web/api.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useRead } from '#web/useRead.ts'
import { invitations } from '../entry.contract.ts'
import { Door } from './Door.tsx'
import styles from './Door.module.css'
import { t } from './messages.en.ts'
import { leaveFor, signIn } from './signIn.ts'
import { useSubmit } from '#web/useSubmit.ts'

/** Joining a workspace by the link that somebody sent. */
export function InvitationScreen() {
  const go = useGo()
  const token = useParam('token')
  const { data: invitation, isPending, error: trouble, refetch } = useRead(invitations.read, { token })
  const { onSubmit, isSending, error } = useSubmit(async ({ name = '', password = '' }) => {
    await request(invitations.accept, { token, name, password })
    await signIn(invitation?.email ?? '', password)
    await leaveFor('/')
  })

  if (isPending)
    return (
      <Door title={t('access.joinButton')}>
        <Skeleton />
      </Door>
    )
  if (!invitation && trouble?.status !== 404) {
    return (
      <Door title={t('access.joinButton')}>
        <ErrorState error={trouble} onRetry={() => void refetch()} />
      </Door>
    )
  }
  if (!invitation) {
    return (
      <Door title={t('access.invitationOver')} note={t('access.invitationOverText')}>
        <Button variant="default" onClick={() => go('/sign-in')}>
          {t('access.toSignIn')}
        </Button>
      </Door>
    )
  }
  const { workspaceName, invitedBy, email, name, isKnown, hasJoined } = invitation
  return (
    <Door
      title={hasJoined ? t('access.renew') : t('access.join', { workspace: workspaceName })}
      note={hasJoined ? t('access.renewNote', { email }) : t('access.joinNote', { inviter: invitedBy, email })}
    >
      <form className={styles.form} onSubmit={onSubmit}>
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <TextInput
          name="name"
          label={t('access.yourName')}
          defaultValue={name}
          autoComplete="name"
          required
          withAsterisk={false}
          error={error?.about('name')}
        />
        <TextInput
          name="password"
          type="password"
          label={t('access.password')}
          description={t(isKnown ? 'access.passwordKnown' : 'access.passwordHint')}
          minLength={isKnown ? undefined : 10}
          autoComplete={isKnown ? 'current-password' : 'new-password'}
          required
          withAsterisk={false}
          error={error?.about('password')}
          data-autofocus
        />
        <Trouble error={error?.errors.length ? null : error} />
        <Button type="submit" loading={isSending}>
          {t(hasJoined ? 'access.renewButton' : 'access.joinButton')}
        </Button>
      </form>
    </Door>
  )
}
