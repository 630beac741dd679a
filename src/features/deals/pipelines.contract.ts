import { z } from 'zod'
import { Id, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

export const StageType = z.enum(['open', 'won', 'lost'])
export type StageType = z.infer<typeof StageType>

/** `probability` is the chance of winning from here, in percent. */
export const PipelineStage = z.strictObject({
  id: Id,
  name: z.string(),
  type: StageType,
  probability: z.number().min(0).max(100),
})
export type PipelineStage = z.infer<typeof PipelineStage>

/** As a client gives it: a stage with an id that the pipeline knows stays that stage, whatever its name and place. */
export const StageInput = z.strictObject({
  id: Id.optional(),
  name: words(80),
  type: StageType.default('open'),
  probability: z.number().min(0).max(100).optional(),
})
export type StageInput = z.infer<typeof StageInput>

const Stages = z
  .array(StageInput)
  .min(3)
  .max(30)
  .superRefine((stages, context) => {
    for (const type of StageType.options) {
      if (!stages.some((stage) => stage.type === type))
        context.addIssue({ code: 'custom', message: `Keep at least one stage of the type ${type}.` })
    }
    const ids = stages.flatMap(({ id }) => id ?? [])
    if (new Set(ids).size < ids.length)
      context.addIssue({ code: 'custom', message: 'Each stage needs an id of its own.' })
    const names = stages.map(({ name }) => name.toLowerCase())
    if (new Set(names).size < names.length)
      context.addIssue({ code: 'custom', message: 'Give each stage a name of its own.' })
  })

export const PipelineView = z.strictObject({
  ...recordView,
  name: z.string(),
  stages: z.array(PipelineStage),
  isDefault: z.boolean(),
})
export type PipelineView = z.infer<typeof PipelineView>

const contracts = resourceContracts('pipeline', 'pipelines', {
  view: PipelineView,
  // Without stages it gets the usual ones.
  create: { name: words(120), ownerId: Id.nullable().optional(), stages: Stages.optional() },
  update: {
    name: words(120).optional(),
    ownerId: Id.nullable().optional(),
    stages: Stages.optional(),
    // There is always one default: another one takes its place, so it can only be switched on.
    isDefault: z.literal(true).optional(),
  },
})

/** A board and every deal show the names of stages. */
export const pipelines = { ...contracts, update: { ...contracts.update, touches: ['deal'] } }
