import type { Edit } from './edits.ts'

/** The text was changed by hand: edits stay with the words that they are about, and go where those words are gone. */
export function moveEdits(edits: readonly Edit[], before: string, after: string): readonly Edit[] {
  if (edits.length === 0 || before === after) return edits
  if (after.trim() === '') return []
  const start = commonStart(before, after)
  const end = commonEnd(before, after, start)
  const move = (at: number): number | null => {
    if (at <= start) return at
    return at >= before.length - end ? at + after.length - before.length : null
  }
  return edits.flatMap((edit): Edit[] => {
    if (edit.act === 'unlink' || edit.act === 'relink') return [edit]
    if ('anchor' in edit) {
      const at = move(edit.anchor.at)
      return at === null ? [] : [{ ...edit, anchor: { ...edit.anchor, at } }]
    }
    const at = move(edit.at)
    return at === null ? [] : [{ ...edit, at }]
  })
}

export function commonStart(left: string, right: string): number {
  const most = Math.min(left.length, right.length)
  let at = 0
  while (at < most && left[at] === right[at]) at++
  return at
}

function commonEnd(left: string, right: string, start: number): number {
  const most = Math.min(left.length, right.length) - start
  let count = 0
  while (count < most && left.at(-1 - count) === right.at(-1 - count)) count++
  return count
}
