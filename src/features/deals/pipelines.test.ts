import { expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { aWorld } from '#testing/world.ts'
import { createDeal, deleteDeal, moveDeal, readDeal, restoreDeal } from './deals.ts'
import {
  createPipeline,
  deletePipeline,
  listPipelines,
  pipelineHistory,
  readPipeline,
  restorePipeline,
  updatePipeline,
} from './pipelines.ts'

const stage = (name: string, type: 'open' | 'won' | 'lost' = 'open') => ({ name, type })
const closing = [stage('Won', 'won'), stage('Lost', 'lost')]

test('a new workspace has a pipeline from New to Won and Lost', async () => {
  const { admin } = await aWorld()
  const { data } = await listPipelines(admin, {})
  expect(data).toMatchObject([{ name: 'Sales', isDefault: true, version: 1 }])
  expect(data[0]!.stages.map(({ name, type }) => `${name} ${type}`)).toEqual([
    'New open',
    'Qualified open',
    'Meeting open',
    'Proposal open',
    'Negotiation open',
    'Won won',
    'Lost lost',
  ])
  const chances = data[0]!.stages.map(({ probability }) => probability)
  expect(chances.slice(0, 6)).toEqual(chances.slice(0, 6).toSorted((left, right) => left - right))
  expect(chances.slice(5)).toEqual([100, 0])
})

test('stages get ids and probabilities where none are given, and keep those that are', async () => {
  const { admin } = await aWorld()
  const own = newId()
  const pipeline = await createPipeline(admin, {
    name: 'Renewals',
    stages: [{ ...stage('Due'), id: own }, { ...stage('Talking'), probability: 90 }, stage('Signing'), ...closing],
  })
  expect(pipeline.isDefault).toBe(false)
  expect(pipeline.stages.map(({ probability }) => probability)).toEqual([25, 90, 75, 100, 0])
  expect(pipeline.stages[0]!.id).toBe(own)
  expect(new Set(pipeline.stages.map(({ id }) => id)).size).toBe(5)
  expect((await createPipeline(admin, { name: 'Usual' })).stages).toHaveLength(7)
})

test('stages are renamed, reordered and added; deals stay where they are', async () => {
  const { admin } = await aWorld()
  const pipeline = await createPipeline(admin, {
    name: 'Renewals',
    stages: [stage('Due'), stage('Talking'), ...closing],
  })
  const [due, talking, won, lost] = pipeline.stages as [(typeof pipeline.stages)[0], ...typeof pipeline.stages]
  const deal = await createDeal(admin, { name: 'Pilot', pipelineId: pipeline.id })
  const stages = [talking!, { id: due.id, name: 'Soon due' }, stage('Signing'), won!, lost!]
  const next = await updatePipeline(admin, { id: pipeline.id, stages })
  expect(next.stages.map(({ name }) => name)).toEqual(['Talking', 'Soon due', 'Signing', 'Won', 'Lost'])
  expect(next.stages[1]).toEqual({ ...due, name: 'Soon due' })
  expect(await readDeal(admin, { id: deal.id })).toMatchObject({ stageId: due.id, stageName: 'Soon due', version: 1 })
  expect((await pipelineHistory(admin, { id: pipeline.id })).data[0]).toMatchObject({
    verb: 'updated',
    fields: [{ field: 'stages' }],
  })
})

test('a stage that holds deals neither goes nor changes its type; the refusal says what to do', async () => {
  const { admin, user } = await aWorld()
  const pipeline = (await listPipelines(admin, {})).data[0]!
  const meeting = pipeline.stages[2]!
  const hidden = await createDeal(await user(), { name: 'Hidden', stageId: meeting.id, visibility: 'private' })
  expect(hidden.stageName).toBe('Meeting')
  const without = pipeline.stages.filter(({ id }) => id !== meeting.id)
  const refused = {
    kind: 'conflict',
    code: 'pipeline.stage_in_use',
    message: expect.stringMatching(/“Meeting” \(1 deal\).*Move them to another stage first/),
  }
  await expect(updatePipeline(admin, { id: pipeline.id, stages: without })).rejects.toMatchObject(refused)
  const turned = pipeline.stages.map((each) => (each === meeting ? { ...each, type: 'won' as const } : each))
  await expect(updatePipeline(admin, { id: pipeline.id, stages: turned })).rejects.toMatchObject(refused)
  expect((await readPipeline(admin, { id: pipeline.id })).stages).toEqual(pipeline.stages)
})

test('a stage that is free goes; a deleted deal that was there comes back at another', async () => {
  const { admin } = await aWorld()
  const pipeline = (await listPipelines(admin, {})).data[0]!
  const { id } = await createDeal(admin, { name: 'Pilot', stageId: pipeline.stages[2]!.id })
  await deleteDeal(admin, { id })
  await updatePipeline(admin, { id: pipeline.id, stages: pipeline.stages.toSpliced(2, 1) })
  expect(await restoreDeal(admin, { id })).toMatchObject({ stageName: 'New', status: 'open' })
})

test('removing a stage and moving a deal there at the same moment leaves no deal without a stage', async () => {
  const { admin } = await aWorld()
  const pipeline = (await listPipelines(admin, {})).data[0]!
  for (let turn = 0; turn < 5; turn++) {
    const { stages } = await updatePipeline(admin, {
      id: pipeline.id,
      stages: [stage(`Extra ${turn}`), ...pipeline.stages],
    })
    const { id } = await createDeal(admin, { name: 'Pilot', stageId: pipeline.stages[0]!.id })
    const both = await Promise.allSettled([
      moveDeal(admin, { id, stageId: stages[0]!.id }),
      updatePipeline(admin, { id: pipeline.id, stages: pipeline.stages }),
    ])
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const deal = await readDeal(admin, { id })
    expect(deal.stageName).not.toBeNull()
    if (deal.stageId !== pipeline.stages[0]!.id) await moveDeal(admin, { id, stageId: pipeline.stages[0]!.id })
  }
})

test('a pipeline keeps one stage of each type, with names and ids of their own', async () => {
  const { admin } = await aWorld()
  const id = newId()
  const wrong = [
    [stage('One'), stage('Two'), stage('Won', 'won')],
    [stage('One'), stage('Two'), stage('Lost', 'lost')],
    [stage('Also won', 'won'), ...closing],
    [stage('Same'), stage('same'), ...closing],
    [{ ...stage('One'), id }, { ...stage('Two'), id }, ...closing],
    [{ ...stage('One'), probability: 101 }, ...closing],
    [{ ...stage('One'), colour: 'red' }, ...closing],
  ]
  for (const stages of wrong)
    await expect(createPipeline(admin, { name: 'Odd', stages })).rejects.toMatchObject({ kind: 'invalid' })
  const { data } = await listPipelines(admin, {})
  const taken = createPipeline(admin, {
    name: 'Thief',
    stages: [{ ...stage('One'), id: data[0]!.stages[0]!.id }, ...closing],
  })
  await expect(taken).rejects.toMatchObject({ code: 'pipeline.stage_taken' })
})

test('there is one default; a pipeline goes when it holds no deals and is not the default', async () => {
  const { admin } = await aWorld()
  const sales = (await listPipelines(admin, {})).data[0]!
  const other = await createPipeline(admin, { name: 'Renewals' })
  await expect(deletePipeline(admin, { id: sales.id })).rejects.toMatchObject({ code: 'pipeline.is_default' })
  expect(await updatePipeline(admin, { id: other.id, isDefault: true })).toMatchObject({ isDefault: true })
  expect((await listPipelines(admin, {})).data.map(({ name, isDefault }) => [name, isDefault])).toEqual([
    ['Renewals', true],
    ['Sales', false],
  ])
  const deal = await createDeal(admin, { name: 'Pilot', pipelineId: sales.id })
  await expect(deletePipeline(admin, { id: sales.id })).rejects.toMatchObject({
    code: 'pipeline.in_use',
    message: expect.stringContaining('1 deal'),
  })
  await moveDeal(admin, { id: deal.id, stageId: other.stages[0]!.id })
  await deletePipeline(admin, { id: sales.id })
  await expect(createDeal(admin, { name: 'Late', pipelineId: sales.id })).rejects.toMatchObject({
    errors: [{ path: 'pipelineId' }],
  })
  await restorePipeline(admin, { id: sales.id })
  expect((await createDeal(admin, { name: 'Again', pipelineId: sales.id })).stageName).toBe('New')
})

test('managers and administrators shape pipelines; everybody reads those of their workspace', async () => {
  const { admin, user } = await aWorld()
  const { data } = await listPipelines(admin, {})
  const other = await aWorld()
  await expect(readPipeline(other.admin, { id: data[0]!.id })).rejects.toMatchObject({ kind: 'not_found' })
  expect(await updatePipeline(await user('manager'), { id: data[0]!.id, name: 'New business' })).toMatchObject({
    name: 'New business',
  })
  for (const role of ['member', 'partner', 'read_only'] as const) {
    const caller = await user(role)
    expect((await listPipelines(caller, {})).data[0]).toMatchObject({
      name: 'New business',
      can: { edit: false, delete: false },
    })
    await expect(createPipeline(caller, { name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' })
    await expect(updatePipeline(caller, { id: data[0]!.id, name: 'Mine' })).rejects.toMatchObject({ kind: 'forbidden' })
  }
})
