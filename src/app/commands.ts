import { AppError } from '#kernel/errors.ts'
import { readConfig, type Config } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { backupCommand } from './commands/backup.ts'
import { demoCommand } from './commands/demo.ts'
import { devCommand } from './commands/dev.ts'
import { doctorCommand } from './commands/doctor.ts'
import { exportCommand } from './commands/export.ts'
import { importCommand } from './commands/import.ts'
import { migrateCommand } from './commands/migrate.ts'
import { restoreCommand } from './commands/restore.ts'
import { serveCommand } from './commands/serve.ts'
import { userCommand } from './commands/user.ts'
import { say } from './say.ts'

type Command = { about: string; run: (config: Config, words: string[]) => Promise<number> }

const COMMANDS: Record<string, Command> = {
  backup: { about: 'backup FILE: save all data in one file, also while Trefoil runs', run: backupCommand },
  demo: { about: 'make a workspace of sample data', run: demoCommand },
  dev: { about: 'start Trefoil for working on it: seeded, with data of its own', run: devCommand },
  doctor: { about: 'look whether all is well, and say what to do', run: doctorCommand },
  export: { about: 'export FILE: every record that I may see, one JSON object a line', run: exportCommand },
  import: { about: 'import FILE: companies, people, products or deals from a CSV file', run: importCommand },
  migrate: { about: 'bring the database up to date', run: migrateCommand },
  restore: { about: 'restore FILE: put a backup back into an empty folder or database', run: restoreCommand },
  serve: { about: 'start Trefoil', run: serveCommand },
  user: { about: 'user add MAIL: let somebody in, by a link or with a password', run: userCommand },
}

/** One command, one result: says what it did, and exits other than 0 when it could not. */
export async function run([name = 'serve', ...words]: string[]): Promise<number> {
  const command = COMMANDS[name]
  if (!command) {
    say(
      `Trefoil does not know "${name}". It knows:\n${Object.entries(COMMANDS)
        .map(([each, { about }]) => `  ${each.padEnd(10)} ${about}`)
        .join('\n')}`,
    )
    return 2
  }
  try {
    return await command.run(readConfig(), words)
  } catch (error) {
    if (!(error instanceof AppError)) createLog('debug').debug({ err: error }, 'command')
    say(error instanceof Error ? error.message : String(error))
    return 1
  }
}
