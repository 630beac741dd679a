import { expect, test } from 'vitest'
import { createCompany, readCompany, updateCompany } from '#features/companies/companies.ts'
import { createPerson, readPerson, updatePerson } from '#features/people/people.ts'
import { people } from '#features/people/people.contract.ts'
import { contract } from '#kernel/contract.ts'
import { z } from 'zod'
import { operation } from '#platform/operation.ts'
import { undoGroup, type Kept } from '#platform/records/undo.ts'
import { aWorld } from '#testing/world.ts'

/** One act that makes a company with a person in it and renames another company, as a capture does. */
const act = operation(
  contract({
    name: 'test.act',
    http: 'POST /test',
    input: z.strictObject({ companyId: z.uuid() }),
    output: z.strictObject({ groupId: z.uuid(), personId: z.uuid() }),
    summary: '',
  }),
  {
    may: () => true,
    run: async (ctx, { companyId }) => {
      const company = await createCompany(ctx, { name: 'New Ltd' })
      const person = await createPerson(ctx, { firstName: 'Nora', companyId: company.id })
      await updateCompany(ctx, { id: companyId, name: 'Renamed', industry: 'Steel' })
      return { groupId: ctx.groupId, personId: person.id }
    },
  },
)

const undo = operation(
  contract({
    name: 'test.undo',
    http: 'POST /test/undo',
    input: z.strictObject({ groupId: z.uuid() }),
    output: z.any(),
    summary: '',
  }),
  { may: () => true, run: (ctx, { groupId }) => undoGroup(ctx, groupId) },
)

test('one act is undone as one: births are taken back, changed fields return', async () => {
  const { admin } = await aWorld()
  const company = await createCompany(admin, { name: 'Acme', tags: ['a'] })
  const { groupId, personId } = await act(admin, { companyId: company.id })
  const { undone, kept } = await undo(admin, { groupId })
  expect(kept).toEqual([])
  expect(undone).toHaveLength(3)
  const { version: _, updatedAt: __, ...after } = await readCompany(admin, { id: company.id })
  expect(company).toMatchObject(after)
  await expect(readPerson(admin, { id: personId })).rejects.toMatchObject({ kind: 'not_found' })
})

test('what others changed since stays, and is listed', async () => {
  const { admin, user } = await aWorld()
  const company = await createCompany(admin, { name: 'Acme' })
  const { groupId, personId } = await act(admin, { companyId: company.id })
  const colleague = await user()
  await updateCompany(colleague, { id: company.id, name: 'Acme Steel' })
  await updatePerson(colleague, { id: personId, firstName: 'Norah' })
  const { kept } = (await undo(admin, { groupId })) as { kept: Kept[] }
  expect(kept).toContainEqual({ type: 'company', id: company.id, field: 'name', current: 'Acme Steel' })
  expect(kept.some((each) => each.type === 'person' && each.field === 'firstName')).toBe(true)
  expect(await readCompany(admin, { id: company.id })).toMatchObject({ name: 'Acme Steel', industry: null })
  expect(await readPerson(admin, { id: personId })).toMatchObject({ firstName: 'Norah' })
})

test('an act that fails half-way leaves nothing behind', async () => {
  const { admin } = await aWorld()
  const half = operation(people.create, {
    may: () => true,
    run: async (ctx, input) => {
      await createCompany(ctx, { name: 'Half', id: input.id })
      throw new Error('later')
    },
  })
  const id = crypto.randomUUID()
  await expect(half(admin, { id, firstName: 'A' })).rejects.toThrow('later')
  await expect(readCompany(admin, { id })).rejects.toMatchObject({ kind: 'not_found' })
})
