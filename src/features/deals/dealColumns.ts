import { AppError } from '#kernel/errors.ts'
import type { Context } from '#platform/context.ts'
import type { Row } from '#platform/records/recordType.ts'
import { birthplaceOf } from './birthplace.ts'
import type { DealView, ProductLineInput } from './deals.contract.ts'
import { atStage } from './place.ts'
import { completeLines, totalOf } from './productLines.ts'

type Birth = {
  pipelineId?: string
  stageId?: string
  engagedOn?: string
  closedAt?: string
  lostReason?: string | null
}

/** Where a new deal stands: first at its stage. */
export async function bornAt(ctx: Context, input: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { engagedOn, closedAt, ...birth } = input as Birth
  const { place, position } = await birthplaceOf(ctx, birth)
  const { type } = place.stage
  refuseReason(birth, type)
  if (closedAt && type === 'open')
    throw refusal('closedAt', 'An open deal has not been closed. Choose a won or lost stage, or leave this out.')
  return {
    ...atStage(ctx, place),
    ...(birth.lostReason && { lost_reason: birth.lostReason }),
    ...(closedAt && { closed_at: new Date(closedAt), stage_changed_at: new Date(closedAt) }),
    ...(engagedOn && { engaged_on: engagedOn }),
    position,
  }
}

/** A reason for losing belongs to a lost deal. */
export function refuseReason({ lostReason }: { lostReason?: unknown }, status: DealView['status']) {
  if (lostReason && status !== 'lost') throw refusal('lostReason', 'This deal is not lost. Lose it first.')
}

/** Lines with their prices; an amount that nobody has given is what they come to. */
export async function linesAndAmount(
  ctx: Context,
  input: Record<string, unknown>,
  row?: Row,
): Promise<Record<string, unknown>> {
  if (!input.productLines) return {}
  const lines = await completeLines(ctx, input.productLines as ProductLineInput[])
  const isOpen = input.amount === undefined && (row?.amount ?? null) === null
  const total = isOpen ? await totalOf(ctx, lines) : null
  return { product_lines: lines, ...(total && { amount: total.amount, currency: total.currency }) }
}

const refusal = (path: string, message: string) =>
  new AppError('invalid', 'input.invalid', `Please correct ${path} and send it again. Nothing was saved.`, {
    errors: [{ path, message }],
  })
