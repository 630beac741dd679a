import { sql } from 'kysely'
import type { System } from '#platform/system.ts'
import type { Provider } from './openId.ts'

/** The one from the environment stands for the whole installation and is trusted about everybody; others for one workspace. */
export const EVERYWHERE = 'all'

export type SignOnProvider = Provider & { id: string; label: string; workspaceId: string | null }

type Row = { workspace_id: string; label: string; issuer: string; client_id: string; client_secret: string }

export const aboutSecret = (workspaceId: string) => `${workspaceId}|sign_on|client_secret`

/** Those that are switched on. @param id of one alone. */
export async function signOnProviders({ config, database, vault }: System, id?: string): Promise<SignOnProvider[]> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: clientSecret, OIDC_LABEL: label } = config
  const everywhere =
    issuer && clientId && clientSecret
      ? [{ id: EVERYWHERE, label, workspaceId: null, issuer, clientId, clientSecret }]
      : []
  if (id === EVERYWHERE) return everywhere
  const one = id ? sql`and s.workspace_id::text = ${id}` : sql``
  const { rows } = await sql<Row>`
    select s.* from sign_on s where s.is_on ${one} order by s.label, s.workspace_id`.execute(database.owner)
  const own = rows.map((row) => ({
    id: row.workspace_id,
    label: row.label,
    workspaceId: row.workspace_id,
    issuer: row.issuer,
    clientId: row.client_id,
    clientSecret: vault.open(row.client_secret, aboutSecret(row.workspace_id)),
  }))
  return id ? own : [...everywhere, ...own]
}

/** Without opening a secret: a wrong TREFOIL_SECRET must not take the sign-in page away. */
export async function signOnLabels({ config, database }: System): Promise<{ id: string; label: string }[]> {
  const { rows } = await sql<{ id: string; label: string }>`
    select workspace_id as id, label from sign_on where is_on order by label, workspace_id`.execute(database.owner)
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: clientId, OIDC_CLIENT_SECRET: secret, OIDC_LABEL: label } = config
  return issuer && clientId && secret ? [{ id: EVERYWHERE, label }, ...rows] : rows
}
