import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Id } from '#kernel/record.ts'

/** What can be starred: the types that have a page, and views. */
export const StarredType = z.enum(['person', 'company', 'deal', 'case', 'product', 'view'])
export type StarredType = z.infer<typeof StarredType>

/** A record of mine to come back to, by the name that it has now. */
export const Mark = z.strictObject({
  type: StarredType,
  id: Id,
  name: z.string(),
  /** Of a view: the type that it lists. */
  of: z.string().nullable(),
})
export type Mark = z.infer<typeof Mark>

const About = z.strictObject({ type: StarredType, id: Id })

export const favourites = {
  list: contract({
    name: 'favourite.list',
    http: 'GET /favourites',
    input: z.strictObject({}),
    output: z.strictObject({ data: z.array(Mark) }),
    reads: ['person', 'company', 'deal', 'case', 'product', 'view'],
    summary: 'What I starred, the latest first, as far as I may still see it.',
  }),
  add: contract({
    name: 'favourite.add',
    http: 'POST /favourites',
    input: About,
    output: About,
    status: 201,
    summary: 'Star a record or a view. Nobody else sees it.',
  }),
  remove: contract({
    name: 'favourite.remove',
    http: 'DELETE /favourites/:id',
    input: z.strictObject({ id: Id }),
    output: z.strictObject({ id: Id }),
    summary: 'Take the star from the record or view with this id.',
  }),
}

export const visits = {
  list: contract({
    name: 'visit.list',
    http: 'GET /visits',
    input: z.strictObject({ limit: z.coerce.number().int().min(1).max(50).default(10) }),
    output: z.strictObject({ data: z.array(Mark) }),
    summary: 'The records that I opened last, the latest first. Nobody else can ask for them.',
  }),
  add: contract({
    name: 'visit.add',
    http: 'POST /visits',
    input: About,
    output: About,
    status: 201,
    summary: 'I opened this record. The last 100 are kept, for me alone.',
  }),
}
