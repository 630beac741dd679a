import { createHash } from 'node:crypto'
import { isRead, type Contract, type InputOf, type OutputOf, type ParsedOf } from '#kernel/contract.ts'
import { AppError, forbidden } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Actor } from './actor.ts'
import { dispatch } from './changes.ts'
import type { Caller, Context } from './context.ts'
import { fromDatabase } from './database/errors.ts'
import { keepingResult, replay } from './idempotency.ts'
import { parseInput } from './parseInput.ts'
import { forget, recall } from './workspaceMemory.ts'

export type Operation<C extends Contract = Contract> = {
  (caller: Caller | Context, input: InputOf<C>): Promise<OutputOf<C>>
  contract: C
  /** A read that needs a transaction of its own, because its tables are bound to the person. */
  isPersonal: boolean
}

type Steps<C extends Contract, Subject> = {
  /** Finds what the call is about, as far as the actor may see it; locks it for a write. */
  load?: (ctx: Context, input: ParsedOf<C>) => Promise<Subject>
  /** The policy. Answers for everyone; there is no default. */
  may: (actor: Actor, subject: Subject, input: ParsedOf<C>) => boolean
  run: (ctx: Context, input: ParsedOf<C>, subject: Subject) => Promise<OutputOf<C>>
  /** For a person's own usage data: binds the row-level fence to the person, also for a read. */
  isPersonal?: boolean
}

/** The keystone: parse, load, ask, run in one transaction, shape. Every door into the program leads through here. */
export function operation<C extends Contract, Subject = undefined>(
  contract: C,
  steps: Steps<C, Subject>,
): Operation<C> {
  const reads = isRead(contract)

  const perform = async (ctx: Context, input: ParsedOf<C>) => {
    const subject = (await steps.load?.(ctx, input)) as Subject
    if (!steps.may(ctx.actor, subject, input)) {
      throw forbidden(
        `${contract.name}.forbidden`,
        'You may not do this. Ask the owner of the record or an administrator.',
      )
    }
    const output = await steps.run(ctx, input, subject)
    return ctx.system.checkOutputs ? (contract.output.parse(output) as OutputOf<C>) : output
  }

  const call = async (caller: Caller | Context, raw: InputOf<C>): Promise<OutputOf<C>> => {
    const input = parseInput(contract, raw)
    if ('db' in caller) return perform(caller, input)
    const { database } = caller.system
    const recalled = recall(caller.system, caller.actor.workspaceId)
    if (recalled) await recalled.catch(fromDatabase)
    if (reads && !steps.isPersonal)
      return perform(contextFor(caller, database.of(caller.actor.workspaceId)), input).catch(fromDatabase)

    // A fast hash of a password would be as good as the password, so of a secret request only the name counts.
    const body = contract.isSecret ? '' : JSON.stringify(raw)
    const bodyHash = caller.idempotencyKey
      ? createHash('sha256').update(`${contract.name}\n${body}`).digest('base64url')
      : ''
    let ctx: Context | undefined
    try {
      const output = await database.transaction(
        caller.actor,
        (db) => perform((ctx = contextFor(caller, db)), input),
        (result) =>
          ctx && caller.idempotencyKey && !reads && !refusals.has(ctx)
            ? keepingResult(ctx, caller.idempotencyKey, contract, bodyHash, result)
            : null,
      )
      await settle(ctx)
      const refusal = ctx && refusals.get(ctx)
      if (refusal) throw refusal
      return output
    } catch (error) {
      if (caller.idempotencyKey && !reads) {
        const kept = await replay(caller, caller.idempotencyKey, bodyHash)
        if (kept) return kept.result as OutputOf<C>
      }
      return fromDatabase(error)
    }
  }

  return Object.assign(call, { contract, isPersonal: steps.isPersonal ?? false })
}

const afterwards = new WeakMap<Context, (() => Promise<void> | void)[]>()
const refusals = new WeakMap<Context, AppError>()

function contextFor(caller: Caller, db: Context['db']): Context {
  const work: (() => Promise<void> | void)[] = []
  const ctx: Context = {
    ...caller,
    db,
    now: caller.system.now(),
    groupId: caller.groupId ?? newId(),
    changes: [],
    afterCommit: (each) => void work.push(each),
    refuseAfterCommit: (error) => void refusals.set(ctx, error),
  }
  afterwards.set(ctx, work)
  return ctx
}

/** The effect is committed: whatever fails from here on is logged, never shown as a failed save. */
async function settle(ctx: Context | undefined) {
  if (!ctx) return
  for (const { noun } of ctx.changes) forget(noun, ctx.actor.workspaceId)
  for (const work of afterwards.get(ctx) ?? []) {
    try {
      await work()
    } catch (error) {
      ctx.system.log.error({ err: error, code: error instanceof AppError ? error.code : undefined }, 'after commit')
    }
  }
  dispatch(ctx)
}
