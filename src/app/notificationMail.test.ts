import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { actorOfUser } from '#features/access/actors.ts'
import { createComment } from '#features/comments/comments.ts'
import { createPerson, updatePerson } from '#features/people/people.ts'
import { readConfig } from '#platform/config.ts'
import type { Caller } from '#platform/context.ts'
import { aWorld } from '#testing/world.ts'
import { deliverMail } from '#features/notifications/deliver.jobs.ts'
import { countNotifications, readNotifications } from '#features/notifications/notifications.ts'
import { readNotificationSettings, updateNotificationSettings } from '#features/notifications/settings.ts'

type Mail = { to: string; text: string }
const mails: Mail[] = []
const trouble = { code: 0 }

const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ['STARTTLS'],
  logger: false,
  onRcptTo: (_, __, done) =>
    done(trouble.code ? Object.assign(new Error('no'), { responseCode: trouble.code }) : undefined),
  onData(stream, { envelope }, done) {
    const parts: Buffer[] = []
    stream.on('data', (part: Buffer) => parts.push(part))
    stream.on('end', () => {
      mails.push({ to: envelope.rcptTo[0]?.address ?? '', text: decoded(Buffer.concat(parts).toString('utf8')) })
      done()
    })
  },
})

/** Quoted-printable as text, which is how mail writes longer lines and umlauts. */
const decoded = (raw: string) =>
  Buffer.from(
    raw
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString('utf8')

let port = 0
beforeAll(async () => {
  const listening = server.listen(0, '127.0.0.1')
  await once(listening, 'listening')
  port = (listening.address() as AddressInfo).port
})
afterAll(() => new Promise<void>((closed) => server.close(() => closed())))

/** A world with a mail server; the clock follows the database's, because news are dated there. */
async function aMailWorld(locale = 'en-GB') {
  let ahead = 150_000
  const world = await aWorld({ locale, timeZone: 'UTC', now: () => new Date(Date.now() + ahead) })
  world.system.config = readConfig({
    SMTP_URL: `smtp://127.0.0.1:${port}`,
    MAIL_FROM: 'Trefoil <crm@example.test>',
    TREFOIL_URL: 'https://crm.example.test',
  })
  const bob = await world.user('member', { name: 'Bob' })
  await updateNotificationSettings(bob, { quietFrom: null, daysOff: [], digestAt: '23:59' })
  const to = `${bob.actor.userId}@example.test`
  const deliver = async () => {
    mails.length = 0
    await deliverMail(world.system, (workspaceId, userId) => actorOfUser(world.database, workspaceId, userId))
    return mails.filter((mail) => mail.to === to)
  }
  return { ...world, bob, deliver, waitMs: (ms: number) => void (ahead += ms) }
}

const say = async (caller: Caller, body: string, firstName = 'Ann') => {
  const { id } = await createPerson(caller, { firstName })
  await createComment(caller, { recordType: 'person', recordId: id, body })
  return id
}

test('a mention goes out by mail once, as text and as a page in which nothing of others is markup', async () => {
  const { admin, deliver } = await aMailWorld()
  const id = await say(admin, '@Bob <script>alert(1)</script> "look"', 'Ann <b>')
  const [mail, ...more] = await deliver()
  expect(more).toEqual([])
  expect(mail!.text).toContain('Ada Admin mentioned you')
  expect(mail!.text).toContain(`https://crm.example.test/people/${id}`)
  expect(mail!.text).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &quot;look&quot;')
  expect(mail!.text.split('text/html')[1]).not.toMatch(/<script|Ann <b>/)
  expect(mail!.text).toContain('List-Unsubscribe: <https://crm.example.test/settings/notifications>')
  expect(await deliver()).toEqual([])
})

test('each reads it in their language, and nobody what they may not see, or have read', async () => {
  const { admin, bob, deliver } = await aMailWorld('de-DE')
  const id = await say(admin, '@Bob bitte', 'Änne')
  await updatePerson(admin, { id, visibility: 'owner' })
  expect(await deliver()).toEqual([])
  await updatePerson(admin, { id, visibility: 'everyone' })
  expect((await deliver())[0]!.text).toContain('Ada Admin hat Sie erwähnt')
  await say(admin, '@Bob noch etwas')
  await readNotifications(bob, {})
  expect(await deliver()).toEqual([])
})

test('beyond the budget it waits for the mail of the day, which comes once', async () => {
  const { admin, bob, deliver } = await aMailWorld()
  await updateNotificationSettings(bob, { budget: 1 })
  await say(admin, '@Bob one')
  expect(await deliver()).toHaveLength(1)
  await say(admin, '@Bob two')
  await say(admin, '@Bob three')
  expect(await deliver()).toEqual([])
  await updateNotificationSettings(bob, { digestAt: '00:00' })
  const [digest] = await deliver()
  expect(digest!.text).toContain('Subject: Your day in Trefoil: 2 things are new')
  await say(admin, '@Bob four')
  expect(await deliver()).toEqual([])
})

test('a mail server in trouble is asked again; one that refuses for good is not; the product has it all the same', async () => {
  const { admin, bob, deliver } = await aMailWorld()
  await say(admin, '@Bob one')
  trouble.code = 451
  expect(await deliver()).toEqual([])
  trouble.code = 0
  expect(await deliver()).toHaveLength(1)
  await say(admin, '@Bob two')
  trouble.code = 550
  expect(await deliver()).toEqual([])
  trouble.code = 0
  expect(await deliver()).toEqual([])
  expect(await countNotifications(bob, {})).toEqual({ unread: 2 })
})

test('without a mail server nothing fails, and the settings say so', async () => {
  const { admin, system, database, user } = await aWorld()
  const bob = await user('member', { name: 'Bob' })
  await say(admin, '@Bob')
  await deliverMail(system, (workspaceId, userId) => actorOfUser(database, workspaceId, userId))
  expect(await readNotificationSettings(bob, {})).toMatchObject({ canMail: false, budget: 3 })
  expect(await updateNotificationSettings(bob, { email: { changed: 'never' }, daysOff: [7, 5, 7] })).toMatchObject({
    email: { changed: 'never', mentioned: 'at_once' },
    daysOff: [5, 7],
  })
  expect(await readNotificationSettings(admin, {})).toMatchObject({ email: { changed: 'digest' } })
})
