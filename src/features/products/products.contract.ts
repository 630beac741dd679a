import { z } from 'zod'
import { Money } from '#kernel/money.ts'
import { Id, optionalWords, recordInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

export const ProductView = z.strictObject({
  ...recordView,
  name: z.string(),
  family: z.string().nullable(),
  price: Money.nullable(),
  active: z.boolean(),
})
export type ProductView = z.infer<typeof ProductView>

// A catalogue is everybody's: there is nothing to hide in it, so no visibility is taken.
const fields = {
  ownerId: Id.nullable().optional(),
  custom: recordInput.custom,
  family: optionalWords(120),
  price: Money.nullable().optional(),
  active: z.boolean().optional(),
}

export const products = resourceContracts('product', 'products', {
  view: ProductView,
  create: { name: words(200), ...fields },
  update: { name: words(200).optional(), ...fields },
})
