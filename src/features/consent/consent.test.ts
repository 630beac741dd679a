import { expect, test } from 'vitest'
import { createPerson } from '#features/people/people.ts'
import type { Caller } from '#platform/context.ts'
import { badFields } from '#testing/badFields.ts'
import { inside } from '#testing/inside.ts'
import { undoLast } from '#testing/undo.ts'
import { aWorld } from '#testing/world.ts'
import { PURPOSES } from './consent.contract.ts'
import { consentHistory, consentOf, listConsents, readConsent, recordConsent } from './consent.ts'

const standing = async (caller: Caller, personId: string) =>
  Object.fromEntries(
    [...(await inside(caller, (ctx) => consentOf(ctx, personId))).values()].map(({ purpose, state }) => [
      purpose,
      state,
    ]),
  )

test('a consent says who, what for, which way, where from and when', async () => {
  const { admin } = await aWorld({ now: () => new Date('2026-11-23T10:00:00Z') })
  const { id: personId } = await createPerson(admin, { firstName: 'Bob' })
  expect(await badFields(recordConsent(admin, { personId: 'x', state: 'maybe', until: 'ever' } as never))).toEqual([
    'personId',
    'purpose',
    'state',
    'until',
  ])
  const consent = await recordConsent(admin, {
    personId,
    purpose: 'Newsletter',
    state: 'given',
    source: 'Form at the fair',
  })
  expect(consent).toMatchObject({
    personId,
    purpose: 'newsletter',
    source: 'Form at the fair',
    recordedAt: '2026-11-23T10:00:00.000Z',
    can: { edit: false, delete: false },
  })
  expect(await readConsent(admin, { id: consent.id })).toEqual(consent)
  expect((await consentHistory(admin, { id: consent.id })).data).toMatchObject([
    { verb: 'created', actorName: 'Ada Admin' },
  ])
})

test('the latest entry for each purpose holds, by when it was said and not by when it was typed', async () => {
  const { admin } = await aWorld()
  const { id: personId } = await createPerson(admin, { firstName: 'Bob' })
  const say = (purpose: string, state: 'given' | 'withdrawn', recordedAt: string) =>
    recordConsent(admin, { personId, purpose, state, recordedAt })
  await say('newsletter', 'withdrawn', '2026-11-20T10:00:00Z')
  await say('newsletter', 'given', '2026-11-01T10:00:00Z')
  await say('phone', 'given', '2026-11-01T10:00:00Z')
  expect(await standing(admin, personId)).toEqual({ newsletter: 'withdrawn', phone: 'given' })
  await say('phone', 'withdrawn', '2026-11-21T10:00:00Z')
  expect(await standing(admin, personId)).toEqual({ newsletter: 'withdrawn', phone: 'withdrawn' })
})

test('lists are asked for by person and purpose, the newest first', async () => {
  const { admin } = await aWorld()
  const [bob, eve] = [await createPerson(admin, { firstName: 'Bob' }), await createPerson(admin, { firstName: 'Eve' })]
  for (const purpose of PURPOSES) await recordConsent(admin, { personId: bob.id, purpose, state: 'withdrawn' })
  await recordConsent(admin, { personId: bob.id, purpose: 'phone', state: 'given' })
  await recordConsent(admin, { personId: eve.id, purpose: 'phone', state: 'given' })
  const list = async (...conditions: unknown[]) =>
    (await listConsents(admin, { filter: JSON.stringify({ and: conditions }) })).data
  const ofBob = { field: 'personId', op: 'eq', value: bob.id }
  expect(await list(ofBob)).toHaveLength(PURPOSES.length + 1)
  expect((await list(ofBob, { field: 'purpose', op: 'eq', value: 'phone' })).map(({ state }) => state)).toEqual([
    'given',
    'withdrawn',
  ])
})

test('a consent is as visible as its person; whoever only reads records none', async () => {
  const { admin, user } = await aWorld()
  const [bob, reader] = [await user('member'), await user('read_only')]
  const secret = await createPerson(bob, { firstName: 'Eve', visibility: 'private' })
  const known = await createPerson(bob, { firstName: 'Zoe' })
  const { id } = await recordConsent(bob, { personId: secret.id, purpose: 'phone', state: 'given' })
  await expect(readConsent(admin, { id })).rejects.toMatchObject({ code: 'consent.not_found' })
  expect((await listConsents(admin, {})).data).toEqual([])
  expect(await standing(admin, secret.id)).toEqual({})
  expect(await standing(bob, secret.id)).toEqual({ phone: 'given' })
  expect(await badFields(recordConsent(admin, { personId: secret.id, purpose: 'phone', state: 'given' }))).toEqual([
    'personId',
  ])
  await expect(recordConsent(reader, { personId: known.id, purpose: 'phone', state: 'given' })).rejects.toMatchObject({
    kind: 'forbidden',
  })
})

test('people of another workspace are refused', async () => {
  const { admin } = await aWorld()
  const stranger = await createPerson((await aWorld()).admin, { firstName: 'Eve' })
  expect(await badFields(recordConsent(admin, { personId: stranger.id, purpose: 'phone', state: 'given' }))).toEqual([
    'personId',
  ])
})

test('undo takes an entry back, and what held before holds again', async () => {
  const { admin } = await aWorld()
  const { id: personId } = await createPerson(admin, { firstName: 'Bob' })
  await recordConsent(admin, { personId, purpose: 'offers', state: 'given', recordedAt: '2026-11-01T10:00:00Z' })
  const { id } = await recordConsent(admin, { personId, purpose: 'offers', state: 'withdrawn' })
  await undoLast(admin, id)
  expect(await standing(admin, personId)).toEqual({ offers: 'given' })
  await expect(readConsent(admin, { id })).rejects.toMatchObject({ code: 'consent.not_found' })
})
