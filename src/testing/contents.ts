import { SCHEMAS } from '#platform/backup/tables.ts'
import { runSql } from './systemPostgres.ts'

/** What every table holds, as rows and a hash of all of them, by a login that no fence holds; when which migration ran is left out. */
export async function contentsOf(url: string): Promise<Record<string, string>> {
  const tables = await runSql(
    url,
    `select schemaname as schema, tablename as name from pg_tables where schemaname in ('${SCHEMAS.join(`', '`)}')
       and tablename not in ('trefoil_migrations', 'migrations') order by 1, 2`,
  )
  const contents: Record<string, string> = {}
  for (const { schema, name } of tables) {
    const [found] = await runSql(
      url,
      `select count(*)::int as rows, md5(coalesce(string_agg(t::text, E'\\n' order by t::text), '')) as hash from "${schema}"."${name}" t`,
    )
    contents[`${schema}.${name}`] = `${found?.['rows']} rows, ${found?.['hash']}`
  }
  return contents
}
