import { ActionIcon } from '@mantine/core'
import { IconDots } from '@tabler/icons-react'
import { Menu } from '#web/ui/Menu.tsx'
import { useAct } from '#web/useAct.ts'
import { pipelines, type PipelineView } from '../../pipelines.contract.ts'
import { t } from './messages.en.ts'

type PipelineMenuProps = { pipeline: PipelineView; onSend: (sent: Promise<unknown>) => void }

/** What can be done with a pipeline that is not the default. */
export function PipelineMenu({ pipeline: { id, name, version }, onSend: send }: PipelineMenuProps) {
  const update = useAct(pipelines.update)
  const restore = useAct(pipelines.restore)
  const remove = useAct(pipelines.remove, {
    said: () => ({ text: t('pipelines.deleted', { name }), undo: () => restore.run({ id }) }),
  })
  return (
    <Menu
      label={t('pipelines.more', { name })}
      side="belowEnd"
      items={[
        { label: t('pipelines.makeDefault'), run: () => send(update.run({ id, version, isDefault: true })) },
        { label: t('pipelines.delete'), run: () => send(remove.run({ id })) },
      ]}
    >
      {(trigger) => (
        <ActionIcon aria-label={t('pipelines.more', { name })} {...trigger}>
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      )}
    </Menu>
  )
}
