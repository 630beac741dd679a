import fc from 'fast-check'
import { anyValue, valueOf, type Schema } from './wildValues.ts'

/** An operation as the API document describes it. */
export type Described = {
  method: string
  path: string
  parameters?: { name: string; in: string; required: boolean; schema: Schema }[]
  requestBody?: { content: { 'application/json'?: { schema: Schema } } }
}

export type Wild = { line: string; body: unknown; headers: Record<string, string> }

const FIELDS =
  'id name title createdAt updatedAt version ownerId amount closeOn dueOn occurredAt status tags emails peopleIds companyId address.city custom done nothing'.split(
    ' ',
  )
const OPERATORS = 'eq ne lt lte gt gte in contains startsWith isEmpty like'.split(' ')

const comparison = fc.record(
  {
    field: fc.constantFrom(...FIELDS),
    op: fc.constantFrom(...OPERATORS),
    value: fc.oneof(anyValue, fc.array(anyValue, { maxLength: 3 })),
  },
  { requiredKeys: ['field', 'op'] },
)
const filter = fc.oneof(
  comparison,
  fc.record({ and: fc.array(comparison, { maxLength: 3 }) }),
  fc.record({ not: comparison }),
  fc.jsonValue(),
)

/** Cursors as a forger would make them, who knows how ours look. */
const cursor = fc
  .tuple(fc.constantFrom('name', 'createdAt', 'closeOn', 'number', 'amount'), fc.constantFrom(0, 1), anyValue, anyValue)
  .map((parts) => Buffer.from(JSON.stringify(parts)).toString('base64url'))

const ofLists: Record<string, fc.Arbitrary<unknown>> = {
  filter: fc.oneof(
    filter.map((tree) => JSON.stringify(tree)),
    filter,
  ),
  sort: fc.constantFrom(...FIELDS, ...FIELDS.map((name) => `-${name}`)),
  cursor,
}

/** Requests that fit the document, that differ from it in one field, or that have little to do with it. */
export function requestsFor(operation: Described, known: readonly string[]): fc.Arbitrary<Wild> {
  const { method, path, parameters = [], requestBody } = operation
  const isRead = method === 'GET'
  const shape = isRead
    ? objectOf(parameters.filter((each) => each.in === 'query'))
    : (requestBody?.content['application/json']?.schema ?? {})
  const fields = Object.keys(shape.properties ?? {})
  const right = valueOf(shape, known).map((value) => value as Record<string, unknown>)
  const listed = fc.record(Object.fromEntries(Object.entries(ofLists).filter(([name]) => fields.includes(name))), {
    requiredKeys: [],
  })
  const broken = fc
    .tuple(right, fc.constantFrom(...fields, 'unknown'), anyValue)
    .map(([value, field, other]) => ({ ...value, [field]: other }))
  const input = fc.oneof(
    { weight: 4, arbitrary: fc.tuple(right, listed).map(([value, more]) => ({ ...value, ...more })) },
    { weight: 4, arbitrary: broken },
    { weight: 1, arbitrary: fc.jsonValue() },
  )
  const ids = fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...known) },
    { weight: 1, arbitrary: fc.constantFrom('%00', 'x', '..', '%25', 'null') },
  )
  const headers = fc.record(
    {
      'idempotency-key': fc.constantFrom('a', 'b', 'x'.repeat(201)),
      'if-match': fc.constantFrom('"1"', '*', 'W/"2"', 'x', '99999999999'),
    },
    { requiredKeys: [] },
  )
  return fc.tuple(ids, input, headers).map(([id, value, extra]) => {
    const address = path.replace(/\{\w+\}/g, id)
    return isRead
      ? { line: `${method} ${address}${queryOf(value)}`, body: undefined, headers: extra }
      : { line: `${method} ${address}`, body: value, headers: extra }
  })
}

const objectOf = (parameters: NonNullable<Described['parameters']>): Schema => ({
  type: 'object',
  properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
  required: parameters.filter(({ required }) => required).map(({ name }) => name),
})

function queryOf(value: unknown): string {
  if (typeof value !== 'object' || value === null) return `?${encodeURIComponent(String(value).toWellFormed())}`
  const pairs = Object.entries(value).map(([name, each]) => {
    const text = typeof each === 'string' ? each : JSON.stringify(each)
    return `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(String(text).toWellFormed())}`
  })
  return pairs.length > 0 ? `?${pairs.join('&')}` : ''
}
