import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { anApi, type Api, type Ask } from '#testing/api.ts'
import { aWorld } from '#testing/world.ts'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api.close())

const tokenOf = ({ invitationUrl }: { invitationUrl: string }) => invitationUrl.split('/').at(-1)!
const newcomer = () => `${newId()}@example.test`
const accept = (token: string, password: string) =>
  api.ask(`POST /invitations/${token}/accept`, { name: 'Guest', password })

async function aMember(ask: Ask, password = 'the-first-password') {
  const email = newcomer()
  const { body } = await ask('POST /users', { name: 'Mo Member', email, password })
  return { email, id: String(body.id) }
}

test('what is shown once only is never kept: repeating the request tells no link and no key', async () => {
  const { ask, workspaceId } = await api.administrator()
  const key = { 'idempotency-key': newId() }
  const guest = { name: 'Guest', email: newcomer() }
  const first = await ask('POST /users', guest, key)
  expect(first.status).toBe(201)
  const again = await ask('POST /users', guest, key)
  expect(again).toMatchObject({ status: 409, body: { code: 'idempotency.shown_once' } })
  expect(again.text).not.toContain(tokenOf(first.body))
  expect((await ask('GET /users')).body.data).toHaveLength(2)

  const apiKey = await ask('POST /api-keys', { name: 'Script' }, { 'idempotency-key': newId() })
  const { database } = await aWorld()
  const kept = await sql<{
    all: string
  }>`select string_agg(k::text, ' ') as all from idempotency_keys k where workspace_id = ${workspaceId}`.execute(
    database.owner,
  )
  expect(kept.rows[0]?.all).toContain('apiKey.create')
  expect(kept.rows[0]?.all).not.toContain(String(apiKey.body.key))
  expect(kept.rows[0]?.all).not.toContain(tokenOf(first.body))
})

test('a new link takes the place of the one before', async () => {
  const { ask } = await api.administrator()
  const { body: guest } = await ask('POST /users', { name: 'Guest', email: newcomer() })
  expect(guest).toMatchObject({ active: false, invitation: 'open' })
  const { body: again } = await ask(`POST /users/${guest.id}/invite`, {})
  expect((await api.ask(`GET /invitations/${tokenOf(guest)}`)).status).toBe(404)
  expect((await accept(tokenOf(again), 'a-good-password')).status).toBe(200)
  expect((await ask(`GET /users/${guest.id}`)).body).toMatchObject({ active: true, invitation: null })
})

test('a link for somebody who lost their password sets a new one and ends their sessions', async () => {
  const { ask } = await api.administrator()
  const { email, id } = await aMember(ask)
  const before = await api.signIn(email, 'the-first-password')
  const { body } = await ask(`POST /users/${id}/invite`, {})
  expect((await api.ask(`GET /invitations/${tokenOf(body)}`)).body).toMatchObject({ hasJoined: true, isKnown: false })
  expect((await accept(tokenOf(body), 'the-second-password')).status).toBe(200)
  await expect.poll(async () => (await before('GET /me')).status).toBe(401)
  await expect(api.signIn(email, 'the-first-password')).rejects.toThrow('401')
  expect((await (await api.signIn(email, 'the-second-password'))('GET /me')).body.user).toMatchObject({ id })
})

test('an administrator elsewhere cannot take over a sign-in: the link asks for the password that the person has', async () => {
  const home = await api.administrator()
  const { email, id } = await aMember(home.ask)
  const elsewhere = await api.administrator()
  const { body } = await elsewhere.ask('POST /users', { name: 'Mo', email })
  expect(body.id).toBe(id)
  expect((await api.ask(`GET /invitations/${tokenOf(body)}`)).body).toMatchObject({ isKnown: true })
  const guessed = await accept(tokenOf(body), 'a-password-of-mine')
  expect(guessed).toMatchObject({ status: 422, body: { errors: [{ path: 'password' }] } })
  expect((await accept(tokenOf(body), 'the-first-password')).status).toBe(200)
  const member = await api.signIn(email, 'the-first-password')
  expect((await member('GET /me')).body.workspaces).toHaveLength(2)
})

test('deactivating somebody who has not joined makes the link worthless', async () => {
  const { ask } = await api.administrator()
  const { body: guest } = await ask('POST /users', { name: 'Guest', email: newcomer() })
  expect((await ask(`POST /users/${guest.id}/deactivate`, {})).body).toMatchObject({
    active: false,
    invitation: 'over',
  })
  expect((await accept(tokenOf(guest), 'a-good-password')).status).toBe(404)
  expect((await ask(`PATCH /users/${guest.id}`, { active: true })).body).toMatchObject({ code: 'user.not_joined' })
})

test('only administrators make links, and none for somebody they shut out', async () => {
  const { ask } = await api.administrator()
  const { email, id } = await aMember(ask)
  const member = await api.signIn(email, 'the-first-password')
  expect((await member(`POST /users/${id}/invite`, {})).status).toBe(403)
  await ask(`POST /users/${id}/deactivate`, {})
  expect((await ask(`POST /users/${id}/invite`, {})).body).toMatchObject({ code: 'user.inactive' })
})

test('a mail address is in a workspace once', async () => {
  const { ask } = await api.administrator()
  const { email } = await aMember(ask)
  expect((await ask('POST /users', { name: 'Again', email: email.toUpperCase() })).body).toMatchObject({
    code: 'user.exists',
  })
})
