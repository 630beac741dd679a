import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { setupToken } from '#features/access/secrets.ts'
import { createPerson } from '#features/people/people.ts'
import { connect } from '#platform/database/database.ts'
import { anApi, SECRET, type Api } from '#testing/api.ts'
import { aWorld } from '#testing/world.ts'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api.close())

test('an invited user joins by the link, once', async () => {
  const { ask } = await api.administrator()
  const email = `guest-${Date.now()}@example.test`
  const { body, status } = await ask('POST /users', { name: 'Guest', email, role: 'member' })
  expect(status).toBe(201)
  const token = String(body.invitationUrl).split('/').at(-1)
  expect((await api.ask(`GET /invitations/${token}`)).body).toMatchObject({
    email,
    workspaceName: 'Test',
    invitedBy: 'Ada Admin',
  })
  expect(
    (await api.ask(`POST /invitations/${token}/accept`, { name: 'Gus Guest', password: 'a-good-password' })).status,
  ).toBe(200)
  expect(
    (await api.ask(`POST /invitations/${token}/accept`, { name: 'Again', password: 'a-good-password' })).status,
  ).toBe(404)
  const guest = await api.signIn(email, 'a-good-password')
  expect((await guest('GET /me')).body.user).toMatchObject({ name: 'Gus Guest', role: 'member' })
  expect((await guest('POST /users', { name: 'X', email: 'x@example.test' })).status).toBe(403)
})

test('a deactivated user is out everywhere at once', async () => {
  const { ask } = await api.administrator()
  const email = `leaver-${Date.now()}@example.test`
  const { body } = await ask('POST /users', { name: 'Leaver', email, password: 'a-good-password' })
  const leaver = await api.signIn(email, 'a-good-password')
  expect((await leaver('GET /people')).status).toBe(200)
  await ask(`POST /users/${body.id}/deactivate`, {})
  await expect.poll(async () => (await leaver('GET /people')).status).toBe(401)
  await expect(api.signIn(email, 'a-good-password').then((again) => again('GET /me'))).resolves.toMatchObject({
    status: 401,
  })
})

test('a workspace’s locale is one that dates and numbers can be written for', async () => {
  const { ask } = await api.administrator()
  for (const locale of ['aa-a1', 'en-GB-GB', 'english'])
    expect((await ask('PATCH /workspaces/current', { locale })).status).toBe(422)
  expect((await ask('PATCH /workspaces/current', { locale: 'de-AT' })).body.locale).toBe('de-AT')
})

test('a person reads their own language, written as the workspace’s country does', async () => {
  const { ask } = await api.administrator()
  await ask('PATCH /workspaces/current', { locale: 'en-IE' })
  expect((await ask('PATCH /me', { language: 'de' })).body.user).toMatchObject({ language: 'de', locale: 'de-IE' })
  expect((await ask('GET /me')).body.workspace.locale).toBe('en-IE')
  expect((await ask('GET /me/returns')).body.sentences).toEqual([expect.stringContaining('nichts aufgeschrieben')])
  expect((await ask('PATCH /me', { language: null })).body.user).toMatchObject({ language: null, locale: 'en-IE' })
  expect((await ask('PATCH /me', { language: 'tlh' })).status).toBe(422)
})

test('the last administrator stays', async () => {
  const { ask } = await api.administrator()
  const { body } = await ask('GET /me')
  expect((await ask(`PATCH /users/${body.user.id}`, { role: 'member' })).status).toBe(409)
})

test('signing out everywhere ends every session', async () => {
  const { ask, email } = await api.administrator()
  const phone = await api.signIn(email)
  await ask('POST /me/sign-out-everywhere', {})
  await expect.poll(async () => (await phone('GET /me')).status).toBe(401)
})

test('the session’s cookie is for this server alone, and signing out ends it everywhere at once', async () => {
  const { email, password } = await api.administrator()
  const { headers } = await api.ask('POST /api/auth/sign-in/email', { email, password })
  const [cookie = ''] = [headers['set-cookie']]
    .flat()
    .map(String)
    .filter((each) => each.startsWith('trefoil.session_token='))
  expect(cookie).toMatch(/; Path=\/; HttpOnly; SameSite=Lax$/)
  const held = { cookie: cookie.split(';')[0] ?? '' }
  expect((await api.ask('GET /me', undefined, held)).status).toBe(200)
  expect((await api.ask('POST /api/auth/sign-out', {}, held)).status).toBe(200)
  await expect.poll(async () => (await api.ask('GET /me', undefined, held)).status).toBe(401)
})

test('behind TLS the cookie travels by TLS only', async () => {
  const { email, password } = await api.administrator()
  const secure = await anApi({ TREFOIL_URL: 'https://crm.example.test' })
  const { headers } = await secure.ask('POST /api/auth/sign-in/email', { email, password })
  await secure.close()
  expect(String(headers['set-cookie'])).toMatch(/^__Secure-trefoil\.session_token=.*; Secure;/)
  expect(headers['strict-transport-security']).toContain('max-age')
})

test('a wrong password and an unknown mail get the same answer', async () => {
  const { email } = await api.administrator()
  const wrong = await api.ask('POST /api/auth/sign-in/email', { email, password: 'not-the-password' })
  const unknown = await api.ask('POST /api/auth/sign-in/email', {
    email: 'nobody@example.test',
    password: 'not-the-password',
  })
  expect([wrong.status, unknown.status]).toEqual([401, 401])
  expect(wrong.body).toEqual(unknown.body)
})

test('nobody signs up by themselves', async () => {
  const answer = await api.ask('POST /api/auth/sign-up/email', {
    name: 'X',
    email: 'x@example.test',
    password: 'a-good-password',
  })
  expect(answer.status).toBeGreaterThanOrEqual(400)
})

test('set-up is over once there is an administrator, and needs the printed link before', async () => {
  await api.administrator()
  expect((await api.ask('GET /setup')).body).toEqual({ needed: false })
  const first = { name: 'A', email: 'a@example.test', password: 'a-good-password', workspaceName: 'W' }
  expect((await api.ask('POST /setup', { ...first, token: 'guessed' })).status).toBe(403)
  expect((await api.ask('POST /setup', { ...first, token: setupToken(SECRET) })).status).toBe(409)
})

test('the program’s role sees no other workspace, even where a query forgets to ask', async () => {
  const here = await aWorld()
  const there = await aWorld()
  await createPerson(here.admin, { firstName: 'Here' })
  await createPerson(there.admin, { firstName: 'There' })
  const seen = await sql<{ first_name: string }>`select first_name from people`.execute(
    here.database.of(here.workspaceId),
  )
  expect(seen.rows).toEqual([{ first_name: 'Here' }])
  const moved = sql`insert into people (workspace_id, id, name, sort_name) values (${there.workspaceId}, gen_random_uuid(), 'x', 'x')`
  await expect(moved.execute(here.database.of(here.workspaceId))).rejects.toThrow(/row-level security/)
})

test('the program’s role owns nothing, bypasses nothing, and cannot rewrite history or read sign-ins', async () => {
  const database = connect({ url: inject('databaseUrl'), size: 2, onError: () => undefined })
  const { workspaceId } = await aWorld()
  const view = database.of(workspaceId)
  const { rows } = await sql<{
    me: string
    super: boolean
    bypass: boolean
  }>`select current_user as me, rolsuper as super, rolbypassrls as bypass from pg_roles where rolname = current_user`.execute(
    view,
  )
  expect(rows).toEqual([{ me: 'trefoil_app', super: false, bypass: false }])
  await expect(sql`update changes set verb = 'x'`.execute(view)).rejects.toThrow(/permission denied/)
  await expect(sql`select * from auth."user"`.execute(view)).rejects.toThrow(/permission denied/)
  await database.close()
})

test('every table with a workspace is fenced, and its key begins with the workspace', async () => {
  const { database } = await aWorld()
  const { rows } = await sql<{ name: string; fenced: boolean; first: string }>`
    select c.relname as name, c.relrowsecurity as fenced, a.attname as first
    from pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
    join pg_index i on i.indrelid = c.oid and i.indisprimary join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
    where c.relkind = 'r' and c.relname not in ('workspaces', 'trefoil_migrations')`.execute(database.owner)
  expect(rows.length).toBeGreaterThan(10)
  expect(rows.filter((row) => !row.fenced || row.first !== 'workspace_id')).toEqual([])
})

test('somebody who guesses passwords from one address is slowed down, and everybody else gets in', async () => {
  const { email, password } = await api.administrator()
  const guess = () => api.ask('POST /api/auth/sign-in/email', { email, password: 'not-the-password' })
  const guesses: number[] = []
  for (let n = 0; n < 25; n++) guesses.push((await guess()).status)
  expect(guesses).toContain(429)
  expect((await (await api.signIn(email, password))('GET /me')).status).toBe(200)
})

test('after changing the workspace the very next request is in the new one', async () => {
  const here = await api.administrator()
  const there = await api.administrator()
  await there.ask('POST /users', { name: 'Ada Admin', email: here.email, password: here.password })
  for (const id of [there.workspaceId, here.workspaceId, there.workspaceId]) {
    expect((await here.ask(`POST /workspaces/${id}/activate`, {})).status).toBe(200)
    expect((await here.ask('GET /me')).body.workspace.id).toBe(id)
  }
})
