import { sql } from 'kysely'
import { isAdministrator } from '#features/access/access.policy.ts'
import { AppError } from '#kernel/errors.ts'
import { Language } from '#kernel/locale.ts'
import type { Context } from '#platform/context.ts'
import { operation } from '#platform/operation.ts'
import type { RecordPolicy } from '#platform/records/policy.ts'
import { guard } from '#platform/records/references.ts'
import type { Row } from '#platform/records/recordType.ts'
import { insertRecord, updateRecord } from '#platform/records/write.ts'
import { CONCEPTS, DEFAULTS } from './concepts.pure.ts'
import { findFindings } from './lint.ts'
import { findTerms, termOf, type TermRow } from './terms.ts'
import { vocabulary as contracts, type TermInput, type TermView } from './vocabulary.contract.ts'
import { termType } from './vocabulary.record.ts'

export { findWords, inTheirWords, inUsualWords, knownWords } from './terms.ts'

const policy: RecordPolicy = {
  canSee: () => true,
  canCreate: isAdministrator,
  canEdit: isAdministrator,
  canDelete: isAdministrator,
  visibleTo: () => sql<boolean>`true`,
}
guard(termType.noun, policy)

export const readVocabulary = operation(contracts.read, {
  may: () => true,
  run: async (ctx) => viewFor(ctx),
})

export const updateVocabulary = operation(contracts.update, {
  may: isAdministrator,
  run: async (ctx, { terms }) => {
    await refuseUnknownTeams(ctx, terms)
    for (const term of terms) await rename(ctx, term)
    return { ...(await viewFor(ctx)), actId: ctx.groupId }
  },
})

export const lintVocabulary = operation(contracts.lint, {
  may: isAdministrator,
  run: async (ctx) => ({ data: await findFindings(ctx) }),
})

/** Only a plain word is kept: what looks like a name with a number, a phone or a mail address says something of somebody. */
export const noteMissedWord = operation(contracts.missed, {
  may: () => true,
  run: async (ctx, { word }) => {
    if (!/^\p{L}[\p{L}-]{2,29}$/u.test(word)) return {}
    await sql`insert into missed_words (workspace_id, word, day)
      values (${ctx.actor.workspaceId}, ${word.toLowerCase()}, ${ctx.now}::date) on conflict do nothing`.execute(ctx.db)
    return {}
  },
})

export const ignoreWord = operation(contracts.ignore, {
  may: isAdministrator,
  run: async (ctx, { word, isIgnored }) => {
    const { workspaceId } = ctx.actor
    const plain = word.toLowerCase()
    if (isIgnored)
      await sql`insert into ignored_words (workspace_id, word) values (${workspaceId}, ${plain}) on conflict do nothing`.execute(
        ctx.db,
      )
    else await sql`delete from ignored_words where workspace_id = ${workspaceId} and word = ${plain}`.execute(ctx.db)
    return {}
  },
})

async function rename(ctx: Context, { concept, language, teamId, one, many, gender }: TermInput) {
  const usual = DEFAULTS[language][concept]
  const isUsual = teamId === null && one === usual.one && many === usual.many
  const values = isUsual ? { one: null, many: null, gender: null } : { one, many, gender: one === null ? null : gender }
  const answer =
    await sql<Row>`select * from terms where workspace_id = ${ctx.actor.workspaceId} and concept = ${concept}
    and language = ${language} and team_id is not distinct from ${teamId}::uuid and deleted_at is null for update`.execute(
      ctx.db,
    )
  const [row] = answer.rows
  if (row) await updateRecord(ctx, termType, row, values)
  else await insertRecord(ctx, termType, { concept, language, team_id: teamId, ...values })
}

async function viewFor(ctx: Context) {
  const rows = await findTerms(ctx.db, ctx.actor.workspaceId)
  const data = Language.options.flatMap((language) =>
    CONCEPTS.map((concept): TermView => {
      const here = rows.filter((row) => row.language === language && row.concept === concept)
      const own = here.find((row) => row.team_id === null)
      return {
        concept,
        language,
        usual: DEFAULTS[language][concept],
        own: own ? termOf(own) : null,
        teams: ofTeams(here),
      }
    }),
  )
  return { data, can: { edit: isAdministrator(ctx.actor) } }
}

const ofTeams = (rows: readonly TermRow[]): TermView['teams'] =>
  rows.flatMap((row) => (row.team_id === null ? [] : [{ teamId: row.team_id, ...termOf(row) }]))

async function refuseUnknownTeams(ctx: Context, terms: readonly TermInput[]) {
  const ids = [...new Set(terms.flatMap(({ teamId }) => teamId ?? []))]
  if (ids.length === 0) return
  const answer = await sql`select from teams where workspace_id = ${ctx.actor.workspaceId} and id = any(${ids}::uuid[])
    and deleted_at is null`.execute(ctx.db)
  if (answer.rows.length === ids.length) return
  const errors = [{ path: 'teamId', message: 'There is no such team. Choose another one.' }]
  throw new AppError('invalid', 'reference.unknown', 'Please choose another team. Nothing was saved.', { errors })
}
