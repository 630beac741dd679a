import { addDays } from '#kernel/dates.ts'
import { operation } from '#platform/operation.ts'
import { countActs } from './factor.pure.ts'
import { readLedger } from './mine.queries.ts'
import { weekOf } from './ratings.ts'
import { ownWeek } from './returns.contract.ts'

/** What one person entered and saw in a week. It is not served: the weekly job asks it in that person's name, to add it up. */
export const readOwnWeek = operation(ownWeek, {
  isPersonal: true,
  may: () => true,
  run: async (ctx, { week }) => {
    // Novelty looks 30 days back.
    const ledger = await readLedger(ctx, new Date(`${addDays(week, -30)}T00:00:00Z`), [])
    const own = countActs(ledger.acts, ledger.returns).filter(({ at }) => weekOf(new Date(at)) === week)
    const sum = (pick: (each: (typeof own)[number]) => number) => own.reduce((total, each) => total + pick(each), 0)
    return { acts: own.length, pieces: sum((each) => each.pieces), seen: sum((each) => each.seen) }
  },
})
