import type { Clause } from './clauses.pure.ts'
import type { Language } from './language.pure.ts'
import { addItem, type Names, type State } from './state.pure.ts'
import { hull, tidy, titleOf } from './titles.pure.ts'
import type { CaseItem } from './types.pure.ts'

export const isTrouble = ({ cases }: Language, text: string) => cases.trouble.test(text) && !cases.notTrouble.test(text)

export function addCase(state: State, clause: Clause, names: Names, isActivity: boolean): void {
  const last = state.items.findLast((item): item is CaseItem => item.kind === 'case')
  const words = state.reading.language.cases
  const priority = priorityOf(state.reading.language, clause.text, state.reading.masked)
  if (
    last &&
    clause.span[0] - last.span[1] < 40 &&
    !state.reading.text.slice(last.span[1], clause.span[0]).includes('\n') &&
    names.companies.every(({ name }) => last.companies.some((kept) => kept.name === name))
  ) {
    last.span = hull([last.span, clause.span])
    if (rank(priority) > rank(last.priority)) last.priority = priority
    return
  }
  const title = tidy(
    titleOf(state.reading, clause.span)
      .replace(isActivity ? words.leadOfCall : words.lead, '')
      .replace(words.leadOfTeller, ''),
  )
  addItem(
    state,
    {
      kind: 'case',
      title: title || words.complaint,
      priority,
      people: [...names.people],
      companies: [...names.companies],
      span: clause.span,
      certain: names.open.length === 0,
    },
    names,
    'case',
    title,
  )
}

/** The words of the whole line count: "urgent" may stand at its end. */
function priorityOf({ cases }: Language, text: string, line: string): CaseItem['priority'] {
  const near = line.length < 400 ? line : text
  if (cases.low.test(near)) return 'low'
  if (cases.urgent.test(near) && !cases.notUrgent.test(near)) return 'urgent'
  return cases.high.test(text) || cases.highAnywhere.test(near) ? 'high' : 'normal'
}

const rank = (priority: CaseItem['priority']) => ['low', 'normal', 'high', 'urgent'].indexOf(priority)
