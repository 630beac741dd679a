import { expect, test } from 'vitest'
import { createCompany, whyCompany } from '#features/companies/companies.ts'
import { newId } from '#kernel/ids.ts'
import { aWorld } from '#testing/world.ts'
import { createPerson, whyPerson } from './people.ts'

test('the reasons for seeing a person are told in words, and only to those who see it', async () => {
  const { admin, user, database, workspaceId } = await aWorld()
  const north = newId()
  await database.owner.insertInto('teams').values({ workspace_id: workspaceId, id: north, name: 'North' }).execute()
  const ann = await user('member', { teamIds: [north] })
  const bob = await user('member', { teamIds: [north] })
  const carl = await user('member')
  const { id } = await createPerson(ann, { firstName: 'Eve', visibility: 'team' })

  expect((await whyPerson(ann, { id })).reasons).toContain('You own it.')
  expect((await whyPerson(bob, { id })).reasons).toEqual([
    'It is shared with its owner’s team, which is yours or stands below yours.',
  ])
  expect((await whyPerson(admin, { id })).reasons).toEqual(['You are an administrator, and it is not private.'])
  await expect(whyPerson(carl, { id })).rejects.toMatchObject({ code: 'person.not_found' })
})

test('the same goes for companies', async () => {
  const { admin, user } = await aWorld()
  const { id } = await createCompany(admin, { name: 'Northwind' })
  expect((await whyCompany(await user('member'), { id })).reasons).toEqual([
    'It is shared with everyone in the workspace.',
  ])
  expect((await whyCompany(admin, { id })).reasons).toEqual([
    'You own it.',
    'It is shared with everyone in the workspace.',
    'You are an administrator, and it is not private.',
  ])
})
