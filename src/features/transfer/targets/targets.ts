import type { Target } from '../target.ts'
import { companyTarget } from './companies.ts'
import { dealTarget } from './deals.ts'
import { isTargetName, type TargetName } from './names.contract.ts'
import { personTarget } from './people.ts'
import { productTarget } from './products.ts'
import { activityTarget, caseTarget, eventTarget, taskTarget } from './work.ts'

/** What a file may hold, by the name of its resource in the API; in the order in which they are brought in. */
export const targets = {
  companies: companyTarget,
  people: personTarget,
  products: productTarget,
  deals: dealTarget,
  cases: caseTarget,
  activities: activityTarget,
  tasks: taskTarget,
  events: eventTarget,
} satisfies Record<TargetName, Target>

export const targetOfNoun = (noun: string): Target | undefined =>
  Object.values(targets).find((each) => each.noun === noun)

export { isTargetName, type TargetName }
