import fc from 'fast-check'
import { newId } from '#kernel/ids.ts'

export type Schema = {
  type?: string | string[]
  format?: string
  pattern?: string
  enum?: unknown[]
  const?: unknown
  anyOf?: Schema[]
  oneOf?: Schema[]
  allOf?: Schema[]
  items?: Schema | boolean
  properties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: Schema | boolean
  minimum?: number
  maximum?: number
  minLength?: number
  maxLength?: number
}

/** What has broken programs before: ends of ranges, odd dates, signs of SQL and of patterns, letters that are none. */
const ODD = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e',
  "'; drop table people; --",
  '%',
  '\\',
  '\\u0000',
  '$1',
  '{{}}',
  '__proto__',
  'null',
  'NaN',
  '[object Object]',
  '0001-01-01',
  '9999-12-31',
  '2026-02-31',
  '-2026-01-01',
  '+275760-09-13',
  '0000-00-00',
  '0001-01-01T00:00:00Z',
  '9999-12-31T23:59:59.999999999+14:00',
  '0000-01-01T00:00:00-23:59',
  '1e400',
  '-0',
  '99999999999999999999',
  '999999999999999.9999',
  '----',
  '-'.repeat(36),
  '00000000-0000-0000-0000-000000000000',
  'x'.repeat(5000),
  0,
  -1,
  1e21,
  2_147_483_648,
  2 ** 53,
  -2_147_483_649,
  0.1,
  true,
  null,
  [],
  {},
  [null],
  [[[]]],
  { a: { b: { c: 1 } } },
  { __proto: 1 },
]

const ODD_TEXTS = ODD.filter((each) => typeof each === 'string')

/** Anything that JSON can say. */
export const anyValue: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...ODD),
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.jsonValue({ maxDepth: 2 }),
)

/** A value that a schema of the API document allows, as far as a schema can say it. */
export function valueOf(schema: Schema | boolean, known: readonly string[], depth = 0): fc.Arbitrary<unknown> {
  if (typeof schema === 'boolean') return anyValue
  if (depth > 5) return fc.constant(null)
  const of = (inner: Schema | boolean) => valueOf(inner, known, depth + 1)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map(of))
  if (schema.allOf) return fc.tuple(...schema.allOf.map(of)).map((parts) => Object.assign({}, ...parts) as unknown)
  const type = Array.isArray(schema.type) ? schema.type[0] : schema.type
  if (type === 'string') return textOf(schema, known)
  if (type === 'integer')
    return fc.integer({ min: clamp(schema.minimum, -2_147_483_648), max: clamp(schema.maximum, 2_147_483_647) })
  if (type === 'number') return fc.double({ noNaN: true, noDefaultInfinity: true })
  if (type === 'boolean') return fc.boolean()
  if (type === 'null') return fc.constant(null)
  if (type === 'array') return fc.array(of(schema.items ?? {}), { maxLength: 3 })
  if (type === 'object' && schema.properties) {
    const fields = Object.entries(schema.properties).map(([name, inner]) => [name, of(inner)])
    return fc.record(Object.fromEntries(fields) as Record<string, fc.Arbitrary<unknown>>, {
      requiredKeys: schema.required ?? [],
    })
  }
  if (type === 'object') return fc.dictionary(fc.string({ maxLength: 10 }), anyValue, { maxKeys: 3 })
  return anyValue
}

const clamp = (value: number | undefined, fallback: number) =>
  value === undefined || Math.abs(value) > 2 ** 31 ? fallback : value

function textOf(
  { format, pattern, minLength = 0, maxLength = 40 }: Schema,
  known: readonly string[],
): fc.Arbitrary<string> {
  if (format === 'uuid') return fc.oneof(fc.constantFrom(...known), fc.constant(newId()))
  if (format === 'date') return fc.constantFrom('2026-11-22', '2024-02-29', '0001-01-01', '9999-12-31')
  if (format === 'date-time')
    return fc.constantFrom(
      '2026-11-22T10:00:00Z',
      '1969-12-31T23:59:59+14:00',
      '0001-01-01T00:00:00Z',
      '9999-12-31T23:59:59-12:00',
    )
  if (format === 'email')
    return fc.constantFrom('a@b.co', 'zoe+tag@northwind.example', `${'a'.repeat(60)}@example.test`)
  if (pattern) return fc.oneof(matching(pattern), fc.string({ maxLength: 20 }))
  const usual = fc.string({ unit: 'grapheme', minLength, maxLength: Math.min(maxLength, 60) })
  return fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: fc.constantFrom(...ODD_TEXTS) })
}

/** Some patterns of the document are beyond the generator; then any text has to do. */
function matching(pattern: string): fc.Arbitrary<string> {
  try {
    return fc.stringMatching(new RegExp(pattern), { size: 'small' })
  } catch {
    return fc.string({ maxLength: 20 })
  }
}
