import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { readMe } from '#features/access/access.contract.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { pipelines } from '../../pipelines.contract.ts'
import { PipelineCard } from './PipelineCard.tsx'
import { t } from './messages.en.ts'

const MOST = 100

/** All pipelines with their stages; the one where new deals start stands first. */
export function PipelinesPanel() {
  const { data: me } = useRead(readMe, {})
  const { data, isPending, error, refetch } = useRead(pipelines.list, { limit: MOST })
  const create = useAct(pipelines.create)
  const all = (data?.data ?? []).toSorted((a, b) => Number(b.isDefault) - Number(a.isDefault))
  const canEdit = me?.workspace.can.manage ?? false

  return (
    <Section
      title={t('pipelines.title')}
      note={!me || canEdit ? t('pipelines.note') : t('pipelines.locked')}
      actions={
        canEdit && (
          <Button
            leftSection={<IconPlus size={15} aria-hidden />}
            loading={create.isPending}
            onClick={() => create.mutate({ name: t('pipelines.named') })}
          >
            {t('pipelines.add')}
          </Button>
        )
      }
    >
      {isPending && <Skeleton shape="rows" />}
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {all.map((pipeline) => (
        <PipelineCard key={pipeline.id} pipeline={pipeline} />
      ))}
    </Section>
  )
}
