import { useRead } from '#web/useRead.ts'
import type { DealView } from '../deals.contract.ts'
import { pipelines } from '../pipelines.contract.ts'
import { Slot } from '#web/ui/Slot.tsx'
import { DealFields } from './DealFields.tsx'
import { DealHistory } from './DealHistory.tsx'
import { DealProducts } from './DealProducts.tsx'
import { DealRoles } from './DealRoles.tsx'
import { DealStages } from './DealStages.tsx'
import styles from './DealDetails.module.css'

/** Everything about a deal: where it stands, its fields, what it sells, who is in it, what happened. */
export function DealDetails({ deal }: { deal: DealView }) {
  const { data: pipeline } = useRead(pipelines.read, { id: deal.pipelineId })
  const stages = pipeline?.stages ?? []
  return (
    <div className={styles.details}>
      <DealStages deal={deal} stages={stages} />
      <DealFields deal={deal} />
      <DealProducts deal={deal} />
      <DealRoles deal={deal} />
      <Slot name="record.files" recordType="deal" recordId={deal.id} canAdd={deal.can.edit} />
      <Slot name="record.talk" recordType="deal" recordId={deal.id} />
      <DealHistory deal={deal} stages={stages} />
    </div>
  )
}
