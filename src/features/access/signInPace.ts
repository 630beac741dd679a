import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'

// Guessing is slowed down in three places, so that nobody can lock an owner out: for one account from one address; for
// one account from everywhere, which a known device does not feel; and for a known device.
const FREE = { address: 8, account: 40, device: 15 }
const FIRST_WAIT = 30
const LONGEST_WAIT = 900

export type Attempt = { email: string; address: string; device: string | undefined }
export type Turn = { isFree: true; succeeded(): Promise<void> } | { isFree: false; seconds: number }

export type Pace = {
  /** Counts the attempt before it is made, so that many at once gain nothing. Accounts that do not exist count alike. */
  take(attempt: Attempt): Promise<Turn>
  /** What a device keeps that got in with the password: it is known from then on, for this account. */
  deviceFor(email: string): string
}

export function signInPace(database: Database, secret: string): Pace {
  const sign = (text: string) => createHmac('sha256', secret).update(`pace\n${text}`).digest('base64url')

  const isKnown = (device: string | undefined, email: string): boolean => {
    const [nonce = '', mark = ''] = device?.split('.') ?? []
    const expected = Buffer.from(sign(`device\n${nonce}\n${email}`))
    const given = Buffer.from(mark)
    return given.length === expected.length && timingSafeEqual(given, expected)
  }

  return {
    async take({ email: written, address, device }) {
      const email = written.trim().toLowerCase()
      const keys: { key: string; free: number }[] = isKnown(device, email)
        ? [{ key: sign(`device\n${device}`), free: FREE.device }]
        : [
            { key: sign(`address\n${email}\n${address}`), free: FREE.address },
            { key: sign(`account\n${email}`), free: FREE.account },
          ]
      for (const { key, free } of keys) {
        const seconds = await takeOne(database, key, free)
        if (seconds > 0) return { isFree: false, seconds }
      }
      return {
        isFree: true,
        succeeded: () =>
          forget(
            database,
            keys.map(({ key }) => key),
          ),
      }
    },
    deviceFor(email) {
      const nonce = randomBytes(16).toString('base64url')
      return `${nonce}.${sign(`device\n${nonce}\n${email.trim().toLowerCase()}`)}`
    },
  }
}

/** Seconds to wait; 0 where this attempt was counted and may be made. After a day without one the count begins anew. */
async function takeOne(database: Database, key: string, free: number): Promise<number> {
  const wait = sql`make_interval(secs => case when p.tries < ${free}::int then 0
    else least(${LONGEST_WAIT}::int, ${FIRST_WAIT}::int * 2 ^ least(p.tries - ${free}::int, 10)) end)`
  const taken = await sql`
    insert into auth.sign_in_pace as p (key, tries) values (${key}, 1)
    on conflict (key) do update set last_at = now(),
      tries = case when p.last_at < now() - interval '1 day' then 1 else p.tries + 1 end
    where p.last_at + ${wait} <= now() returning key`.execute(database.owner)
  if (taken.rows.length > 0) return 0
  const answer = await sql<{ seconds: number }>`
    select greatest(1, ceil(extract(epoch from p.last_at + ${wait} - now())))::int as seconds
    from auth.sign_in_pace p where key = ${key}`.execute(database.owner)
  return answer.rows[0]?.seconds ?? 1
}

/** A right password was no guess. The account's own count goes down by that one alone: others may be guessing. */
async function forget(database: Database, [own, account]: string[]) {
  await sql`delete from auth.sign_in_pace where key = ${own}`.execute(database.owner)
  if (account)
    await sql`update auth.sign_in_pace set tries = greatest(0, tries - 1) where key = ${account}`.execute(
      database.owner,
    )
}
