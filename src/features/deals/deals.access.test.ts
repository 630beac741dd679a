import { expect, test } from 'vitest'
import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { newId } from '#kernel/ids.ts'
import { operation } from '#platform/operation.ts'
import { undoGroup, type Kept } from '#platform/records/undo.ts'
import { aWorld } from '#testing/world.ts'
import { readBoard } from './board.ts'
import { createDeal, deleteDeal, listDeals, loseDeal, moveDeal, readDeal, updateDeal, winDeal } from './deals.ts'

async function anOrganisation() {
  const world = await aWorld()
  const { database, workspaceId, user, refreshed } = world
  const manager = await user('manager')
  const aTeam = async (name: string, manager_id: string | null) => {
    const id = newId()
    await database.owner
      .insertInto('teams')
      .values({ workspace_id: workspaceId, id, name, manager_id, deleted_at: null })
      .execute()
    return [id]
  }
  const north = await aTeam('North', manager.actor.userId)
  const south = await aTeam('South', null)
  const seller = await user('member', { teamIds: north })
  const mate = await user('member', { teamIds: north })
  const other = await user('member', { teamIds: south })
  const [partner, reader] = [await user('partner'), await user('read_only')]
  return { ...world, manager: await refreshed(manager), seller: await refreshed(seller), mate, other, partner, reader }
}

test('who sees a deal is the same on its page, in the list and in the sums of the board', async () => {
  const { admin, manager, seller, mate, other, partner, reader } = await anOrganisation()
  const everybody = { admin, manager, seller, mate, other, partner, reader }
  const sees = {
    everyone: 'admin manager seller mate other reader',
    team: 'admin manager seller mate',
    owner: 'admin manager seller',
    private: 'seller',
  }
  const ids = new Map<string, string>()
  for (const visibility of ['everyone', 'team', 'owner', 'private'] as const) {
    ids.set(
      visibility,
      (await createDeal(seller, { name: visibility, visibility, amount: { amount: '1', currency: 'EUR' } })).id,
    )
  }
  for (const [name, caller] of Object.entries(everybody)) {
    const visible = Object.entries(sees).flatMap(([visibility, names]) =>
      names.split(' ').includes(name) ? [visibility] : [],
    )
    expect((await listDeals(caller, {})).data.map((deal) => deal.name).toSorted()).toEqual(visible.toSorted())
    const { count, deals, totals } = (await readBoard(caller, {})).stages[0]!
    expect([count, deals.length]).toEqual([visible.length, visible.length])
    expect(totals).toEqual(visible.length > 0 ? [{ amount: `${visible.length}.00`, currency: 'EUR' }] : [])
    for (const [visibility, id] of ids) {
      const read = readDeal(caller, { id }).then(
        (deal) => deal.name,
        (error: { kind: string }) => error.kind,
      )
      expect(await read).toBe(visible.includes(visibility) ? visibility : 'not_found')
    }
  }
})

test('who reads only changes nothing; a partner works on their own deals; only owners and those above delete', async () => {
  const { manager, seller, mate, partner, reader } = await anOrganisation()
  const { id, stageId } = await createDeal(seller, { name: 'Pilot' })
  expect((await readDeal(reader, { id })).can).toEqual({ edit: false, delete: false })
  for (const act of [
    () => winDeal(reader, { id }),
    () => loseDeal(reader, { id }),
    () => moveDeal(reader, { id, stageId }),
    () => createDeal(reader, { name: 'Mine' }),
  ]) {
    await expect(act()).rejects.toMatchObject({ kind: 'forbidden' })
  }
  await expect(winDeal(partner, { id })).rejects.toMatchObject({ kind: 'not_found' })
  const own = await createDeal(partner, { name: 'Own' })
  expect(await winDeal(partner, { id: own.id })).toMatchObject({ status: 'won' })
  await updateDeal(mate, { id, nextStep: 'Call' })
  await expect(deleteDeal(mate, { id })).rejects.toMatchObject({ kind: 'forbidden' })
  await deleteDeal(manager, { id })
})

const anything = z.strictObject({ id: z.uuid(), stageId: z.uuid() })
const act = operation(
  contract({ name: 'test.move', http: 'POST /test', input: anything, output: z.string(), summary: '' }),
  {
    may: () => true,
    run: async (ctx, { id, stageId }) => {
      await moveDeal(ctx, { id, stageId })
      await updateDeal(ctx, { id, nextStep: 'Send the offer' })
      return ctx.groupId
    },
  },
)
const undo = operation(
  contract({
    name: 'test.undo',
    http: 'POST /test/undo',
    input: z.strictObject({ groupId: z.string() }),
    output: z.any(),
    summary: '',
  }),
  {
    may: () => true,
    run: (ctx, { groupId }) => undoGroup(ctx, groupId),
  },
)

test('a move is undone with the rest of its act: stage, state, dates and place on the board', async () => {
  const { admin } = await aWorld()
  const { stages } = await readBoard(admin, {})
  const { id } = await createDeal(admin, { name: 'Pilot' })
  await createDeal(admin, { name: 'Above' })
  const before = await readDeal(admin, { id })
  const groupId = await act(admin, { id, stageId: stages.find(({ type }) => type === 'won')!.id })
  expect(await readDeal(admin, { id })).toMatchObject({ status: 'won', nextStep: 'Send the offer' })
  expect(await undo(admin, { groupId })).toEqual({ undone: [{ type: 'deal', id }], kept: [] })
  expect(await readDeal(admin, { id })).toEqual({
    ...before,
    version: expect.any(Number),
    updatedAt: expect.any(String),
  })
  expect((await readBoard(admin, {})).stages[0]!.deals.map(({ name }) => name)).toEqual(['Above', 'Pilot'])
})

test('undoing a move keeps what others have done since, and says so', async () => {
  const { admin, user } = await aWorld()
  const { stages } = await readBoard(admin, {})
  const { id } = await createDeal(admin, { name: 'Pilot' })
  const groupId = await act(admin, { id, stageId: stages[2]!.id })
  await moveDeal(await user(), { id, stageId: stages[4]!.id })
  const { kept } = (await undo(admin, { groupId })) as { kept: Kept[] }
  expect(kept).toContainEqual({ type: 'deal', id, field: 'stageId', current: stages[4]!.id })
  expect(await readDeal(admin, { id })).toMatchObject({ stageName: 'Negotiation', nextStep: null })
})
