import type { Verdict } from './judge.ts'

type Part = { hit: number; extra: number; missing: number; f1: number }
export type Score = { lines: number; all: Part; groups: Map<string, Part>; wrongLinks: number; wrong: Verdict[] }

const GROUPS: Record<string, string> = {
  task: 'tasks',
  owner: 'tasks',
  them: 'tasks',
  due: 'dates',
  at: 'dates',
  close: 'dates',
  event: 'events',
  until: 'events',
  amount: 'amounts',
  stage: 'deals',
  reason: 'deals',
  deal: 'deals',
  ask: 'questions',
  offer: 'offers',
  person: 'new people',
  company: 'new people',
  mail: 'new people',
  phone: 'new people',
  of: 'new people',
  title: 'new people',
  case: 'cases',
  fact: 'facts',
  consent: 'consents',
}

/** The slot that a label belongs to; a label without a colon is a kind of activity. */
const groupOf = (label: string) => (label.startsWith('@') ? 'links' : (GROUPS[label.split(':')[0] ?? ''] ?? 'types'))

/** F1 in all and per slot over judged lines. */
export function scoreOf(verdicts: Verdict[]): Score {
  const groups = new Map<string, Part>()
  const all: Part = { hit: 0, extra: 0, missing: 0, f1: 1 }
  const count = (labels: string[], key: 'hit' | 'extra' | 'missing') => {
    for (const label of labels) {
      const part = groups.get(groupOf(label)) ?? { hit: 0, extra: 0, missing: 0, f1: 1 }
      groups.set(groupOf(label), part)
      part[key]++
      all[key]++
    }
  }
  for (const { hits, extra, missing } of verdicts) {
    count(hits, 'hit')
    count(
      extra.filter((label) => !label.startsWith('+')),
      'extra',
    )
    count(missing, 'missing')
  }
  for (const part of [all, ...groups.values()])
    part.f1 = (2 * part.hit) / Math.max(1, 2 * part.hit + part.extra + part.missing)
  return {
    lines: verdicts.length,
    all,
    groups,
    wrongLinks: verdicts.filter(({ isWrongLink }) => isWrongLink).length,
    wrong: verdicts.filter(({ extra, missing }) => extra.length + missing.length > 0),
  }
}

export function report(name: string, { lines, all, groups, wrongLinks, wrong }: Score): string {
  const say = ({ f1, hit, extra, missing }: Part) =>
    `${f1.toFixed(3)} (${hit} right, ${extra} too many, ${missing} missing)`
  return [
    `set ${name}: ${lines} lines, F1 ${say(all)}, lines with a wrong link ${wrongLinks}`,
    ...[...groups].map(([group, part]) => `  ${group.padEnd(11)} ${say(part)}`),
    ...wrong.map(
      ({ text, extra, missing }) =>
        `  ${JSON.stringify(text)}: too many ${extra.join('; ') || '-'}, missing ${missing.join('; ') || '-'}`,
    ),
  ].join('\n')
}
