import type { people } from '#features/people/people.contract.ts'
import type { HistoryEntry } from '#kernel/record.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { When } from '#web/ui/When.tsx'
import { useRead } from '#web/useRead.ts'
import { t } from './messages.en.ts'
import rows from './Rows.module.css'

type HistoryPanelProps = { contract: typeof people.history; id: string; name: string; onClose: () => void }

/** Who changed what, newest first. */
export function HistoryPanel({ contract, id, name, onClose }: HistoryPanelProps) {
  const { data, error } = useRead(contract, { id })
  return (
    <Panel title={t('profile.history.title', { name })} onClose={onClose}>
      {error && <ErrorState error={error} />}
      {!data && !error && <Skeleton />}
      <ol className={rows.history}>
        {data?.data.map((entry) => (
          <li key={entry.id}>
            <p>
              <strong>{t(verbOf(entry))}</strong> <When at={entry.at} className={rows.small} />
            </p>
            <p className={rows.small}>
              {t('profile.history.by', { name: entry.actorName ?? t('profile.history.program'), via: t(viaOf(entry)) })}
            </p>
            {entry.verb !== 'created' && (
              <ul>
                {entry.fields.map(({ field, before, after }) => (
                  <li key={field} className={rows.change}>
                    <span>{field}</span> <del>{asText(before)}</del> <ins>{asText(after)}</ins>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ol>
    </Panel>
  )
}

type Key = Parameters<typeof t>[0]

const VERBS = ['created', 'updated', 'deleted', 'restored', 'shared', 'unshared']
const VIAS = ['browser', 'api', 'capture', 'import', 'sample', 'job', 'command', 'undo']

const verbOf = ({ verb }: HistoryEntry): Key =>
  VERBS.includes(verb) ? (`profile.verb.${verb}` as Key) : 'profile.verb.other'
const viaOf = ({ via }: HistoryEntry): Key => (VIAS.includes(via) ? (`profile.via.${via}` as Key) : 'profile.via.api')

function asText(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—'
  if (typeof value === 'string') return value
  if (Array.isArray(value))
    return value
      .map((each: unknown) => (typeof each === 'object' && each && 'value' in each ? String(each.value) : asText(each)))
      .join(', ')
  return typeof value === 'object' ? Object.values(value).filter(Boolean).join(', ') : JSON.stringify(value)
}
