import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApi, type Api } from '#testing/api.ts'
import { aBrowser } from '#testing/cookies.ts'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api.close())

const SIGN_IN = 'POST /api/auth/sign-in/email'
const wrong = 'not-the-password'

test('guessing at one account from one place is slowed down, and says how long', async () => {
  const { email, password } = await api.administrator()
  const guesser = aBrowser(api)
  const statuses: number[] = []
  for (let n = 0; n < 12; n++) statuses.push((await guesser.ask(SIGN_IN, { email, password: wrong })).status)
  expect(statuses.filter((status) => status === 401).length).toBeLessThan(11)
  const refused = await guesser.ask(SIGN_IN, { email, password })
  expect(refused).toMatchObject({ status: 429, body: { code: 'sign_in.too_many' } })
  expect(refused.body.detail).toMatch(/Try again in \d+ (seconds|minutes)/)
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
  expect(refused.body.details.seconds).toBe(Number(refused.headers['retry-after']))
  expect((await aBrowser(api).ask(SIGN_IN, { email, password })).status).toBe(200)
})

test('guessing from many places at once is slowed down too, and the owner’s own device does not feel it', async () => {
  const { email, password } = await api.administrator()
  const owner = aBrowser(api)
  await owner.ask(SIGN_IN, { email, password })
  const guess = () => aBrowser(api).ask(SIGN_IN, { email, password: wrong })
  const statuses: number[] = []
  for (let n = 0; n < 5; n++) {
    const answers = await Promise.all(Array.from({ length: 12 }, guess))
    statuses.push(...answers.map(({ status }) => status))
  }
  expect(statuses.filter((status) => status === 401).length).toBeLessThanOrEqual(42)
  expect(statuses).toContain(429)
  expect((await owner.ask(SIGN_IN, { email, password })).status).toBe(200)
})

test('what one device knows of one account helps with no other', async () => {
  const [mine, other] = [await api.administrator(), await api.administrator()]
  const { ask } = aBrowser(api)
  await ask(SIGN_IN, mine)
  const statuses: number[] = []
  for (let n = 0; n < 10; n++) statuses.push((await ask(SIGN_IN, { email: other.email, password: wrong })).status)
  expect(statuses).toContain(429)
})

test('an account that does not exist is slowed down in the same words', async () => {
  const { email } = await api.administrator()
  const answersFor = async (mail: string) => {
    const { ask } = aBrowser(api)
    const answers = []
    for (let n = 0; n < 10; n++) answers.push(await ask(SIGN_IN, { email: mail, password: wrong }))
    return answers.map(({ status, body }) => ({ status, code: body?.code, message: body?.message }))
  }
  expect(await answersFor(`nobody-${email}`)).toEqual(await answersFor(email))
})
