import { sql } from 'kysely'
import { AppError } from '#kernel/errors.ts'
import { emit } from '#platform/changes.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import { isAdministrator } from './access.policy.ts'
import { discover } from './openId.ts'
import { signOn as contracts, type SignOnView } from './signOn.contract.ts'
import { redirectUrlOf } from './signOnPlugin.ts'
import { aboutSecret } from './signOnProviders.ts'

type Row = SignOnView & { sealed: string }

export const readSignOn = operation(contracts.read, {
  may: isAdministrator,
  run: async (ctx) => {
    const found = await find(ctx)
    const { label = '', issuer = '', clientId = '', isOn = false } = found ?? {}
    return { signOn: found ? { label, issuer, clientId, isOn } : null, redirectUrl: redirectUrlOf(ctx.system.config) }
  },
})

export const saveSignOn = operation(contracts.save, {
  may: isAdministrator,
  run: async (ctx, { label, issuer, clientId, clientSecret, isOn }) => {
    const { workspaceId } = ctx.actor
    refusePlain(ctx, issuer)
    await discover(ctx.system.outbound, issuer)
    const kept = await find(ctx)
    // A kept secret belongs to the provider that it was given for, and must not be sent to another.
    const sealed = clientSecret
      ? ctx.system.vault.seal(clientSecret, aboutSecret(workspaceId))
      : kept?.issuer === issuer && kept.sealed
    if (!sealed) throw missingSecret()
    await sql`insert into sign_on (workspace_id, label, issuer, client_id, client_secret, is_on)
      values (${workspaceId}, ${label}, ${issuer}, ${clientId}, ${sealed}, ${isOn})
      on conflict (workspace_id) do update set label = excluded.label, issuer = excluded.issuer, client_id = excluded.client_id,
        client_secret = excluded.client_secret, is_on = excluded.is_on, updated_at = now()`.execute(ctx.db)
    await tell(ctx, 'signOnSaved', { label, issuer, isOn })
    return { done: true as const }
  },
})

export const removeSignOn = operation(contracts.remove, {
  may: isAdministrator,
  run: async (ctx) => {
    await sql`delete from sign_on where workspace_id = ${ctx.actor.workspaceId}`.execute(ctx.db)
    await tell(ctx, 'signOnRemoved', {})
    return { done: true as const }
  },
})

async function find(ctx: Context): Promise<Row | undefined> {
  const { rows } = await sql<Row>`
    select label, issuer, client_id as "clientId", is_on as "isOn", client_secret as sealed from sign_on
    where workspace_id = ${ctx.actor.workspaceId}`.execute(ctx.db)
  return rows[0]
}

/** Over plain HTTP anybody on the way could sign in as anybody; a host that is allowed inside may do as it likes. */
function refusePlain({ system: { config } }: Context, issuer: string) {
  const { protocol, host, hostname } = new URL(issuer)
  const inside = config.OUTBOUND_ALLOWED_INTERNAL_HOSTS
  if (protocol === 'https:' || inside.includes(host) || inside.includes(hostname)) return
  const message = 'The address must begin with https://.'
  throw new AppError('invalid', 'sign_on.plain', message, { errors: [{ path: 'issuer', message }] })
}

function missingSecret() {
  const message = 'Enter the client secret that the provider gave you.'
  return new AppError('invalid', 'sign_on.secret', message, { errors: [{ path: 'clientSecret', message }] })
}

const tell = (ctx: Context, verb: string, after: Record<string, unknown>) =>
  emit(ctx, {
    noun: 'workspace',
    recordId: ctx.actor.workspaceId,
    verb,
    after,
    ownerId: null,
    visibility: 'everyone',
  })
