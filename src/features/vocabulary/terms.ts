import { sql } from 'kysely'
import type { Actor } from '#platform/actor.ts'
import type { Db } from '#platform/database/database.ts'
import { workspaceMemory } from '#platform/workspaceMemory.ts'
import { spokenIn, type Language } from '#kernel/locale.ts'
import { renamer, type Words } from '#kernel/renaming.ts'
import type { Concept, Gender, Term } from './concepts.pure.ts'
import { wordsFor, type Terms } from './wordsFor.pure.ts'

export type TermRow = {
  id: string
  concept: Concept
  language: Language
  team_id: string | null
  one: string | null
  many: string | null
  gender: Gender | null
}

/** All terms that a workspace or its teams have renamed, in the order of the teams' names. */
export async function findTerms(db: Db, workspaceId: string): Promise<TermRow[]> {
  const answer = await sql<TermRow>`select t.id, t.concept, t.language, t.team_id, t.one, t.many, t.gender
    from terms t left join teams m on m.workspace_id = t.workspace_id and m.id = t.team_id
    where t.workspace_id = ${workspaceId} and t.deleted_at is null and t.one is not null and m.deleted_at is null
    order by m.name, t.id`.execute(db)
  return answer.rows
}

const remembered = workspaceMemory<TermRow[]>(['vocabulary', 'team'], findTerms, [])

/** The terms of a person with these teams: their team's where it has its own, else the workspace's. */
export function termsFor(rows: readonly TermRow[], language: Language, teamIds: readonly string[]): Terms {
  const ofTeams = rows.filter(({ team_id: teamId }) => teamId !== null && teamIds.includes(teamId)).toReversed()
  const ofAll = rows.filter(({ team_id: teamId }) => teamId === null)
  const own = [...ofAll, ...ofTeams].filter((row) => row.language === language)
  return Object.fromEntries(own.map((row) => [row.concept, termOf(row)]))
}

export const termOf = ({ one, many, gender }: TermRow): Term => ({ one: one ?? '', many: many ?? '', gender })

/** What the browser of this person puts in the place of the usual words. */
export async function findWords(
  db: Db,
  workspaceId: string,
  locale: string,
  teamIds: readonly string[],
): Promise<Words> {
  const language = spokenIn(locale)
  return wordsFor(language, termsFor(await findTerms(db, workspaceId), language, teamIds))
}

type Reader = Pick<Actor, 'workspaceId' | 'teamIds'>

/** The words of one reader, as remembered within an operation (see workspaceMemory). */
export const knownWords = ({ workspaceId, teamIds }: Reader, language: Language): Words =>
  wordsFor(language, termsFor(remembered.of(workspaceId), language, teamIds))

/** Says a text that was written with the usual words the way the reader's workspace and team do. */
export const inTheirWords = (reader: Reader, language: Language) => renamer(knownWords(reader, language))

/** The way back: what a file with renamed headings means in the usual words, whoever wrote it. */
export function inUsualWords(workspaceId: string): (text: string) => string {
  const rows = remembered.of(workspaceId)
  const teamIds = [...new Set(rows.flatMap(({ team_id: teamId }) => teamId ?? []))]
  const words = [[], ...teamIds.map((teamId) => [teamId])].flatMap((teams) =>
    wordsFor('en', termsFor(rows, 'en', teams)),
  )
  return renamer(words.map(([from, to]) => [to, from]))
}
