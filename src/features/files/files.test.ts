import { sql } from 'kysely'
import { afterAll, beforeAll, expect, inject, test } from 'vitest'
import { connect } from '#platform/database/database.ts'
import { anApi, type Api, type Ask } from '#testing/api.ts'

let api: Api
beforeAll(async () => void (api = await anApi()))
afterAll(() => api.close())

const PDF = '%PDF-1.4\n1 0 obj <<>> endobj\ntrailer <<>>\n%%EOF'

/** A form as a browser sends it. */
function put(ask: Ask, at: { recordType: string; recordId: string }, name: string, content: string) {
  const field = (key: string, value: string) =>
    `--x\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`
  const file = `--x\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: text/html\r\n\r\n${content}\r\n--x--\r\n`
  const body = field('recordType', at.recordType) + field('recordId', at.recordId) + file
  return ask('POST /files', body, { 'content-type': 'multipart/form-data; boundary=x' })
}

const of = (id: string) =>
  `GET /files?filter=${encodeURIComponent(JSON.stringify({ field: 'recordId', op: 'eq', value: id }))}`

async function aMember(ask: Ask) {
  const email = `member-${crypto.randomUUID()}@example.test`
  await ask('POST /users', { name: 'Mo', email, role: 'member', password: 'a-good-password' })
  return api.signIn(email, 'a-good-password')
}

test('a file is put at a record, found by its name, and saved again as it was', async () => {
  const { ask } = await api.administrator()
  const person = (await ask('POST /people', { firstName: 'Bo' })).body
  const { status, body: file } = await put(
    ask,
    { recordType: 'person', recordId: person.id },
    'Vertrag Müller.pdf',
    PDF,
  )
  expect(status).toBe(201)
  expect(file).toMatchObject({ name: 'Vertrag Müller.pdf', mediaType: 'application/pdf', bytes: PDF.length })
  expect((await ask(of(person.id))).body.data).toMatchObject([{ id: file.id }])
  expect((await ask('GET /search?q=muller')).body.data).toMatchObject([{ type: 'file', id: file.id }])
  const saved = await ask(`GET /files/${file.id}/content`)
  expect(saved.text).toBe(PDF)
  expect(saved.headers).toMatchObject({
    'content-type': 'application/pdf',
    'content-disposition': "attachment; filename*=UTF-8''Vertrag%20M%C3%BCller.pdf",
    'x-content-type-options': 'nosniff',
    'content-security-policy': "sandbox; default-src 'none'",
  })
  await ask(`DELETE /files/${file.id}`)
  expect((await ask(`GET /files/${file.id}/content`)).status).toBe(404)
  await ask(`POST /files/${file.id}/restore`, {})
  expect((await ask(`GET /files/${file.id}/content`)).status).toBe(200)
})

test('what a file claims to be counts for nothing: a page in disguise is bytes', async () => {
  const { ask } = await api.administrator()
  const { body: company } = await ask('POST /companies', { name: 'Halden' })
  const at = { recordType: 'company', recordId: company.id }
  const { body } = await put(ask, at, '../../etc/passwd\u202Egnp.html', '<script>alert(1)</script>')
  expect(body).toMatchObject({ name: 'passwdgnp.html', mediaType: 'application/octet-stream' })
  expect((await put(ask, at, 'nothing.txt', '')).body).toMatchObject({ code: 'file.empty' })
  expect((await put(ask, { ...at, recordId: crypto.randomUUID() }, 'a.txt', 'a')).status).toBe(404)
})

test('whoever sees the record sees its files, and at the same moment no longer', async () => {
  const { ask } = await api.administrator()
  const member = await aMember(ask)
  const { body: person } = await ask('POST /people', { firstName: 'Bo' })
  const at = { recordType: 'person', recordId: person.id }
  const { body: file } = await put(member, at, 'Offer for Bo.pdf', PDF)
  expect((await member(`GET /files/${file.id}`)).status).toBe(200)
  await ask(`PATCH /people/${person.id}`, { visibility: 'owner' })
  expect((await member(`GET /files/${file.id}`)).status).toBe(404)
  expect((await member(`GET /files/${file.id}/content`)).status).toBe(404)
  expect((await member(of(person.id))).body.data).toEqual([])
  expect((await member('GET /search?q=offer')).body.data).toEqual([])
  expect((await put(member, at, 'Another.pdf', PDF)).status).toBe(404)

  await ask(`PATCH /people/${person.id}`, { visibility: 'everyone' })
  expect((await member('GET /search?q=offer')).body.data).toMatchObject([{ id: file.id }])
  await ask(`DELETE /people/${person.id}`)
  expect((await member('GET /search?q=offer')).body.data).toEqual([])
  expect((await member(`GET /files/${file.id}/content`)).status).toBe(404)
})

test('with whom a record is shared, its files are shared, and no longer than that', async () => {
  const { ask } = await api.administrator()
  const member = await aMember(ask)
  const { body: person } = await ask('POST /people', { firstName: 'Bo', visibility: 'private' })
  const at = { recordType: 'person', recordId: person.id }
  const { body: file } = await put(ask, at, 'Offer for Bo.pdf', PDF)
  const userId = (await member('GET /me')).body.user.id
  const seen = async () => [
    (await member(`GET /files/${file.id}/content`)).status,
    (await member(of(person.id))).body.data.length,
    (await member('GET /search?q=offer')).body.data.length,
    (await put(member, at, 'Another.pdf', PDF)).status,
  ]
  expect(await seen()).toEqual([404, 0, 0, 404])
  const { body: share } = await ask('POST /shares', { ...at, userId })
  expect(await seen()).toEqual([200, 1, 1, 403])
  await ask(`DELETE /people/${person.id}`)
  expect((await member('GET /search?q=offer')).body.data).toEqual([])
  await ask(`POST /people/${person.id}/restore`, {})
  await ask(`DELETE /shares/${share.id}`)
  expect(await seen()).toEqual([404, 0, 0, 404])
})

test('a damaged file is never given out as if it were whole', async () => {
  const { ask } = await api.administrator()
  const { body: person } = await ask('POST /people', { firstName: 'Bo' })
  const { body: file } = await put(ask, { recordType: 'person', recordId: person.id }, 'a.pdf', PDF)
  const database = connect({ url: inject('databaseUrl'), size: 1, onError: () => undefined })
  await sql`update file_pieces set content = '\\x00' where file_id = ${file.id}`.execute(database.owner)
  await expect(ask(`GET /files/${file.id}/content`)).rejects.toBeInstanceOf(Error)
  await database.close()
})
