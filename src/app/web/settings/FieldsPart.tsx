import { companyFields } from '#features/companies/web/builtIn/companyFields.ts'
import { dealFields } from '#features/deals/web/builtIn/dealFields.ts'
import { pipelines } from '#features/deals/pipelines.contract.ts'
import type { FieldType } from '#features/fields/fields.contract.ts'
import { FieldsPanel } from '#features/fields/web/FieldsPanel.tsx'
import { stagesOf, type StagesOf } from '#features/fields/web/stages.ts'
import { personFields } from '#features/people/web/builtIn/personFields.ts'
import { useProfileTypes } from '#features/profileTypes/web/useProfileTypes.ts'
import { useRead } from '#web/useRead.ts'

/** The fields of every chapter's records in one place. */
export const FieldsPart = () => (
  <FieldsPanel
    builtIn={{ person: personFields(), company: companyFields(), deal: dealFields() }}
    useStages={useStages}
    useTypes={useTypes}
  />
)

/** A deal's stages are those of all pipelines. */
function useStages(type: FieldType): StagesOf {
  const { data } = useRead(pipelines.list, type === 'deal' ? { limit: 100 } : null)
  if (type !== 'deal') return stagesOf(type)
  const all = data?.data ?? []
  return all.flatMap(({ name, stages }) =>
    stages.map((stage) => ({ value: stage.id, label: all.length > 1 ? `${name}: ${stage.name}` : stage.name })),
  )
}

/** People and companies have types of profile. */
function useTypes(type: FieldType): StagesOf {
  const { choices } = useProfileTypes()
  return type === 'person' || type === 'company' ? choices : []
}
