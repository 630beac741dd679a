import { newId } from '#kernel/ids.ts'
import { memoryOf } from './cpu.ts'
import { load, type Ask, type Measured } from './load.ts'

export type Row = { name: string; product: Measured; floor?: Measured; note?: string }

type Place = { port: number; pid: number }
type World = {
  product: Place
  floor: Place
  postmaster: number
  people: number
  email: string
  password: string
  only: string[]
  say: (line: string) => void
}

const hex = (n: number) => n.toString(16).padStart(12, '0')
const personId = (n: number) => `01900003-0000-7000-8000-${hex(n)}`
const companyId = (n: number) => `01900002-0000-7000-8000-${hex(n)}`

/** The operations of the budget table, each beside its floor where it has one. */
export async function measureAll(world: World): Promise<Row[]> {
  const cookie = await signIn(world)
  const companies = Math.max(100, Math.round(world.people / 10))
  // A fixed walk over the records, so that both sizes and both servers are asked for the same share of cold rows.
  const any = (index: number, most: number) => 1 + ((index * 7919) % most)
  const ask = (path: string): Ask => ({ method: 'GET', path })
  const filter = encodeURIComponent(JSON.stringify({ field: 'stage', op: 'eq', value: 'customer' }))
  const terms = [
    'Lindfeldberg',
    'andermann',
    'zoë',
    'lukasz',
    'p4711@',
    '33600004711',
    'Sørn Bergason',
    'vera grenholt',
    'ova',
    'olssonn',
  ]
  const rows: Row[] = []

  const both = async (
    name: string,
    count: number,
    product: (index: number) => Ask,
    floor?: (index: number) => Ask,
    connections = 8,
  ) => {
    if (world.only.length > 0 && !world.only.some((word) => name.includes(word))) return
    const one = (place: Place, next: (index: number) => Ask, headers: Record<string, string>) =>
      load(next, { port: place.port, headers, connections, count, pid: place.pid, postmaster: world.postmaster })
    const row: Row = { name, product: await one(world.product, product, { cookie }) }
    if (floor) row.floor = await one(world.floor, floor, {})
    rows.push(row)
    world.say(
      `  ${name}: ${row.product.cpu.toFixed(2)} ms CPU (database ${row.product.cpuDatabase.toFixed(2)}), p95 ${row.product.p95.toFixed(1)} ms${row.floor ? `; floor ${row.floor.cpu.toFixed(2)} ms (database ${row.floor.cpuDatabase.toFixed(2)})` : ''}${row.product.failed ? `; ${row.product.failed} FAILED` : ''}`,
    )
  }

  await both(
    'read a person with the company',
    3000,
    (n) => ask(`/api/v1/people/${personId(any(n, world.people))}`),
    (n) => ask(`/person?id=${personId(any(n, world.people))}`),
  )
  await both(
    '20 activities of a company',
    2000,
    (n) => ask(`/api/v1/companies/${companyId(any(n, companies))}/timeline?kinds=activity&limit=20`),
    (n) => ask(`/activities?id=${companyId(any(n, companies))}`),
  )
  await both(
    'list 50, filtered and sorted',
    1500,
    () => ask(`/api/v1/people?filter=${filter}&sort=-updatedAt&limit=50`),
    () => ask('/list'),
  )
  const person = (n: number) => ({ firstName: 'Nora', lastName: `New${n}` })
  await both(
    'create a person',
    1500,
    (n) => ({ method: 'POST', path: '/api/v1/people', body: person(n), headers: { 'idempotency-key': newId() } }),
    (n) => ({ method: 'POST', path: '/create', body: person(n) }),
  )
  await both(
    'search',
    400,
    (n) => ask(`/api/v1/search?q=${encodeURIComponent(terms[n % terms.length] ?? 'anna')}&limit=10`),
    undefined,
    2,
  )
  await both(
    'profile of a person',
    400,
    (n) => ask(`/api/v1/people/${personId(any(n, world.people))}/profile`),
    undefined,
    2,
  )
  await both(
    'profile of a company',
    400,
    (n) => ask(`/api/v1/companies/${companyId(any(n, companies))}/profile`),
    undefined,
    2,
  )
  await both('today', 200, () => ask('/api/v1/today'), undefined, 2)
  await both(
    'capture',
    300,
    (n) => ({
      method: 'POST',
      path: '/api/v1/captures',
      body: {
        text: `Called p${any(n, world.people)}@c${1 + (any(n, world.people) % companies)}.test, interested, send the offer by Friday`,
      },
      headers: { 'idempotency-key': newId() },
    }),
    undefined,
    2,
  )
  world.say(`  memory of the app: ${memoryOf(world.product.pid).toFixed(0)} MB`)
  return rows
}

async function signIn({ product, email, password }: World): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${product.port}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (!answer.ok) throw new Error(`The bench could not sign in: ${answer.status}`)
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
}
