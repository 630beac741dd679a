import { catalogPolicy } from '#features/access/access.policy.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import { products } from './products.contract.ts'
import { productType } from './products.record.ts'

const verbs = recordOperations(productType, products, catalogPolicy, { owner: () => null })

export const listProducts = verbs.list
export const readProduct = verbs.read
export const createProduct = verbs.create
export const updateProduct = verbs.update
export const deleteProduct = verbs.remove
export const restoreProduct = verbs.restore
export const productHistory = verbs.history
