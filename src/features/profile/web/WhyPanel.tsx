import type { people } from '#features/people/people.contract.ts'
import { sayWhy } from '#features/sharing/web/sayGround.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import { t } from './messages.en.ts'
import rows from './Rows.module.css'

type WhyPanelProps = { contract: typeof people.why; id: string; name: string; onClose: () => void }

/** The rules that let me see this, in words: computed from the permissions, not written by hand. */
export function WhyPanel({ contract, id, name, onClose }: WhyPanelProps) {
  const { data, error } = useRead(contract, { id })
  return (
    <Panel title={t('profile.why.title', { name })} place="middle" onClose={onClose}>
      {error && <ErrorState error={error} />}
      {!data && !error && <Skeleton count={2} />}
      <ul className={rows.reasons}>
        {data?.grounds.map((ground) => (
          <li key={ground.code}>{sayWhy(ground)}</li>
        ))}
      </ul>
    </Panel>
  )
}
