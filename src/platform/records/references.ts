import { sql } from 'kysely'
import { AppError, type FieldError } from '#kernel/errors.ts'
import type { Context } from '../context.ts'
import type { RecordPolicy } from './policy.ts'
import { COMMON, typeOf, type RecordType } from './recordType.ts'

const policies = new Map<string, RecordPolicy>()

/** Which policy guards which noun, for everything that treats records alike. */
export function guard(noun: string, policy: RecordPolicy) {
  policies.set(noun, policy)
}

export function policyOf(noun: string): RecordPolicy {
  const policy = policies.get(noun)
  if (!policy) throw new Error(`No policy guards ${noun}.`)
  return policy
}

/** @throws AppError invalid that names each field which refers to something the actor cannot see. */
export async function checkReferences(ctx: Context, type: RecordType, values: Record<string, unknown>) {
  const wanted = Object.entries({ ...COMMON, ...type.fields }).flatMap(([name, field]) => {
    const value = values[name]
    const ids = (Array.isArray(value) ? value : [value]).filter((id): id is string => typeof id === 'string')
    return field.refers && ids.length > 0 ? [{ name, noun: field.refers, ids: [...new Set(ids)] }] : []
  })
  const errors: FieldError[] = []
  for (const { name, noun, ids } of wanted) {
    if (noun === 'user' && ids.every((id) => id === ctx.actor.userId)) continue
    if ((await countVisible(ctx, noun, ids)) < ids.length) errors.push({ path: name, message: `This ${noun} does not exist, or it is not shared with you.` })
  }
  if (errors.length > 0) {
    throw new AppError('invalid', 'reference.unknown', `Please choose another ${errors.map((error) => error.path).join(', ')}. Nothing was saved.`, { errors })
  }
}

async function countVisible(ctx: Context, noun: string, ids: string[]): Promise<number> {
  const { workspaceId } = ctx.actor
  if (noun === 'user') {
    const answer = await sql<{ count: number }>`select count(*) from users where workspace_id = ${workspaceId} and id = any(${ids}::uuid[])`.execute(ctx.db)
    return answer.rows[0]?.count ?? 0
  }
  const answer = await sql<{ count: number }>`select count(*) from ${sql.table(typeOf(noun).table)} r
    where r.workspace_id = ${workspaceId} and r.id = any(${ids}::uuid[]) and r.deleted_at is null and ${policyOf(noun).visibleTo(ctx.actor, 'r')}`.execute(ctx.db)
  return answer.rows[0]?.count ?? 0
}
