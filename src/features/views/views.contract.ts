import { z } from 'zod'
import { contract } from '#kernel/contract.ts'
import { Filter } from '#kernel/filter.ts'
import { Id, recordInput, recordView, words } from '#kernel/record.ts'
import { resourceContracts } from '#kernel/resource.ts'

/** The types of records whose lists can be kept as views. */
export const ViewType = z.enum(['person', 'company', 'deal', 'case'])
export type ViewType = z.infer<typeof ViewType>

export const Density = z.enum(['comfortable', 'compact'])
const Path = z.string().max(100)

/** What a list shows and how, apart from what it is called and who sees it. */
const settings = {
  filter: Filter.nullable(),
  sort: z.string().max(200).nullable(),
  /** Keys of columns in their order; none means those that the list begins with. */
  columns: z.array(Path).max(60),
  groupBy: Path.nullable(),
  /** Null leaves it to the person. */
  density: Density.nullable(),
  hasTotals: z.boolean(),
}

export const ViewView = z.strictObject({ ...recordView, name: z.string(), type: ViewType, ...settings })
export type ViewView = z.infer<typeof ViewView>

const given = z.strictObject(settings).partial().shape
const { ownerId: _, custom: __, ...shared } = recordInput

/** `visibility` says whose a view is: `private` is mine, `team` my team's, `everyone` everyone's. */
export const views = {
  ...resourceContracts('view', 'views', {
    view: ViewView,
    create: { name: words(80), type: ViewType, ...shared, ...given },
    update: { name: words(80).optional(), ...shared, ...given },
  }),
  mine: contract({
    name: 'view.mine',
    http: 'GET /views/mine',
    input: z.strictObject({ type: ViewType }),
    output: z.strictObject({
      data: z.array(ViewView),
      /** The one with which my list begins. */
      defaultId: Id.nullable(),
      favouriteIds: z.array(Id),
    }),
    reads: ['favourite'],
    summary: 'The saved views of a type that I see, which one I begin with, and which I starred.',
  }),
  begin: contract({
    name: 'view.begin',
    http: 'POST /views/begin',
    input: z.strictObject({ type: ViewType, viewId: Id.nullable() }),
    output: z.strictObject({ type: ViewType, viewId: Id.nullable() }),
    summary: 'Let my list of a type begin with this view; null lets it begin with everything.',
  }),
}
