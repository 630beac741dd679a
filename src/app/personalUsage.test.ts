import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createCase } from '#features/cases/cases.ts'
import { createCompany } from '#features/companies/companies.ts'
import { isRead } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { anEntry } from '#testing/returnsWorld.ts'
import { aWorld } from '#testing/world.ts'
import { operations } from './operations.ts'

/** Inputs that reach as far as a read can: the ids that an administrator could know. */
const inputsOf = (ids: string[]) => [{}, ...ids.map((id) => ({ id })), { q: 'usage' }, { date: '2026-11-24' }]

test('no read of any operation tells an administrator how another person uses Trefoil', async () => {
  const world = await aWorld()
  const somebody = await world.user('member', { name: 'Somebody' })
  const { id: companyId } = await createCompany(world.admin, { name: 'Northwind' })
  await createCase(world.admin, { title: 'Down', companyId })
  const captureId = newId()
  await anEntry(somebody, { captureId, touched: { companies: [companyId] } })
  const usage = await sql<{ id: string }>`select id from return_items where act_id = ${captureId}
    union all select id from return_acts where id = ${captureId}`.execute(world.database.owner)
  expect(usage.rows.length).toBeGreaterThan(1)

  const ids = [companyId, somebody.actor.userId, captureId, ...usage.rows.map(({ id }) => id)]
  let answered = 0
  for (const operation of operations.filter(({ contract }) => isRead(contract))) {
    for (const input of inputsOf(ids)) {
      const answer = await operation(world.admin, input as never).catch(() => null)
      if (answer === null) continue
      answered++
      const told = usage.rows.filter(({ id }) => JSON.stringify(answer).includes(id)).map(({ id }) => id)
      expect({ operation: operation.contract.name, told }).toEqual({ operation: operation.contract.name, told: [] })
    }
  }
  expect(answered).toBeGreaterThan(20)
})

const NO_USAGE = ['api_keys', 'idempotency_keys', 'team_members', 'sample_loads', 'imports', 'exports']

test('every table that holds usage is fenced to its person, and read only by operations that are bound to one', async () => {
  const world = await aWorld()
  const { rows } = await sql<{
    relname: string
  }>`select distinct t.relname from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attname = 'user_id'
    join pg_namespace n on n.oid = t.relnamespace and n.nspname = 'public'
    where t.relkind = 'r' and not exists (select from pg_policies p where p.tablename = t.relname and p.qual ~ 'current_actor') order by 1`.execute(
    world.database.owner,
  )
  // Keys, memberships, who had the sample loaded, and what somebody brought in or took out are no usage.
  expect(rows.map(({ relname }) => relname).filter((name) => !NO_USAGE.includes(name))).toEqual([])
  const personal = operations.filter(({ isPersonal }) => isPersonal).map(({ contract }) => contract.name)
  expect(personal).toEqual(expect.arrayContaining(['returns.mine', 'returns.due', 'returns.seen', 'returns.feedback']))
})

/** Columns of type uuid that hold no user. A new one is either added here or stands on "What is recorded about me". */
const NO_USER =
  /^(id|workspace_id|.*_?(record|group|target|source|capture|company|person|deal|pipeline|stage|parent|team|activity|act|act_id|import|import_id|batch|product|series|field|file|type|a|b|goes|stays)_?ids?|people_ids|activeWorkspaceId)$/

test('each column that could hold a user is either a user, and listed, or known to hold none', async () => {
  const world = await aWorld()
  const listed = operations.find(({ contract }) => contract.name === 'returns.recorded')!
  const { data } = (await listed(world.admin, {})) as { data: { table: string; columns: { column: string }[] }[] }
  const known = new Set(data.flatMap(({ table, columns }) => columns.map(({ column }) => `${table}.${column}`)))
  const { rows } = await sql<{
    place: string
    column: string
  }>`select case when n.nspname = 'public' then '' else n.nspname || '.' end || t.relname || '.' || a.attname as place, a.attname as column
    from pg_attribute a join pg_class t on t.oid = a.attrelid and t.relkind = 'r' join pg_namespace n on n.oid = t.relnamespace
    where a.attnum > 0 and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and n.nspname in ('public', 'auth')`.execute(
    world.database.owner,
  )
  expect(
    rows.filter(({ place, column }) => !known.has(place) && !NO_USER.test(column)).map(({ place }) => place),
  ).toEqual([])
})
