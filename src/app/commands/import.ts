import { existsSync } from 'node:fs'
import { sql } from 'kysely'
import { actorOfUser } from '#features/access/actors.ts'
import { importFile, isTargetName, type ImportReport } from '#features/transfer/transfer.ts'
import type { Actor } from '#platform/actor.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database/database.ts'
import { createLog } from '#platform/log.ts'
import { openSystem } from '../open.ts'
import { say } from '../say.ts'

const USAGE = 'Usage: import FILE [companies|people|products|deals] [--as MAIL]'

/** Imports a CSV file into the workspace of the first administrator, or of the user with the given mail address. */
export async function importCommand(config: Config, words: string[]): Promise<number> {
  const { file, type, mail, isWrong } = readWords(words)
  if (!file || isWrong || (type !== undefined && !isTargetName(type))) {
    say(USAGE)
    return 2
  }
  if (!existsSync(file)) {
    say(`There is no file ${file}.`)
    return 1
  }
  const { system, close } = await openSystem(config, createLog(config.TREFOIL_LOG))
  try {
    const actor = await findActor(system.database, mail)
    if (!actor) {
      say(
        mail
          ? `Nobody with the address ${mail} works here.`
          : 'There is no administrator yet. Start Trefoil and set it up first.',
      )
      return 1
    }
    const onProgress = process.stdout.isTTY
      ? ({ done }: { done: number }) => void process.stdout.write(`\r  ${done} rows`)
      : undefined
    const { type: name, plan, report } = await importFile({ actor, system, via: 'command' }, file, type, { onProgress })
    if (onProgress) process.stdout.write('\r\u001B[K')
    tell(name, Object.keys(plan.mapping), report)
    return report.created > 0 || report.rows === 0 ? 0 : 1
  } finally {
    await close()
  }
}

function readWords(words: string[]) {
  const at = words.indexOf('--as')
  const mail = at < 0 ? undefined : words[at + 1]
  const [file, type, ...rest] = at < 0 ? words : words.toSpliced(at, 2)
  return { file, type, mail, isWrong: rest.length > 0 || (at >= 0 && !mail) || file?.startsWith('-') }
}

/** The command line acts as somebody, with that person's rights. */
async function findActor(database: Database, mail: string | undefined): Promise<Actor | null> {
  const who = mail ? sql`lower(u.email) = ${mail.toLowerCase()}` : sql`u.role = 'administrator' and u.can_sign_in`
  const answer = await sql<{
    workspace_id: string
    id: string
  }>`select u.workspace_id, u.id from users u join workspaces w on w.id = u.workspace_id
    where u.active and not w.is_sample and ${who} order by w.created_at, u.created_at limit 1`.execute(database.owner)
  const found = answer.rows[0]
  return found ? actorOfUser(database, found.workspace_id, found.id) : null
}

function tell(type: string, columns: string[], { rows, created, refused, problems, repaired, made }: ImportReport) {
  say(`Read ${rows} rows as ${type}, from the columns ${columns.join(', ')}.`)
  say(`  ${created} created`)
  for (const [noun, count] of Object.entries(made)) say(`  ${count} made because rows name them: ${noun}`)
  for (const { column, from, to, count } of repaired) say(`  ${count} repaired, ${column}: ${from} → ${to}`)
  say(`  ${refused} refused`)
  for (const { row, message } of problems) say(`    row ${row}: ${message}`)
}
