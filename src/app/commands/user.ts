import { text } from 'node:stream/consumers'
import { Email, Role } from '#features/access/access.contract.ts'
import { hasAdministrator } from '#features/access/accounts.ts'
import { setupToken } from '#features/access/secrets.ts'
import { createUser } from '#features/access/users.ts'
import { AppError } from '#kernel/errors.ts'
import type { Config } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { openBeside, type Opened } from '../open.ts'
import { say } from '../say.ts'
import { findActor, readOptions } from './actAs.ts'

const USAGE = `Usage: user add MAIL [--name NAME] [--role ${Role.options.join('|')}] [--as MAIL] [--password-stdin]`

/** Adds somebody: prints the link with which they join, or takes their password from the standard input. */
export async function userCommand(config: Config, [verb, ...words]: string[]): Promise<number> {
  const read = readOptions(words, ['--name', '--role', '--as'], ['--password-stdin'])
  const email = Email.safeParse(read?.rest[0])
  const role = Role.safeParse(read?.options['--role'] ?? 'member')
  if (verb !== 'add' || !read || read.rest.length !== 1 || !email.success || !role.success) {
    say(USAGE)
    return 2
  }
  const password = read.options['--password-stdin'] ? (await text(process.stdin)).replace(/\r?\n$/, '') : undefined
  const opened = await openBeside(config, createLog('warn'))
  try {
    if (!(await hasAdministrator(opened.system.database))) throw notSetUp(opened)
    const actor = await findActor(opened.system.database, read.options['--as'])
    const name = read.options['--name'] ?? email.data.split('@')[0] ?? email.data
    const { invitationUrl } = await createUser(
      { actor, system: opened.system, via: 'command' },
      { email: email.data, name, role: role.data, ...(password === undefined ? {} : { password }) },
    )
    say(
      invitationUrl
        ? `${email.data} is invited as ${role.data} to ${actor.workspace.name}. This link works once, for seven days:\n${invitationUrl}`
        : `${email.data} can sign in to ${actor.workspace.name} as ${role.data}.`,
    )
    return 0
  } finally {
    await opened.close()
  }
}

function notSetUp({ system: { config }, secret }: Opened) {
  const url = config.TREFOIL_URL ?? `http://localhost:${config.PORT}`
  return new AppError(
    'conflict',
    'command.not_set_up',
    `Nobody works here yet. Start Trefoil and make the first administrator: ${url}/setup?token=${setupToken(secret)}`,
  )
}
