import { expect, test } from 'vitest'
import { createDeal, moveDeal, updateDeal, winDeal } from '#features/deals/deals.ts'
import { listPipelines } from '#features/deals/pipelines.ts'
import { createPerson, updatePerson } from '#features/people/people.ts'
import { undoGroup } from '#platform/records/undo.ts'
import { badFields } from '#testing/badFields.ts'
import { inside } from '#testing/inside.ts'
import { aWorld } from '#testing/world.ts'
import { createField, updateField } from '#features/fields/fields.ts'

const reason = { serves: 'The contract', askedBy: 'Legal' }
const law = { ground: 'legal' as const, because: 'The law wants it in the contract.' }

async function aPipeline() {
  const world = await aWorld()
  const stages = (await listPipelines(world.admin, {})).data[0]?.stages ?? []
  const [first, second] = stages
  const won = stages.find(({ type }) => type === 'won')
  if (!first || !second || !won) throw new Error('There are stages.')
  return { ...world, first, second, won }
}

test('a field needed at a stage is asked for at the move, never at birth', async () => {
  const { admin, second } = await aPipeline()
  const required = { stages: [second.id], ...law }
  await createField(admin, { type: 'deal', key: 'tax', name: 'Tax number', kind: 'text', ...reason, required })
  const deal = await createDeal(admin, { name: 'Deal' })
  const move = moveDeal(admin, { id: deal.id, stageId: second.id })
  await expect(move).rejects.toMatchObject({
    code: 'field.required',
    errors: [{ path: 'custom.tax' }],
    details: { fields: [{ key: 'tax', name: 'Tax number', kind: 'text', because: law.because }] },
  })
  const moved = await moveDeal(admin, { id: deal.id, stageId: second.id, custom: { tax: 'DE1' } })
  expect(moved).toMatchObject({ stageId: second.id, custom: { tax: 'DE1' } })
  expect(await badFields(updateDeal(admin, { id: deal.id, custom: { tax: null } }))).toEqual(['custom.tax'])
  expect((await createDeal(admin, { name: 'Late', stageId: second.id })).stageId).toBe(second.id)
})

test('winning asks too, and what was missing before stops no other change', async () => {
  const { admin, won, second } = await aPipeline()
  const deal = await createDeal(admin, { name: 'Deal', stageId: second.id })
  const required = { stages: [won.id, second.id], ...law }
  await createField(admin, { type: 'deal', key: 'order', name: 'Order', kind: 'text', ...reason, required })
  expect((await updateDeal(admin, { id: deal.id, nextStep: 'Call' })).nextStep).toBe('Call')
  expect(await badFields(winDeal(admin, { id: deal.id }))).toEqual(['custom.order'])
  expect((await winDeal(admin, { id: deal.id, custom: { order: '4711' } })).status).toBe('won')
})

test('a person’s stage asks as a deal’s does, and undo asks nothing', async () => {
  const { admin } = await aPipeline()
  const required = { stages: ['customer'], ...law }
  await createField(admin, { type: 'person', key: 'debtor', name: 'Debtor', kind: 'number', ...reason, required })
  const { id } = await createPerson(admin, { lastName: 'Ann', stage: 'customer' })
  let groupId = ''
  await inside(admin, async (ctx) => {
    groupId = ctx.groupId
    await updatePerson(ctx, { id, stage: 'lead' })
  })
  expect(await badFields(updatePerson(admin, { id, stage: 'customer' }))).toEqual(['custom.debtor'])
  const { kept } = await inside(admin, (ctx) => undoGroup(ctx, groupId))
  expect(kept).toEqual([])
})

test('what a move may cost is limited, and a ground must be given', async () => {
  const { admin, second } = await aPipeline()
  const stages = [second.id]
  const input = { type: 'deal' as const, kind: 'text' as const, ...reason }
  for (const name of ['One', 'Two', 'Three', 'Four'])
    await createField(admin, { ...input, name, required: { stages, ...law } })
  expect(await badFields(createField(admin, { ...input, name: 'Five', required: { stages, ...law } }))).toEqual([
    'required',
  ])
  const five = await createField(admin, { ...input, name: 'Five' })
  expect(
    await badFields(updateField(admin, { id: five.id, required: { stages, because: 'I want it' } as never })),
  ).toEqual(['required.ground'])
})

test('a field needed for a type is asked for when the type changes, never at birth; with a stage, only where both are so', async () => {
  const { admin } = await aPipeline()
  const required = { types: ['partner'], ...law }
  await createField(admin, { type: 'person', key: 'licence', name: 'Licence', kind: 'text', ...reason, required })
  const both = { stages: ['customer'], types: ['internal'], ...law }
  await createField(admin, {
    type: 'person',
    key: 'staff',
    name: 'Staff number',
    kind: 'text',
    ...reason,
    required: both,
  })
  expect((await createPerson(admin, { lastName: 'Born', profileType: 'partner' })).profileType).toBe('partner')
  const { id } = await createPerson(admin, { lastName: 'Ann' })
  expect(await badFields(updatePerson(admin, { id, profileType: 'partner' }))).toEqual(['custom.licence'])
  await updatePerson(admin, { id, profileType: 'partner', custom: { licence: '4711' } })
  await updatePerson(admin, { id, profileType: 'internal' })
  expect(await badFields(updatePerson(admin, { id, stage: 'customer' }))).toEqual(['custom.staff'])
  const wrong = { type: 'deal' as const, name: 'No', kind: 'text' as const, ...reason, required }
  expect(await badFields(createField(admin, wrong))).toEqual(['required'])
})
