import { createHash } from 'node:crypto'

const MOST = 400
const LONGEST = 60_000

// A named statement falls to a generic plan after five runs; with pattern matching that plan loses its index.
const PATTERNS = /\b(?:i?like|similar|word_similarity|search_records)\b|<%|%>|<<->/i

const names = new Map<string, string | undefined>()

/** A stable name for a statement worth preparing, or undefined for one that must be planned each time. */
export function statementName(sql: string): string | undefined {
  const known = names.get(sql)
  if (known !== undefined || names.has(sql)) return known
  if (names.size >= MOST) return undefined
  const name =
    sql.length > LONGEST || PATTERNS.test(sql) ? undefined : `q${createHash('sha1').update(sql).digest('base64url')}`
  names.set(sql, name)
  return name
}
