import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { System } from '#platform/system.ts'
import { AHEAD_DAYS, extendEvents } from './series.ts'

type ActorOf = (workspaceId: string, userId: string) => Promise<Actor | null>
type Last = { id: string; workspace_id: string; owner_id: string }

/** Once a month is missing at the end, it is added. */
const SLACK_DAYS = 30

/**
 * Adds later times to every series that goes on, as its owner. One whose last time was deleted has been ended by
 * somebody.
 */
export async function extendSeries(system: System, actorOf: ActorOf) {
  const { rows } = await sql<Last>`select * from (
      select distinct on (workspace_id, series_id) * from events where series_id is not null
      order by workspace_id, series_id, starts_at desc) last
    where deleted_at is null and owner_id is not null and repeats not like '%UNTIL%'
      and starts_at < now() + make_interval(days => ${AHEAD_DAYS - SLACK_DAYS})`.execute(system.database.owner)
  for (const { id, workspace_id, owner_id } of rows) {
    const actor = await actorOf(workspace_id, owner_id)
    if (actor) await extendEvents({ actor, system, via: 'job' }, { id })
  }
}
