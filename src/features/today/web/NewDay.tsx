import { Button } from '@mantine/core'
import { IconPencilPlus } from '@tabler/icons-react'
import { readMe, workspaces } from '#features/access/access.contract.ts'
import { openOverlay } from '#web/overlays.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { t } from './messages.en.ts'

/** Nothing has been written down yet: what to do first. */
export function NewDay() {
  const { data: me } = useRead(readMe, {})
  const activate = useAct(workspaces.activate, { onDone: () => location.reload() })
  const sample = me?.workspaces.find((each) => each.isSample && !each.isActive)
  return (
    <EmptyState
      icon={IconPencilPlus}
      title={t('today.new.title')}
      text={t('today.new.text')}
      action={
        <>
          <Button onClick={() => openOverlay('capture')}>{t('today.new.write')}</Button>
          {sample && (
            <Button variant="default" onClick={() => activate.mutate({ id: sample.id })}>
              {t('today.new.sample')}
            </Button>
          )}
        </>
      }
    />
  )
}
