import { expect, test, vi } from 'vitest'
import { createCompany } from '#features/companies/companies.ts'
import { createPerson } from '#features/people/people.ts'
import { createRecords } from '#platform/records/createMany.ts'
import { inside } from '#testing/inside.ts'
import { aWorld } from '#testing/world.ts'
import { queueSweeps } from './dedupe.jobs.ts'
import { listDuplicates, partDuplicates } from './duplicates.ts'
import { runSweep } from './sweep/runSweep.ts'
import { cancelSweep, readSweep, startSweep } from './sweeps.ts'

// A process of its own takes a while to start where the machine is busy.
vi.setConfig({ testTimeout: 60_000 })

test('a sweep in a process of its own finds what came in by a file, and tells how it went', async () => {
  const { admin, system, workspaceId } = await aWorld()
  const importing = { ...admin, via: 'import' as const }
  const people = ['Anna Visser', 'Anna Viser', 'Bob Stone', 'Carla Berg'].map((name, index) => {
    const [firstName, lastName] = name.split(' ')
    return { input: { firstName, lastName, phones: [{ value: index < 2 ? '+31612345678' : `+3161234560${index}` }] } }
  })
  await inside(importing, (ctx) => createRecords(ctx, 'person', people))
  expect((await listDuplicates(admin, {})).data).toEqual([])

  const report = await runSweep(system, workspaceId)
  expect(report).toMatchObject({ found: 1 })
  const { data } = await listDuplicates(admin, {})
  expect(data.map(({ a, b }) => [a.name, b.name].toSorted())).toEqual([['Anna Viser', 'Anna Visser']])
  expect(await readSweep(admin, {})).toMatchObject({ status: 'done', found: 1, can: { start: true } })

  const [pair] = data
  await partDuplicates(admin, { type: 'people', aId: pair?.a.id ?? '', bId: pair?.b.id ?? '' })
  await runSweep(system, workspaceId)
  expect((await listDuplicates(admin, {})).data).toEqual([])
})

test('a sweep sees its own workspace alone', async () => {
  const [one, other] = [await aWorld(), await aWorld()]
  for (const { admin } of [one, other]) await createCompany(admin, { name: 'Halden', domain: 'halden.test' })
  expect(await runSweep(one.system, one.workspaceId)).toMatchObject({ found: 0 })
  expect((await listDuplicates(one.admin, { type: 'companies' })).data).toEqual([])
})

test('those who manage may start and stop it; the night takes up the workspaces where something was saved', async () => {
  const { admin, user, system, workspaceId, jobs } = await aWorld()
  await expect(startSweep(await user('member'), {})).rejects.toMatchObject({ kind: 'forbidden' })
  expect(await startSweep(admin, {})).toMatchObject({ status: 'queued' })
  await startSweep(admin, {})
  expect(jobs).toMatchObject([{ task: 'duplicates:sweep', payload: { workspaceId } }])
  expect(await cancelSweep(admin, {})).toMatchObject({ status: 'cancelled' })

  const queued = () => jobs.filter(({ payload }) => payload['workspaceId'] === workspaceId).length
  await createPerson(admin, { firstName: 'Eve' })
  await queueSweeps(system)
  expect(queued()).toBe(2)
  await runSweep(system, workspaceId)
  await queueSweeps(system)
  expect(queued()).toBe(2)
})
