import type { Caller } from '#platform/context.ts'
import { pagesOf, type Tally, type Wish } from '../exportPages.ts'
import type { TargetName } from '../targets/names.contract.ts'

/** One object with a list for each type; records as the API shows them, without what the reader may do. */
export async function* jsonOf(
  caller: Caller,
  types: readonly TargetName[],
  wish: Wish,
  tally: Tally,
): AsyncGenerator<string> {
  yield '{'
  for (const [place, type] of types.entries()) {
    yield `${place > 0 ? ',' : ''}\n${JSON.stringify(type)}: [`
    let isFirst = true
    for await (const { data } of pagesOf(caller, type, wish)) {
      const lines = data.map(({ can: _, ...view }) => JSON.stringify(view))
      if (lines.length > 0) yield `${isFirst ? '' : ','}\n${lines.join(',\n')}`
      isFirst &&= lines.length === 0
      tally.rows += data.length
    }
    yield '\n]'
  }
  yield '\n}\n'
}
