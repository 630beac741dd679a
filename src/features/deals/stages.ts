import { newId } from '#kernel/ids.ts'
import type { PipelineStage, StageInput } from './pipelines.contract.ts'

/** The stages that a workspace starts with. */
export const usualStages: readonly StageInput[] = [
  { name: 'New', type: 'open', probability: 10 },
  { name: 'Qualified', type: 'open', probability: 25 },
  { name: 'Meeting', type: 'open', probability: 40 },
  { name: 'Proposal', type: 'open', probability: 60 },
  { name: 'Negotiation', type: 'open', probability: 80 },
  { name: 'Won', type: 'won', probability: 100 },
  { name: 'Lost', type: 'lost', probability: 0 },
]

/**
 * Stages as they are stored: each with an id and a probability in percent. What a client leaves out stays as it was;
 * a new open stage without a probability gets one that rises evenly with its place.
 */
export function completeStages(given: readonly StageInput[], known: readonly PipelineStage[] = []): PipelineStage[] {
  const open = given.filter(({ type }) => type === 'open')
  const usual = (stage: StageInput) => {
    if (stage.type !== 'open') return stage.type === 'won' ? 100 : 0
    return Math.round((100 * (open.indexOf(stage) + 1)) / (open.length + 1))
  }
  return given.map((stage) => {
    const same = known.find(({ id, type }) => id === stage.id && type === stage.type)
    const { id = newId(), name, type } = stage
    return { id, name, type, probability: stage.probability ?? same?.probability ?? usual(stage) }
  })
}

export const firstOfType = (stages: readonly PipelineStage[], type: PipelineStage['type']) =>
  stages.find((stage) => stage.type === type)
