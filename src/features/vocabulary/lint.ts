import { sql } from 'kysely'
import { Language } from '#kernel/locale.ts'
import { renamer } from '#kernel/renaming.ts'
import type { Context } from '#platform/context.ts'
import { CONCEPTS, type Concept, DEFAULTS, GENDERS, OTHER_WORDS } from './concepts.pure.ts'
import { findTerms, termsFor, type TermRow } from './terms.ts'
import type { Finding } from './vocabulary.contract.ts'
import { wordsFor } from './wordsFor.pure.ts'

/** Looked for in vain on fewer days, a word is nobody's business: it could tell of one person. */
const ENOUGH_DAYS = 3

const NOTHING = { concept: null, other: null, field: null, days: null, fix: null }

/** What makes people stumble over words: within the vocabulary, in the names of fields, and in searches. */
export async function findFindings(ctx: Context): Promise<Finding[]> {
  const rows = await findTerms(ctx.db, ctx.actor.workspaceId)
  return [...sharedWords(rows), ...(await namesOfOld(ctx, rows)), ...(await notFound(ctx, rows))]
}

/** One term, two concepts: as the whole workspace reads them, and as each team does. */
function sharedWords(rows: readonly TermRow[]): Finding[] {
  const teams = [null, ...new Set(rows.flatMap(({ team_id: teamId }) => teamId ?? []))]
  const found = Language.options.flatMap((language) =>
    teams.flatMap((teamId) => {
      const own = termsFor(rows, language, teamId ? [teamId] : [])
      const byWord = Map.groupBy(CONCEPTS, (concept) => (own[concept] ?? DEFAULTS[language][concept]).one.toLowerCase())
      return [...byWord].flatMap(([word, concepts]) => {
        const renamed = rows.filter((row) => row.language === language && concepts.includes(row.concept))
        const [culprit] = [...renamed.filter((row) => row.team_id === teamId), ...renamed]
        if (concepts.length < 2 || !culprit) return []
        const other = concepts.find((concept) => concept !== culprit.concept) ?? null
        const fix = { concept: culprit.concept, language, teamId: culprit.team_id, one: null, many: null, gender: null }
        return [{ ...NOTHING, kind: 'two_concepts' as const, word, language, concept: culprit.concept, other, fix }]
      })
    }),
  )
  return [...new Map(found.map((each) => [JSON.stringify(each.fix), each])).values()]
}

/** One concept, two terms: a field is still called by the word that was renamed. */
async function namesOfOld(ctx: Context, rows: readonly TermRow[]): Promise<Finding[]> {
  const answer = await sql<{ id: string; name: string }>`select id, name from fields
    where workspace_id = ${ctx.actor.workspaceId} and deleted_at is null order by name limit 500`.execute(ctx.db)
  return answer.rows.flatMap(({ id, name }) =>
    Language.options.flatMap((language) =>
      CONCEPTS.flatMap((concept) => {
        const own = termsFor(rows, language, [])[concept]
        const better = own ? renamer(wordsFor(language, { [concept]: own }))(name) : name
        if (better === name) return []
        const word = DEFAULTS[language][concept].one
        return [{ ...NOTHING, kind: 'two_terms' as const, word, language, concept, field: { id, name, better } }]
      }),
    ),
  )
}

/** Looked for and not found; where the word is known to mean a concept, the concept can be called so. */
async function notFound(ctx: Context, rows: readonly TermRow[]): Promise<Finding[]> {
  const { workspaceId } = ctx.actor
  const answer = await sql<{ word: string; days: number }>`select word, count(*)::int as days from missed_words m
    where workspace_id = ${workspaceId} and day > ${ctx.now}::date - 90
      and not exists (select from ignored_words i where i.workspace_id = m.workspace_id and i.word = m.word)
    group by word having count(*) >= ${sql.lit(ENOUGH_DAYS)} order by days desc, word limit 20`.execute(ctx.db)
  return answer.rows.flatMap(({ word, days }): Finding[] => {
    const meant = meaningOf(word)
    const base = { ...NOTHING, kind: 'not_found' as const, word, days }
    if (!meant) return [{ ...base, language: 'en' }]
    const { concept, language, one, many } = meant
    const isSo = termsFor(rows, language, [])[concept]?.one.toLowerCase() === one.toLowerCase()
    return isSo
      ? []
      : [
          {
            ...base,
            language,
            concept,
            fix: { concept, language, teamId: null, one, many, gender: GENDERS[one] ?? null },
          },
        ]
  })
}

type Meaning = { concept: Concept; language: Language; one: string; many: string }

/** The lists hold each word for one and for several in turn. */
function meaningOf(word: string): Meaning | undefined {
  for (const language of Language.options)
    for (const concept of CONCEPTS) {
      const words = OTHER_WORDS[language][concept] ?? []
      const at = words.findIndex((each) => each.toLowerCase() === word)
      const [one, many] = words.slice(at - (at % 2), at - (at % 2) + 2)
      if (at >= 0 && one && many) return { concept, language, one, many }
    }
  return undefined
}
