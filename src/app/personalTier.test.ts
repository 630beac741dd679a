import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApi, type Api } from '#testing/api.ts'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api.close())

test('contacts that are mine alone: no administrator reads, finds or exports them; I take exactly these with me', async () => {
  const { ask: admin } = await api.administrator()
  const email = `member-${crypto.randomUUID()}@example.test`
  const { body: user } = await admin('POST /users', { name: 'Mo', email, role: 'member', password: 'a-good-password' })
  const mine = await api.signIn(email, 'a-good-password')
  const { body: own } = await mine('POST /people', { firstName: 'Wanda', lastName: 'Quillon', visibility: 'private' })
  await mine('POST /people', { firstName: 'Iris', lastName: 'Quillon' })

  expect((await admin(`GET /people/${own.id}`)).status).toBe(404)
  expect((await admin('GET /people?q=quillon')).body.data).toMatchObject([{ firstName: 'Iris' }])
  const only = {
    and: [
      { field: 'visibility', op: 'eq', value: 'private' },
      { field: 'ownerId', op: 'eq', value: user.id },
    ],
  }
  const file = (ask: typeof mine) => ask('POST /exports', { type: 'people', format: 'csv', filter: only })
  const taken = await file(mine)
  expect(taken.text).toContain('Wanda')
  expect(taken.text).not.toContain('Iris')
  expect((await file(admin)).text).not.toContain('Wanda')
  expect((await admin(`PATCH /people/${own.id}`, { visibility: 'everyone' })).status).toBe(404)
})
