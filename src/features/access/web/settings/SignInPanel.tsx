import { Button } from '@mantine/core'
import { IconAt, IconLanguage, IconUser } from '@tabler/icons-react'
import type { Language } from '#kernel/locale.ts'
import { ConfirmInline } from '#web/ui/ConfirmInline.tsx'
import { FieldList, FieldRow } from '#web/ui/FieldRow.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { readMe, signOutEverywhere, updateMe, users } from '../../access.contract.ts'
import { secondFactor } from '../../secondFactor.contract.ts'
import { leaveFor } from '../signIn.ts'
import { ApiKeys } from './ApiKeys.tsx'
import { PasswordForm } from './PasswordForm.tsx'
import { languageChoices } from './choices.ts'
import { SecondFactorSection } from './SecondFactorSection.tsx'
import { t } from './messages.en.ts'

/** What is one's own: name, password, sessions, keys. */
export function SignInPanel() {
  const { data: me } = useRead(readMe, {})
  const { data: second } = useRead(secondFactor.read, {})
  const { run } = useAct(users.update)
  const speak = useAct(updateMe)
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
          <FieldRow
            icon={IconLanguage}
            label={t('access.language')}
            field="language"
            kind="select"
            value={me.user.language ?? ''}
            choices={languageChoices()}
            placeholder={t('access.languageOfWorkspace')}
            onSave={(language) => speak.run({ language: (language || null) as Language | null })}
          />
        </FieldList>
      </Section>
      {second?.hasPassword !== false && (
        <Section title={t('access.password.change')}>
          <PasswordForm email={me.user.email} />
        </Section>
      )}
      <SecondFactorSection />
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
