import { readConfig, type Config } from '#platform/config.ts'
import { createLog } from '#platform/log.ts'
import { serveCommand } from './commands/serve.ts'

type Command = { about: string; run: (config: Config, words: string[]) => Promise<number> }

const COMMANDS: Record<string, Command> = {
  serve: { about: 'start Trefoil', run: serveCommand },
}

/** One command, one result: says what it did, and exits other than 0 when it could not. */
export async function run([name = 'serve', ...words]: string[]): Promise<number> {
  const command = COMMANDS[name]
  if (!command) {
    say(`Trefoil does not know "${name}". It knows:\n${Object.entries(COMMANDS).map(([each, { about }]) => `  ${each.padEnd(10)} ${about}`).join('\n')}`)
    return 2
  }
  try {
    return await command.run(readConfig(), words)
  } catch (error) {
    createLog('debug').debug({ err: error }, 'command')
    say(error instanceof Error ? error.message : String(error))
    return 1
  }
}

export const say = (text: string) => void process.stdout.write(`${text}\n`)
