import type { Target } from '../target.ts'
import { companyTarget } from './companies.ts'
import { dealTarget } from './deals.ts'
import { personTarget } from './people.ts'
import { productTarget } from './products.ts'

/** What a file may hold, by the name of its resource in the API. */
export const targets = {
  companies: companyTarget,
  people: personTarget,
  products: productTarget,
  deals: dealTarget,
} satisfies Record<string, Target>

export type TargetName = keyof typeof targets

export const isTargetName = (name: string): name is TargetName => Object.hasOwn(targets, name)
