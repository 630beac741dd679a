import { Button } from '@mantine/core'
import { IconEye, IconEyeOff } from '@tabler/icons-react'
import { useState } from 'react'
import { teams } from '#features/access/access.contract.ts'
import { fields } from '#features/fields/fields.contract.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { hiddenFields, type Hiding, type RightsType } from '../rights.contract.ts'
import { HideField } from './HideField.tsx'
import { t } from './messages.en.ts'
import styles from './Rights.module.css'

/** What people call the fields that records of a type have from the start, by their names in the API. */
export type FieldNames = Partial<Record<RightsType, Readonly<Record<string, string>>>>

/** Which fields are hidden from whom; showing one again can be undone. */
export function HiddenFields({ names }: { names: FieldNames }) {
  const { data, error, refetch } = useRead(hiddenFields.list, {})
  const { data: groups } = useRead(teams.list, {})
  const { data: own } = useRead(fields.list, { limit: 200 })
  const [isAdding, setAdding] = useState(false)
  const nameOf = (type: RightsType, field: string) =>
    own?.data.find((each) => each.type === type && `custom.${each.key}` === field)?.name ??
    names[type]?.[field] ??
    field
  const fromOf = ({ roles, teamIds }: Hiding) =>
    [
      ...roles.map((role) => t(`rights.role.${role}`)),
      ...teamIds.flatMap((id) => groups?.data.find((team) => team.id === id)?.name ?? []),
    ].join(', ')
  return (
    <Section
      title={t('hidden.title')}
      note={t('hidden.note')}
      actions={
        <Button variant="default" leftSection={<IconEyeOff size={15} aria-hidden />} onClick={() => setAdding(true)}>
          {t('hidden.hide')}
        </Button>
      }
    >
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.data.length === 0 && <p className="quiet">{t('hidden.none')}</p>}
      <ul className={styles.list}>
        {data?.data.map((hiding) => (
          <HiddenLine
            key={`${hiding.type} ${hiding.field}`}
            hiding={hiding}
            name={nameOf(hiding.type, hiding.field)}
            from={fromOf(hiding)}
          />
        ))}
      </ul>
      {isAdding && data && (
        <HideField choices={data.choices} nameOf={nameOf} teams={groups?.data ?? []} onClose={() => setAdding(false)} />
      )}
    </Section>
  )
}

function HiddenLine({ hiding, name, from }: { hiding: Hiding; name: string; from: string }) {
  const { run } = useAct(hiddenFields.set)
  const show = useAct(hiddenFields.set, {
    said: () => ({ text: t('hidden.shown', { field: name }), undo: () => run(hiding) }),
  })
  return (
    <li className={styles.line}>
      <span className={styles.words}>
        <strong>{name}</strong> <span className="quiet">{t(`rights.type.${hiding.type}`)}</span>
      </span>
      <span className="quiet">{t('hidden.from', { names: from })}</span>
      <button
        type="button"
        className={styles.button}
        aria-label={t('hidden.show', { field: name })}
        title={t('hidden.show', { field: name })}
        onClick={() => show.mutate({ ...hiding, roles: [], teamIds: [] })}
      >
        <IconEye size={16} stroke={1.7} aria-hidden />
      </button>
    </li>
  )
}
