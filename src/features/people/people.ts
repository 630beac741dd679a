import { AppError } from '#kernel/errors.ts'
import { reasonsFor, recordPolicy, whyOf } from '#features/access/access.policy.ts'
import { refuseUnknownType } from '#features/profileTypes/known.record.ts'
import { operation } from '#platform/operation.ts'
import { loadRecord } from '#platform/records/load.ts'
import { recordOperations } from '#platform/records/recordOperations.ts'
import { policyOf } from '#platform/records/references.ts'
import { people } from './people.contract.ts'
import { personType } from './people.record.ts'

const verbs = recordOperations(personType, people, recordPolicy, {
  onCreate: (ctx, columns) => {
    refuseUnknownType(ctx, columns)
    return {}
  },
  onUpdate: (ctx, columns, row) => {
    refuseUnknownType(ctx, columns)
    const next = { ...row, ...columns } as unknown as { first_name: unknown; last_name: unknown; emails: unknown[] }
    if (next.first_name || next.last_name || next.emails.length > 0) return {}
    throw new AppError('invalid', 'person.unnamed', 'Leave at least a first name, a last name or a mail address.', {
      errors: ['firstName', 'lastName', 'emails'].map((path) => ({ path, message: 'One of these must stay.' })),
    })
  },
})

export const listPeople = verbs.list
export const readPerson = verbs.read
export const createPerson = verbs.create
export const updatePerson = verbs.update
export const deletePerson = verbs.remove
export const restorePerson = verbs.restore
export const personHistory = verbs.history

export const whyPerson = operation(people.why, {
  load: (ctx, { id }) => loadRecord(ctx, personType, policyOf('person'), id),
  may: (actor, row) => policyOf('person').canSee(actor, row),
  run: async (ctx, _, row) => whyOf(reasonsFor(ctx.actor, row)),
})
