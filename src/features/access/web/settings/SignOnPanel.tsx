import { Button } from '@mantine/core'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { readMe } from '../../access.contract.ts'
import { secondFactor } from '../../secondFactor.contract.ts'
import { signOn } from '../../signOn.contract.ts'
import { SignOnForm } from './SignOnForm.tsx'
import { t } from './messages.en.ts'

/** How everybody in the workspace signs in: whether a password is enough, and the company's own login. */
export function SignOnPanel() {
  const { data: me } = useRead(readMe, {})
  if (!me) return null
  if (!me.workspace.can.edit) return <Section title={t('access.entry')} note={t('access.workspaceLocked')} />
  return (
    <>
      <RequireSecond />
      <SingleSignOn />
    </>
  )
}

function RequireSecond() {
  const { data, error, refetch } = useRead(secondFactor.read, {})
  const require = useAct(secondFactor.require)
  const isRequired = data?.isRequired ?? false
  return (
    <Section title={t('access.require')} note={t(isRequired ? 'access.requireOn' : 'access.requireOff')}>
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <Button
          variant="default"
          loading={require.isPending}
          onClick={() => require.mutate({ isRequired: !isRequired })}
        >
          {t(isRequired ? 'access.requireEnd' : 'access.requireBegin')}
        </Button>
      )}
      <Trouble error={require.error} />
    </Section>
  )
}

function SingleSignOn() {
  const { data, error, refetch } = useRead(signOn.read, {})
  return (
    <Section title={t('access.signOn')} note={t('access.signOnNote')}>
      {!data && !error && <Skeleton count={3} />}
      {!data && error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && <SignOnForm key={data.signOn?.issuer ?? ''} {...data} />}
    </Section>
  )
}
