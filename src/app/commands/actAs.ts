import { sql } from 'kysely'
import { actorOfUser } from '#features/access/actors.ts'
import { AppError } from '#kernel/errors.ts'
import type { Actor } from '#platform/actor.ts'
import type { Database } from '#platform/database/database.ts'

/**
 * The command line acts as somebody, with that person's rights: the first administrator, or whoever has the address.
 * @throws AppError not_found where there is nobody.
 */
export async function findActor(database: Database, mail: string | undefined): Promise<Actor> {
  const who = mail ? sql`lower(u.email) = ${mail.toLowerCase()}` : sql`u.role = 'administrator' and u.can_sign_in`
  const answer = await sql<{
    workspace_id: string
    id: string
  }>`select u.workspace_id, u.id from users u join workspaces w on w.id = u.workspace_id
    where u.active and not w.is_sample and ${who} order by w.created_at, u.created_at limit 1`.execute(database.owner)
  const found = answer.rows[0]
  const actor = found ? await actorOfUser(database, found.workspace_id, found.id) : null
  if (actor) return actor
  throw new AppError(
    'not_found',
    'command.nobody',
    mail
      ? `Nobody with the address ${mail} works here.`
      : 'There is no administrator yet. Start Trefoil and set it up first.',
  )
}

/** Takes `--name value` pairs and `--flag`s out of the words of a command; null where one is unknown or has no value. */
export function readOptions(words: string[], valued: readonly string[], flags: readonly string[] = []) {
  const options: Record<string, string> = {}
  const rest: string[] = []
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    const value = words[at + 1]
    if (flags.includes(word)) options[word] = 'yes'
    else if (valued.includes(word) && value !== undefined) options[word] = words[++at] ?? ''
    else if (word.startsWith('--')) return null
    else rest.push(word)
  }
  return { options, rest }
}
