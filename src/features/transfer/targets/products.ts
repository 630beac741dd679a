import type { Target } from '../target.ts'
import { recordId } from './common.ts'

export const productTarget: Target = {
  noun: 'product',
  fields: {
    name: { reading: 'text', headings: ['product', 'name', 'product name', 'item', 'article'] },
    family: { reading: 'text', headings: ['family', 'series', 'product family', 'category', 'product line', 'group'] },
    price: { reading: 'money', headings: ['price', 'sales price', 'list price', 'unit price'] },
    active: { reading: 'yes', headings: ['active', 'is active', 'available'] },
    id: recordId,
  },
}
