import { request } from '#web/api.ts'
import { sayMoney } from '#web/messages/sayNumber.ts'
import type { PickSource } from '#web/ui/Picker.tsx'
import { products } from '../products.contract.ts'

/** Products that are sold, by any part of their name. */
export const productSource: PickSource = {
  key: 'product',
  find: async (text, signal) => {
    const asked = { ...(text ? { q: text } : {}), filter: { field: 'active', op: 'eq', value: true }, limit: 10 }
    const { data } = await request(products.list, asked, { signal })
    return data.map(({ id, name, price }) => ({ id, label: name, note: price ? sayMoney(price) : undefined }))
  },
}
