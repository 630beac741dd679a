import { Button, TextInput } from '@mantine/core'
import { Panel } from '#web/ui/Panel.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { useSubmit } from '#web/useSubmit.ts'
import { teams, type TeamView } from '../../access.contract.ts'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

type AddTeamProps = { onClose: () => void; onAdded: (team: TeamView) => void }

/** A team begins with its name; the rest is chosen on its own sheet. */
export function AddTeam({ onClose, onAdded }: AddTeamProps) {
  const { run } = useAct(teams.create)
  const { onSubmit, isSending, error } = useSubmit(async ({ name = '' }) => onAdded(await run({ name })))
  return (
    <Panel title={t('access.addTeam')} onClose={onClose}>
      <form className={styles.form} onSubmit={onSubmit}>
        <TextInput
          name="name"
          label={t('access.teamName')}
          required
          withAsterisk={false}
          maxLength={120}
          error={error?.about('name')}
          data-autofocus
        />
        <Trouble error={error?.errors.length ? null : error} />
        <Button type="submit" loading={isSending}>
          {t('access.add')}
        </Button>
      </form>
    </Panel>
  )
}
