import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { OutputOf } from '#kernel/contract.ts'
import { ChoiceCard } from '#web/ui/ChoiceCard.tsx'
import { TickList } from '#web/ui/TickList.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { useSubmit } from '#web/useSubmit.ts'
import { users, type Role, type TeamView } from '../../access.contract.ts'
import { RoleField } from './RoleField.tsx'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

type AddUserFormProps = { teams: TeamView[]; onAdded: (user: OutputOf<typeof users.create>) => void }

/** Who it is, what they may do, and how they get in the first time. */
export function AddUserForm({ teams, onAdded }: AddUserFormProps) {
  const [teamIds, setTeamIds] = useState<string[]>([])
  const [way, setWay] = useState<'link' | 'password'>('link')
  const { run } = useAct(users.create)
  const { onSubmit, isSending, error } = useSubmit(async ({ name = '', email = '', role, password }) =>
    onAdded(await run({ name, email, role: role as Role, teamIds, ...(password ? { password } : {}) })),
  )
  const field = (name: string) => ({ name, required: true, withAsterisk: false, error: error?.about(name) })

  return (
    <form className={styles.form} onSubmit={onSubmit}>
      <TextInput {...field('name')} label={t('access.userName')} maxLength={120} autoComplete="off" data-autofocus />
      <TextInput {...field('email')} label={t('access.userEmail')} type="email" autoComplete="off" />
      <RoleField />
      {teams.length > 0 && (
        <TickList
          label={t('access.userTeams')}
          choices={teams.map(({ id, name }) => ({ id, label: name }))}
          chosen={teamIds}
          onChange={setTeamIds}
          none={t('access.noTeams')}
        />
      )}
      <fieldset className={styles.ways}>
        <legend className={styles.legend}>{t('access.way')}</legend>
        <ChoiceCard
          name="way"
          value="link"
          title={t('access.way.link')}
          text={t('access.way.linkNote')}
          isFirst
          onChoose={() => setWay('link')}
        />
        <ChoiceCard
          name="way"
          value="password"
          title={t('access.way.password')}
          text={t('access.way.passwordNote')}
          onChoose={() => setWay('password')}
        />
      </fieldset>
      {way === 'password' && (
        <TextInput
          {...field('password')}
          type="password"
          label={t('access.firstPassword')}
          description={t('access.firstPasswordNote')}
          minLength={10}
          autoComplete="new-password"
        />
      )}
      <Trouble error={error?.errors.length ? null : error} />
      <Button type="submit" loading={isSending}>
        {t(way === 'link' ? 'access.addWithLink' : 'access.add')}
      </Button>
    </form>
  )
}
