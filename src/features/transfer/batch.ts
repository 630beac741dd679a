import { z } from 'zod'
import { canWrite } from '#features/access/access.policy.ts'
import { contract } from '#kernel/contract.ts'
import { operation } from '#platform/operation.ts'
import { createRecords, type NewRecord, type Refusal } from '#platform/records/createMany.ts'

/** What one transaction of an import does; asked by imports of the program's own, never served. */
const createMany = contract({
  name: 'import.createMany',
  http: 'POST /imports/batches',
  input: z.strictObject({ noun: z.string(), items: z.array(z.custom<NewRecord>()).max(1000) }),
  output: z.custom<{ ids: (string | null)[]; refused: Refusal[] }>(),
  summary: 'Create up to a thousand records of a type; what cannot be created is refused one by one.',
})

export const createBatch = operation(createMany, {
  may: canWrite,
  run: (ctx, { noun, items }) => createRecords(ctx, noun, items),
})
