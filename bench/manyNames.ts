import { actorOfUser } from '#features/access/actors.ts'
import { importRecords } from '#features/transfer/transfer.ts'
import { randomOf } from '#app/seed/random.ts'
import type { Sample } from './sample.ts'

/** So many people more, so that the capture box has many names to think of. */
export const NAMES = 20_000

const FIRST = [
  'Anna',
  'Bob',
  'Carla',
  'David',
  'Elena',
  'Femi',
  'Grace',
  'Hugo',
  'Ines',
  'Jonas',
  'Kemal',
  'Lucía',
  'Marta',
  'Noah',
  'Olga',
  'Pavel',
  'Rosa',
  'Sven',
  'Tara',
  'Zoë',
]
const START = [
  'Ander',
  'Berg',
  'Cal',
  'Dor',
  'Eck',
  'Fal',
  'Gren',
  'Hol',
  'Jans',
  'Kov',
  'Lind',
  'Mor',
  'Nord',
  'Pet',
  'Ros',
  'Sand',
  'Tor',
  'Ulr',
  'Var',
  'Wes',
  'Zim',
]
const END = [
  'son',
  'sen',
  'berg',
  'ez',
  'ova',
  'ski',
  'mann',
  'ley',
  'worth',
  'quist',
  'ström',
  'ton',
  'well',
  'nen',
  'ini',
]

export async function manyNames({ system, workspaceId, userId }: Sample) {
  const actor = await actorOfUser(system.database, workspaceId, userId)
  if (!actor) throw new Error('The administrator is not in the sample.')
  const random = randomOf('names')
  const people = Array.from({ length: NAMES }, (_, index) => ({
    at: system.now(),
    by: userId,
    input: {
      firstName: random.pick(FIRST),
      lastName: `${random.pick(START)}${random.pick(['a', 'e', 'i', 'o', 'er', 'in'])}${random.pick(END)}${index % 7 === 0 ? random.pick(END) : ''}`,
      ownerId: userId,
    },
  }))
  const { refused } = await importRecords({ actor, system, via: 'sample' }, 'person', people)
  if (refused[0]) throw new Error(`The names do not fit: ${JSON.stringify(refused[0])}`)
}
