import { IconPlus, IconX } from '@tabler/icons-react'
import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import { people } from '#features/people/people.contract.ts'
import { personSource } from '#features/people/web/personSource.tsx'
import { t as web } from '#web/messages/en.ts'
import { InlineEdit } from '#web/ui/InlineEdit.tsx'
import { Picker } from '#web/ui/Picker.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { useAct } from '#web/useAct.ts'
import { readOptions } from '#web/useRead.ts'
import { deals, type DealView } from '../deals.contract.ts'
import styles from './DealDetails.module.css'
import { t } from './messages.en.ts'

/** Who plays which part in the buying. */
export function DealRoles({ deal: { id, version, roles, can } }: { deal: DealView }) {
  const [isAdding, setAdding] = useState(false)
  const { run, mutate } = useAct(deals.update)
  const known = useQueries({ queries: roles.map(({ personId }) => readOptions(people.read, { id: personId })) })
  const nameOf = (personId: string) => known.find(({ data }) => data?.id === personId)?.data?.name ?? t('deals.person')

  if (roles.length === 0 && !can.edit) return null
  return (
    <section>
      <div className={styles.heading}>
        <h3>{t('deals.roles')}</h3>
        {can.edit && !isAdding && (
          <button type="button" className={styles.small} onClick={() => setAdding(true)}>
            <IconPlus size={14} aria-hidden />
            {t('deals.addRole')}
          </button>
        )}
      </div>
      <ul className={styles.rows}>
        {roles.map(({ personId, role }) => (
          <li key={`${personId}-${role}`} className={styles.row}>
            <span>
              <RecordChip name={nameOf(personId)} id={personId} to={`/people/${personId}`} />
            </span>
            <InlineEdit
              label={t('deals.role', { name: nameOf(personId) })}
              field="roles"
              value={role}
              placeholder={t('deals.roleHint')}
              canEdit={can.edit}
              onSave={(value) =>
                run({
                  id,
                  version,
                  roles: roles.map((each) => (each.personId === personId ? { personId, role: value } : each)),
                })
              }
            />
            {can.edit && (
              <button
                type="button"
                className={styles.x}
                aria-label={web('web.removeThat', { what: nameOf(personId) })}
                onClick={() => mutate({ id, version, roles: roles.filter((each) => each.personId !== personId) })}
              >
                <IconX size={14} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && (
        <Picker
          label={t('deals.addRole')}
          source={personSource}
          hasFocus
          onPick={({ id: personId }) => {
            setAdding(false)
            mutate({ id, version, roles: [...roles, { personId, role: t('deals.firstRole') }] })
          }}
          onCancel={() => setAdding(false)}
        />
      )}
    </section>
  )
}
