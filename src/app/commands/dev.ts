import type { Config } from '#platform/config.ts'
import { say } from '../say.ts'
import { serveCommand } from './serve.ts'

const EMAIL = 'dev@trefoil.test'
const PASSWORD = 'trefoil-dev'

/** For working on Trefoil: data of its own, an administrator who is known, and the sample workspace. Restarted by `node --watch`. */
export function devCommand(config: Config, words: string[]): Promise<number> {
  say(`Sign in as ${EMAIL} with the password ${PASSWORD}.`)
  const own = {
    TREFOIL_DATA_DIR: './data/dev',
    TREFOIL_ADMIN_EMAIL: EMAIL,
    TREFOIL_ADMIN_PASSWORD: PASSWORD,
    TREFOIL_RATE_LIMIT: 100_000,
  }
  return serveCommand({ ...config, ...own }, [...words, '--sample'])
}
