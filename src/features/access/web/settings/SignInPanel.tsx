import { Button } from '@mantine/core'
import { IconAt, IconUser } from '@tabler/icons-react'
import { ConfirmInline } from '#web/ui/ConfirmInline.tsx'
import { FieldList, FieldRow } from '#web/ui/FieldRow.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { readMe, signOutEverywhere, users } from '../../access.contract.ts'
import { leaveFor } from '../signIn.ts'
import { ApiKeys } from './ApiKeys.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { t } from './messages.en.ts'

/** What is one's own: name, password, sessions, keys. */
export function SignInPanel() {
  const { data: me } = useRead(readMe, {})
  const { run } = useAct(users.update)
  const everywhere = useAct(signOutEverywhere, { onDone: () => void leaveFor('/sign-in') })
  if (!me) return null
  return (
    <>
      <Section title={t('access.signInPart')} note={t('access.signInPartNote')}>
        <FieldList>
          <FieldRow
            icon={IconUser}
            label={t('access.name')}
            field="name"
            value={me.user.name}
            onSave={(name) => run({ id: me.user.id, name })}
          />
          <FieldRow icon={IconAt} label={t('access.userEmail')} field="email" kind="fixed" value={me.user.email} />
        </FieldList>
      </Section>
      <Section title={t('access.password.change')}>
        <PasswordForm email={me.user.email} />
      </Section>
      <ApiKeys />
      <Section title={t('access.everywhere')} note={t('access.everywhereNote')}>
        <ConfirmInline
          question={t('access.everywhereAsk')}
          action={t('access.everywhereDo')}
          onConfirm={() => everywhere.mutate({})}
        >
          {(ask) => (
            <Button variant="default" loading={everywhere.isPending} onClick={ask}>
              {t('access.everywhereBegin')}
            </Button>
          )}
        </ConfirmInline>
      </Section>
    </>
  )
}
