import { newId } from '#kernel/ids.ts'
import type { PipelineStage } from '../../pipelines.contract.ts'

export type Stage = PipelineStage

const EVEN = 50

export const withStage = (stages: readonly Stage[], id: string, changes: Partial<Stage>): Stage[] =>
  stages.map((stage) => (stage.id === id ? { ...stage, ...changes } : stage))

/** A new open stage stands before the first that ends a deal, and is as likely as the one before it. */
export function withNewStage(stages: readonly Stage[], name: string): Stage[] {
  const end = stages.findIndex((stage) => stage.type !== 'open')
  const at = end < 0 ? stages.length : end
  const probability = stages[at - 1]?.probability ?? EVEN
  return [...stages.slice(0, at), { id: newId(), name, type: 'open', probability }, ...stages.slice(at)]
}

/** A name that no stage has yet. */
export function freeName(stages: readonly Stage[], say: (number: number) => string): string {
  const taken = new Set(stages.map((stage) => stage.name.toLowerCase()))
  let number = 1
  while (taken.has(say(number).toLowerCase())) number++
  return say(number)
}
