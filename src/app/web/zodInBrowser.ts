/**
 * Stands in for zod in the browser: contracts are read there for name and address only, and the server judges every
 * input and says what is wrong with it. Saves 25 KB and the making of hundreds of schemas at start.
 */
type Anything = ((...inputs: unknown[]) => Anything) & Record<string, unknown>

const schema = (known: Record<string, unknown> = {}): Anything =>
  new Proxy((() => {}) as unknown as Anything, {
    get: (_, name) =>
      known[String(name)] ?? passing[String(name)] ?? (name === Symbol.toPrimitive ? undefined : anything),
    apply: () => anything,
  })

const anything: Anything = schema()

/** Reading accepts what it is given. */
const passing: Record<string, unknown> = {
  parse: (value: unknown) => value,
  safeParse: (data: unknown) => ({ success: true, data }),
  shape: new Proxy({}, { get: () => anything }),
}

/** The choices of an enum are data that screens show, so they stay. */
const choices = (options: readonly string[]) =>
  schema({ options, enum: Object.fromEntries(options.map((option) => [option, option])) })

export const z = schema({ enum: choices, NEVER: undefined, config: () => undefined })
