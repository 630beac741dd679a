import type pg from 'pg'

export type Sizes = { people: number; companies: number; activities: number; users: number; deals: number }

export const sizesFor = (people: number): Sizes => ({
  people,
  companies: Math.max(100, Math.round(people / 10)),
  activities: people * 10,
  users: 50,
  deals: Math.max(200, Math.round(people / 20)),
})

/** Ids in order, as real ones are (UUIDv7): `id(kind, n)` in SQL gives the n-th of a kind. */
const ID = `create or replace function pg_temp.id(kind int, n bigint) returns uuid language sql immutable
  as $$ select ('0190' || lpad(to_hex(kind), 4, '0') || '-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid $$`

const FIRST = `array['Anna','Bob','Carla','David','Elena','Femi','Grace','Hugo','Ines','Jonas','Kemal','Lucía','Marta','Noah','Olga','Pavel','Quinn','Rosa','Sven','Tara','Ugo','Vera','Wei','Ximena','Yara','Zoë','Łukasz','Søren','Mehmet','Priya']`
const A = `array['Ander','Berg','Cal','Dor','Eck','Fal','Gren','Hol','Ing','Jans','Kov','Lind','Mor','Nord','Ols','Pet','Ros','Sand','Tor','Ulr','Var','Wes','Yor','Zim','O''Mal','Mac','Ferr','Gar','Vill','Kaz']`
const B = `array['a','e','i','o','ber','den','er','feld','gar','hol','ing','ka','lin','man','ner','or','ra','stein','ti','wick']`
const C = `array['son','sen','berg','ez','ova','ski','mann','dottir','ley','worth','i','o','quist','ström','ton','well','nen','ini','aud','eau']`
const pick = (list: string, seed: string) => `(${list})[1 + abs(hashint8(${seed})) % array_length(${list}, 1)]`

/** Fills a workspace with people, companies, ten activities each, and some of the rest, fast: triggers off, text indexes built at the end. */
export async function fill(
  client: pg.ClientBase,
  workspaceId: string,
  adminId: string,
  sizes: Sizes,
  say: (line: string) => void,
) {
  const ws = `'${workspaceId}'::uuid`
  const step = async (what: string, statement: string) => {
    const start = Date.now()
    await client.query(statement)
    say(`  ${what}: ${((Date.now() - start) / 1000).toFixed(1)} s`)
  }
  await client.query(
    `set session_replication_role = replica; set synchronous_commit = off; set maintenance_work_mem = '1GB'; set work_mem = '256MB'`,
  )
  await client.query(ID)
  const indexes = await dropIndexes(client)
  const owner = (n: string) =>
    `case when ${n} % 2000 = 0 then '${adminId}'::uuid else pg_temp.id(1, 1 + ${n} % ${sizes.users}) end`

  await step(
    'users',
    `insert into users (workspace_id, id, name, email, role, can_sign_in) select ${ws}, pg_temp.id(1, n), 'User ' || n, 'user' || n || '@bench.test', 'member', false from generate_series(1, ${sizes.users}) n`,
  )
  await step(
    'companies',
    `insert into companies (workspace_id, id, name, sort_name, domain, industry, employees, stage, owner_id, created_at, updated_at)
    select ${ws}, pg_temp.id(2, n), name || ' ' || n, lower(name) || ' ' || n, 'c' || n || '.test', (array['Steel','Software','Retail','Health','Food'])[1 + n % 5], n % 5000,
      (array['lead','active','customer','former'])[1 + n % 4], ${owner('n')}, now() - n * interval '1 second', now() - n * interval '1 second'
    from (select n, ${pick(A, 'n')} || ${pick(B, 'n + 7')} as name from generate_series(1, ${sizes.companies}) n) x`,
  )
  await step(
    'people',
    `insert into people (workspace_id, id, name, first_name, last_name, sort_name, job_title, company_id, emails, phones, stage, owner_id, created_at, updated_at)
    select ${ws}, pg_temp.id(3, n), f || ' ' || l, f, l, lower(unaccent(f || ' ' || l)), (array['CEO','CFO','Buyer','Engineer','Assistant','Head of Sales'])[1 + n % 6],
      pg_temp.id(2, 1 + n % ${sizes.companies}), jsonb_build_array(jsonb_build_object('value', 'p' || n || '@c' || (1 + n % ${sizes.companies}) || '.test', 'label', null)),
      jsonb_build_array(jsonb_build_object('value', '+336' || lpad((abs(hashint8(n)) % 100000000)::text, 8, '0'), 'label', null, 'e164', '+336' || lpad((abs(hashint8(n)) % 100000000)::text, 8, '0'))),
      (array['lead','active','customer','former'])[1 + n % 4], ${owner('n')}, now() - n * interval '1 second', now() - n * interval '1 second'
    from (select n, ${pick(FIRST, 'n')} as f, ${pick(A, 'n + 1')} || ${pick(B, 'n + 2')} || ${pick(C, 'n + 3')} as l from generate_series(1, ${sizes.people}) n) x`,
  )
  await step(
    'activities',
    `insert into activities (workspace_id, id, type, direction, outcome, occurred_at, subject, body, people_ids, company_ids, owner_id, created_at, updated_at)
    select ${ws}, pg_temp.id(4, n), (array['call','meeting','email','note'])[1 + n % 4], 'outbound', case when n % 4 = 0 then case when n % 3 = 0 then 'not_reached' else 'reached' end end, at,
      'Talked about the offer', 'Went through the offer and the open points, number ' || n, array[pg_temp.id(3, p)], array[pg_temp.id(2, 1 + p % ${sizes.companies})], ${owner('p')}, at, at
    from (select n, 1 + n / 10 as p, now() - ((n % 10) * 70 + n % 61) * interval '1 day' - (n % 86400) * interval '1 second' as at from generate_series(0, ${sizes.activities - 1}) n) x`,
  )
  await step(
    'links of people',
    `insert into links (workspace_id, target_id, source_type, at, source_id) select workspace_id, people_ids[1], 'activity', occurred_at, id from activities where workspace_id = ${ws} order by 2, 4`,
  )
  await step(
    'links of companies',
    `insert into links (workspace_id, target_id, source_type, at, source_id) select workspace_id, company_ids[1], 'activity', occurred_at, id from activities where workspace_id = ${ws} order by 2, 4`,
  )
  await step(
    'deals',
    `insert into deals (workspace_id, id, name, sort_name, company_id, person_id, pipeline_id, stage_id, status, amount, currency, close_on, engaged_on, owner_id, created_at, updated_at, closed_at)
    select ${ws}, pg_temp.id(5, n), 'Deal ' || n, 'deal ' || n, pg_temp.id(2, 1 + n % ${sizes.companies}), pg_temp.id(3, 1 + n % ${sizes.people}), l.id, (l.stages -> (n % 7)::int ->> 'id')::uuid,
      l.stages -> (n % 7)::int ->> 'type', 1000 + n % 90000, 'EUR', current_date + (n % 90)::int, current_date - (n % 200)::int, ${owner('n')}, now() - n * interval '1 minute', now() - n * interval '1 minute',
      case when n % 7 > 4 then now() - n * interval '1 minute' end
    from generate_series(1, ${sizes.deals}) n, (select * from pipelines where workspace_id = ${ws} limit 1) l`,
  )
  await step(
    'tasks',
    `insert into tasks (workspace_id, id, title, due_on, promised_by, assignee_id, people_ids, company_ids, owner_id)
    select ${ws}, pg_temp.id(6, n), 'Send the offer ' || n, current_date + (n % 40)::int - 20, 'us', ${owner('n')}, array[pg_temp.id(3, 1 + n % ${sizes.people})], array[pg_temp.id(2, 1 + n % ${sizes.companies})], ${owner('n')} from generate_series(1, ${sizes.deals}) n`,
  )
  await step(
    'links of tasks',
    `insert into links (workspace_id, target_id, source_type, at, source_id) select workspace_id, unnest(people_ids || company_ids), 'task', created_at, id from tasks where workspace_id = ${ws}`,
  )
  await step(
    'cases',
    `insert into cases (workspace_id, id, number, title, status, priority, company_id, person_id, owner_id)
    select ${ws}, pg_temp.id(7, n), n, 'The machine is down ' || n, (array['new','open','solved','closed'])[1 + n % 4], (array['normal','high'])[1 + n % 2], pg_temp.id(2, 1 + n % ${sizes.companies}), pg_temp.id(3, 1 + n % ${sizes.people}), ${owner('n')} from generate_series(1, ${Math.round(sizes.deals / 4)}) n`,
  )
  await step(
    'case numbers',
    `insert into case_numbers (workspace_id, last) select ${ws}, ${Math.round(sizes.deals / 4)} on conflict (workspace_id) do update set last = excluded.last`,
  )
  await step(
    'facts',
    `insert into facts (workspace_id, id, source, external_id, kind, title, occurred_at, ends_on, amount, currency, status, company_id, owner_id)
    select ${ws}, pg_temp.id(8, n), 'books', 'f' || n, (array['invoice','contract','visit','mailing'])[1 + n % 4], 'Document ' || n, now() - (n % 700) * interval '1 day', current_date + (n % 300)::int, n % 9000, 'EUR',
      (array['paid','overdue'])[1 + n % 2], pg_temp.id(2, 1 + n % ${sizes.companies}), null from generate_series(1, ${sizes.deals}) n`,
  )
  await step(
    'search',
    `insert into search_entries (workspace_id, type, record_id, title, subtitle, words, keys, owner_id, visibility, touched_at)
    select workspace_id, 'person', id, name, job_title, sort_name || ' ' || (emails -> 0 ->> 'value') || ' ' || substr(phones -> 0 ->> 'e164', 2), array[emails -> 0 ->> 'value', phones -> 0 ->> 'e164'], owner_id, visibility, updated_at from people where workspace_id = ${ws}
    union all select workspace_id, 'company', id, name, industry, sort_name || ' ' || domain, array[domain], owner_id, visibility, updated_at from companies where workspace_id = ${ws}
    union all select workspace_id, 'deal', id, name, '', sort_name, '{}', owner_id, visibility, updated_at from deals where workspace_id = ${ws}`,
  )
  await step(
    'search words',
    `insert into search_words (workspace_id, word, record_id)
    select workspace_id, word, (array_agg(record_id))[1] from search_entries, string_to_table(words, ' ') as word where word !~ '[@0-9]' and workspace_id = ${ws} group by workspace_id, word`,
  )
  for (const { name, statement } of indexes) await step(`index ${name}`, statement)
  await step('statistics', 'vacuum analyze')
  await client.query('set session_replication_role = default')
}

/** Indexes beside the keys slow a bulk load many times over; they are dropped and built again from their own definitions. */
async function dropIndexes(client: pg.ClientBase): Promise<{ name: string; statement: string }[]> {
  const found = await client.query<{
    name: string
    statement: string
  }>(`select i.indexname as name, i.indexdef as statement from pg_indexes i
    join pg_class c on c.relname = i.indexname join pg_index x on x.indexrelid = c.oid and not x.indisunique
    where i.schemaname = 'public' and i.tablename in ('search_entries', 'activities', 'people')`)
  for (const { name } of found.rows) await client.query(`drop index ${name}`)
  return found.rows
}
