import { jaroWinkler } from '@skyra/jaro-winkler'

/** How alike two texts are, from 0 to 1 (Jaro-Winkler): made for names, forgiving towards the end of a word. */
export const likeness = (a: string, b: string): number => (a === b ? 1 : a && b ? jaroWinkler(a, b) : 0)

/** Whether one letter too many, missing, or other, or two neighbours swapped, is all that parts them. */
export function isOneSlip(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || a === b) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const [restA, restB] = [a.slice(at), b.slice(at)]
  if (restA.length !== restB.length)
    return restA.length > restB.length ? restA.slice(1) === restB : restB.slice(1) === restA
  const isSwapped = restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2)
  return restA.slice(1) === restB.slice(1) || isSwapped
}
