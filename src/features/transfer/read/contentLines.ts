import { AppError } from '#kernel/errors.ts'
import { LIMITS } from './source.ts'

// What no import takes, however large: pictures, sounds, keys.
const LEFT_OUT = /^(?:[\w-]+\.)?(PHOTO|LOGO|SOUND|KEY|ATTACH|X-MS-CARDPICTURE|X-ICON)[;:]/i

/** A component of an address book or a calendar: the name after BEGIN, and its lines, unfolded, without those of inner ones. */
export type Component = { name: string; line: number; lines: string[]; within: string | null; isCut?: true }

/**
 * The components of vCard and iCalendar text, each when its END comes, inner ones first. Pictures are passed over as
 * they come, so that a card is as small as what it says.
 */
export async function* componentsOf(texts: AsyncIterable<string>): AsyncGenerator<Component> {
  const open: Component[] = []
  let size = 0
  for await (const { text, line } of unfolded(texts)) {
    const mark = /^(BEGIN|END):\s*([\w-]{1,60})\s*$/i.exec(text)
    const current = open.at(-1)
    if (mark?.[1]?.toUpperCase() === 'BEGIN') {
      if (open.length > 20) throw tooDeep()
      open.push({ name: (mark[2] ?? '').toUpperCase(), line, lines: [], within: current?.name ?? null })
      size = 0
    } else if (mark) {
      const name = (mark[2] ?? '').toUpperCase()
      if (open.some((each) => each.name === name))
        for (let ended = open.pop(); ended; ended = ended.name === name ? undefined : open.pop()) yield ended
    } else if (current && text !== '') {
      size += text.length
      if (size < LIMITS.record) current.lines.push(text)
      else current.isCut = true
    }
  }
  while (open.length > 0) {
    const rest = open.pop()
    if (rest) yield { ...rest, isCut: true }
  }
}

type Unfolded = { text: string; line: number }

/** Lines with their continuations: a space or tab at the start, or (vCard 2.1) a quoted-printable line that ends with "=". */
async function* unfolded(texts: AsyncIterable<string>): AsyncGenerator<Unfolded> {
  let parts: string[] | null = null
  let size = 0
  let start = 0
  let line = 0
  let isLeftOut = false
  let isQuoted = false
  const whole = (): Unfolded => ({ text: isLeftOut ? '' : (parts ?? []).join(''), line: start })
  // Pieces are gathered and joined once: a line of a million continuations must not be copied a million times.
  const add = (piece: string) => {
    size += piece.length
    if (!isLeftOut && size < LIMITS.record) parts?.push(piece)
  }
  for await (const next of linesOf(texts)) {
    line++
    const last = parts?.at(-1)
    if (parts && isQuoted && last?.endsWith('=') && size < LIMITS.record) {
      parts[parts.length - 1] = last.slice(0, -1)
      add(next.trimStart())
    } else if (parts && /^[ \t]/.test(next)) {
      add(next.slice(1))
    } else if (!(isLeftOut && next !== '' && !/[:;]/.test(next))) {
      if (parts) yield whole()
      isLeftOut = LEFT_OUT.test(next)
      isQuoted = /^[^:]{0,200}QUOTED-PRINTABLE/i.test(next)
      parts = [isLeftOut ? '' : next]
      size = next.length
      start = line
    }
  }
  if (parts) yield whole()
}

async function* linesOf(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = ''
  for await (const piece of texts) {
    rest += piece
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    yield* lines
    // One line without an end, as a picture may be: its beginning says what it is.
    if (rest.length > LIMITS.record) rest = rest.slice(0, LIMITS.cell)
  }
  if (rest) yield rest.replace(/\r$/, '')
}

const tooDeep = () =>
  new AppError('invalid', 'import.nested', 'Entries of this file lie in one another without end. Export it again.')
