import { afterAll, beforeAll, expect, test } from 'vitest'
import { anApi, type Api } from '#testing/api.ts'

let api: Api
beforeAll(async () => {
  api = await anApi()
  await api.app.listen({ port: 0, host: '127.0.0.1' })
})
afterAll(() => api.close())

test('a change tells other sessions which record changed, and nothing more; a private one tells only its owner', async () => {
  const { ask, email, password } = await api.administrator()
  const { port } = api.app.server.address() as { port: number }
  const base = `http://127.0.0.1:${port}`
  const signedIn = await fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const stop = new AbortController()
  const live = await fetch(`${base}/api/v1/live`, { headers: { cookie }, signal: stop.signal })
  expect(live.headers.get('content-type')).toBe('text/event-stream')
  expect(live.headers.get('x-content-type-options')).toBe('nosniff')

  const colleagueMail = `c-${Date.now()}@example.test`
  await ask('POST /users', { name: 'Colleague', email: colleagueMail, password })
  const colleague = await api.signIn(colleagueMail, password)
  const hidden = await colleague('POST /people', { firstName: 'Hidden', visibility: 'private' })
  const shown = await ask('POST /people', { firstName: 'Shown' })

  const text = await readUntil(live, shown.body.id as string)
  stop.abort()
  expect(text).toContain(`data: {"noun":"person","id":"${shown.body.id}"}`)
  expect(text).not.toContain(hidden.body.id)
  expect(text).not.toContain('Shown')
})

test('what was shared with me is told to me while my browser stays open, and no longer once it is not', async () => {
  const { ask, password } = await api.administrator()
  const mail = `c-${crypto.randomUUID()}@example.test`
  const { body: user } = await ask('POST /users', { name: 'Colleague', email: mail, password })
  const live = await listen(mail, password)
  const { body: hidden } = await ask('POST /people', { firstName: 'Hidden', visibility: 'private' })
  const { body: share } = await ask('POST /shares', { recordType: 'person', recordId: hidden.id, userId: user.id })
  expect(await live.until('resync')).not.toContain(hidden.id)
  await ask(`PATCH /people/${hidden.id}`, { jobTitle: 'One' })
  await live.until(`"noun":"person","id":"${hidden.id}"`)
  await ask(`DELETE /shares/${share.id}`)
  await live.until('resync')
  await ask(`PATCH /people/${hidden.id}`, { jobTitle: 'Two' })
  const { body: shown } = await ask('POST /people', { firstName: 'Shown' })
  expect(await live.until(shown.id as string)).not.toContain(`"noun":"person","id":"${hidden.id}"`)
  live.stop()
})

/** The live changes of a user; `until` gives what came since it was last asked. */
async function listen(email: string, password: string) {
  const { port } = api.app.server.address() as { port: number }
  const base = `http://127.0.0.1:${port}`
  const signedIn = await fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const stop = new AbortController()
  const { body } = await fetch(`${base}/api/v1/live`, { headers: { cookie }, signal: stop.signal })
  const chunks = body!.pipeThrough(new TextDecoderStream()).getReader()
  const until = async (word: string) => {
    for (let text = ''; ;) {
      const { value, done } = await chunks.read()
      text += value ?? ''
      if (done || text.includes(word)) return text
    }
  }
  return { until, stop: () => stop.abort() }
}

async function readUntil(live: Response, word: string): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of live.body as unknown as AsyncIterable<Uint8Array>) {
    text += decoder.decode(chunk, { stream: true })
    if (text.includes(word)) break
  }
  return text
}
