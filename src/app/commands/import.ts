import { existsSync } from 'node:fs'
import { importFile, isTargetName, type ImportReport } from '#features/transfer/transfer.ts'
import type { Config } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { openBeside } from '../open.ts'
import { findActor } from './actAs.ts'
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
  const { system, close } = await openBeside(config, createLog(config.TREFOIL_LOG))
  try {
    const actor = await findActor(system.database, mail)
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

function tell(type: string, columns: string[], { rows, created, refused, problems, repaired, made }: ImportReport) {
  say(`Read ${rows} rows as ${type}, from the columns ${columns.join(', ')}.`)
  say(`  ${created} created`)
  for (const [noun, count] of Object.entries(made)) say(`  ${count} made because rows name them: ${noun}`)
  for (const { column, from, to, count } of repaired) say(`  ${count} repaired, ${column}: ${from} → ${to}`)
  say(`  ${refused} refused`)
  for (const { row, message } of problems) say(`    row ${row}: ${message}`)
}
