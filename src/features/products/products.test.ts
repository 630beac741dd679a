import { expect, test } from 'vitest'
import { aWorld } from '#testing/world.ts'
import { createProduct, deleteProduct, listProducts, productHistory, readProduct, updateProduct } from './products.ts'

test('a product needs a name; its price is exact money', async () => {
  const { admin } = await aWorld()
  await expect(createProduct(admin, { name: ' ' })).rejects.toMatchObject({ errors: [{ path: 'name' }] })
  const plain = await createProduct(admin, { name: 'GTX Basic' })
  expect(plain).toMatchObject({
    family: null,
    price: null,
    active: true,
    ownerId: null,
    can: { edit: true, delete: true },
  })
  const { id } = await createProduct(admin, {
    name: 'GTX Pro',
    family: 'GTX',
    price: { amount: '999999999999999.9999', currency: 'USD' },
  })
  expect((await readProduct(admin, { id })).price).toEqual({ amount: '999999999999999.9999', currency: 'USD' })
})

test('everybody reads the catalogue, partners too; managers and administrators change it', async () => {
  const { admin, user } = await aWorld()
  const product = await createProduct(admin, { name: 'MG Special', price: { amount: '55', currency: 'EUR' } })
  for (const role of ['member', 'partner', 'read_only'] as const) {
    const other = await user(role)
    expect(await readProduct(other, { id: product.id })).toMatchObject({
      price: { amount: '55.00' },
      can: { edit: false },
    })
    await expect(updateProduct(other, { id: product.id, active: false })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(createProduct(other, { name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' })
  }
  const manager = await user('manager')
  await updateProduct(manager, { id: product.id, active: false, price: null })
  const { data } = await productHistory(admin, { id: product.id })
  expect(data[0]?.fields.map(({ field }) => field).toSorted()).toEqual(['active', 'price'])
})

test('the catalogue is listed by name, and filtered; deleted products are gone from it', async () => {
  const { admin } = await aWorld()
  const made = []
  for (const [name, active] of [
    ['Zeta', true],
    ['Älpha', true],
    ['beta', false],
  ] as const)
    made.push(await createProduct(admin, { name, active }))
  expect((await listProducts(admin, {})).data.map(({ name }) => name)).toEqual(['Älpha', 'beta', 'Zeta'])
  await deleteProduct(admin, { id: made[0]!.id })
  const filter = { field: 'active', op: 'eq', value: true }
  expect((await listProducts(admin, { filter })).data.map(({ name }) => name)).toEqual(['Älpha'])
})

test('another workspace has another catalogue', async () => {
  const [mine, theirs] = [await aWorld(), await aWorld()]
  const { id } = await createProduct(theirs.admin, { name: 'Theirs' })
  await expect(readProduct(mine.admin, { id })).rejects.toMatchObject({ code: 'product.not_found' })
  await expect(updateProduct(mine.admin, { id, name: 'Mine' })).rejects.toMatchObject({ code: 'product.not_found' })
})
