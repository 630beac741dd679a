type Json = Record<string, unknown>

/** The document with its sentences in a workspace's words. Names, addresses and values are the interface, and stay. */
export function inTheirProse(document: Json, rename: (text: string) => string): Json {
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      key,
      (key === 'summary' || key === 'description') && typeof value === 'string'
        ? rename(value)
        : renamedInside(value, rename),
    ]),
  )
}

function renamedInside(value: unknown, rename: (text: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => renamedInside(each, rename))
  return typeof value === 'object' && value !== null ? inTheirProse(value as Json, rename) : value
}
