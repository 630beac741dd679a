import { asApiError } from '#web/apiError.ts'
import { toast } from '#web/toasts.ts'
import { useAct } from '#web/useAct.ts'
import { possibleRights, Right, RightsType, roles, type NarrowedRole, type RoleRights } from '../rights.contract.ts'
import { t } from './messages.en.ts'
import styles from './Rights.module.css'

type RightsMatrixProps = { role: NarrowedRole; rights: RoleRights[]; canEdit: boolean }

/** Types down, rights across; a tick gives, no tick takes away. Each is saved at once, and can be undone. */
export function RightsMatrix({ role, rights, canEdit }: RightsMatrixProps) {
  const { run } = useAct(roles.set, {
    optimistic: (input, cache) =>
      cache.update(roles.list, (answer) => ({
        ...answer,
        data: [...answer.data.filter((each) => !isSame(each, input)), input],
      })),
  })
  const save = (type: RightsType, before: Right[], denied: Right[]) => {
    const text = t('rights.saved', { role: t(`rights.role.${role}`), type: t(`rights.type.${type}`) })
    run({ role, type, denied })
      .then(() => toast({ text, undo: () => run({ role, type, denied: before }) }))
      .catch((failure: unknown) => toast({ text: asApiError(failure).detail, tone: 'trouble' }))
  }
  return (
    <div className={styles.scroll}>
      <table className={styles.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('rights.types')}</th>
            {Right.options.map((right) => (
              <th key={right} scope="col" className={styles.cell}>
                {t(`rights.${right}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {RightsType.options.map((type) => {
            const denied = deniedOf(rights, role, type)
            return (
              <tr key={type}>
                <th scope="row">{t(`rights.type.${type}`)}</th>
                {Right.options.map((right) => (
                  <td key={right} className={styles.cell}>
                    <Cell
                      label={t('rights.cell', { right: t(`rights.${right}`), type: t(`rights.type.${type}`) })}
                      isPossible={possibleRights(role, type).includes(right)}
                      isGiven={!denied.includes(right) && (right === 'see' || !denied.includes('see'))}
                      canEdit={canEdit && (right === 'see' || !denied.includes('see'))}
                      onChange={(isGiven) =>
                        save(type, denied, isGiven ? denied.filter((each) => each !== right) : [...denied, right])
                      }
                    />
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

const isSame = (one: Pick<RoleRights, 'role' | 'type'>, other: Pick<RoleRights, 'role' | 'type'>) =>
  one.role === other.role && one.type === other.type

const deniedOf = (rights: RoleRights[], role: NarrowedRole, type: RightsType) =>
  rights.find((each) => each.role === role && each.type === type)?.denied ?? []

type CellProps = {
  label: string
  isPossible: boolean
  isGiven: boolean
  canEdit: boolean
  onChange: (isGiven: boolean) => void
}

function Cell({ label, isPossible, isGiven, canEdit, onChange }: CellProps) {
  if (!isPossible)
    return (
      <span className="quiet" title={t('rights.impossible')}>
        –<span className="visuallyHidden">{t('rights.impossible')}</span>
      </span>
    )
  return (
    <label className={styles.tick}>
      <span className="visuallyHidden">{label}</span>
      <input
        type="checkbox"
        checked={isGiven}
        disabled={!canEdit}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  )
}
