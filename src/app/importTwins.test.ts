import { expect, test } from 'vitest'
import { SWEEP, sweepWorkspace } from '#features/dedupe/dedupe.jobs.ts'
import { createPerson, listPeople, readPerson } from '#features/people/people.ts'
import { bringIn, runIt } from '#testing/importing.ts'
import { aWorld } from '#testing/world.ts'

test('who is very likely here already is put together only where that is asked for, and the dry run says why', async () => {
  const { admin, jobs } = await aWorld({ locale: 'de-DE' })
  const known = {
    firstName: 'Katharina',
    lastName: 'Brandmeyer',
    birthday: '1984-03-12',
    phones: [{ value: '+49 30 5551234', label: null }],
    address: { street: 'Lindenweg 7', city: 'Potsdam', postalCode: '14467' },
  }
  const { id } = await createPerson(admin, known)
  await bringIn(admin, 'First name,Email\nSomebody,else@a.test\n')
  await sweepWorkspace(admin.system, { workspaceId: admin.actor.workspaceId })
  const file =
    'First name,Last name,Birthday,Phone,Street,City,Postal code,Job title\nKatarina,Brandmeyer,12.03.1984,030 5551234,Lindenweg 7,Potsdam,14467,Chief\n'
  const plain = await bringIn(admin, file, { dryRun: true })
  expect(plain).toMatchObject({ counts: { created: 1, merged: 0 }, settings: { mergeLikely: false }, notes: [] })
  const checked = await bringIn(admin, file, { dryRun: true, mergeLikely: true })
  expect(checked).toMatchObject({ counts: { created: 0, merged: 1 }, settings: { mergeLikely: true } })
  expect(checked.notes[0]?.message).toMatch(
    /Put together with “Katharina Brandmeyer”, very likely the same: .*birthday/,
  )
  expect(jobs.map(({ task }) => task)).toContain(SWEEP)
  await runIt(admin, checked.id)
  expect(await readPerson(admin, { id })).toMatchObject({ firstName: 'Katharina', jobTitle: 'Chief' })
  expect((await listPeople(admin, {})).data).toHaveLength(2)
})
