import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import type { TeamView } from '#features/access/access.contract.ts'
import { Panel } from '#web/ui/Panel.tsx'
import { TickList } from '#web/ui/TickList.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { hiddenFields, NarrowedRole, RightsType } from '../rights.contract.ts'
import { t } from './messages.en.ts'
import styles from './Rights.module.css'

type HideFieldProps = {
  choices: Record<RightsType, string[]>
  nameOf: (type: RightsType, field: string) => string
  teams: TeamView[]
  onClose: () => void
}

/** The type, the field, and from whom. */
export function HideField({ choices, nameOf, teams, onClose }: HideFieldProps) {
  const [type, setType] = useState<RightsType>('person')
  const [field, setField] = useState(choices.person[0] ?? '')
  const [roles, setRoles] = useState<string[]>([])
  const [teamIds, setTeamIds] = useState<string[]>([])
  const hide = useAct(hiddenFields.set, {
    said: () => t('hidden.hidden', { field: nameOf(type, field) }),
    onDone: onClose,
  })
  const save = () => hide.mutate({ type, field, roles: NarrowedRole.array().parse(roles), teamIds })
  return (
    <Panel title={t('hidden.hide')} onClose={onClose}>
      <div className={styles.form}>
        <NativeSelect
          label={t('rights.types')}
          value={type}
          data={RightsType.options.map((value) => ({ value, label: t(`rights.type.${value}`) }))}
          onChange={(event) => {
            const next = RightsType.parse(event.target.value)
            setType(next)
            setField(choices[next][0] ?? '')
          }}
        />
        <NativeSelect
          label={t('hidden.field')}
          value={field}
          data={choices[type].map((value) => ({ value, label: nameOf(type, value) }))}
          onChange={(event) => setField(event.target.value)}
        />
        <TickList
          label={t('hidden.whose', { field: nameOf(type, field) })}
          choices={NarrowedRole.options.map((id) => ({ id, label: t(`rights.role.${id}`) }))}
          chosen={roles}
          onChange={keep(setRoles)}
          none=""
        />
        <TickList
          label={t('hidden.teams')}
          choices={teams.map(({ id, name }) => ({ id, label: name }))}
          chosen={teamIds}
          onChange={keep(setTeamIds)}
          none={t('hidden.noTeams')}
        />
        <Trouble error={hide.error} />
        <div>
          <Button onClick={save} loading={hide.isPending} disabled={roles.length + teamIds.length === 0}>
            {t('hidden.save')}
          </Button>
        </div>
      </div>
    </Panel>
  )
}

/** A list of ticks waits for its choice to be kept; here it is kept at once. */
const keep = (set: (chosen: string[]) => void) => async (chosen: string[]) => set(chosen)
