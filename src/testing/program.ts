import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, realpath, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export type Account = { uid?: number; gid?: number }

/** The program as its users start it, in a process of its own. */
export type Program = {
  url: string
  child: ChildProcess
  /** All that it has said so far. */
  said(): string
  /** SIGTERM, and the exit code. */
  stop(): Promise<number | null>
  kill(): Promise<void>
}

type Options = {
  dataDir: string
  environment?: Record<string, string>
  account?: Account
  /** Which command, with its words; serves where none is named. */
  words?: string[]
  /** What is typed into it. */
  typed?: string
}

const CLI = join(import.meta.dirname, '../app/cli.ts')
export const ADMIN = { email: 'ada@example.test', password: 'correct-horse-battery' }
export const WITH_ADMIN = { TREFOIL_ADMIN_EMAIL: ADMIN.email, TREFOIL_ADMIN_PASSWORD: ADMIN.password }

/** Starts it on a port that is free, and waits until it serves; throws what it said where it ends instead. */
export async function startProgram(options: Options): Promise<Program> {
  const { child, said, ended } = spawnProgram(options)
  const url = () => /ready at (http:\S+)/.exec(said())?.[1]
  while (!url()) {
    const code = await Promise.race([ended, once(child.stdout, 'data').then(() => undefined)])
    if (code !== undefined) throw new Error(`It ended with ${code}:\n${said()}`)
  }
  return {
    url: url() ?? '',
    child,
    said,
    async stop() {
      child.kill('SIGTERM')
      return ended
    },
    async kill() {
      child.kill('SIGKILL')
      await ended
    },
  }
}

/** For a command, or a start that should fail: what it said, and its exit code. */
export async function runProgram(options: Options): Promise<{ code: number | null; said: string }> {
  const { child, said, ended } = spawnProgram(options)
  const patience = setTimeout(() => child.kill('SIGKILL'), 45_000)
  const code = await ended
  clearTimeout(patience)
  return { code, said: said() }
}

function spawnProgram({ dataDir, environment = {}, account = {}, words = ['serve', '--api-only'], typed }: Options) {
  const child = spawn(process.execPath, [CLI, ...words], {
    ...account,
    cwd: dataDir,
    // Not ours: a developer's own settings must not reach into the test.
    env: {
      PATH: '/usr/bin:/bin',
      HOME: dataDir,
      PORT: '0',
      TREFOIL_DATA_DIR: dataDir,
      TREFOIL_DURABLE: 'false',
      TREFOIL_LOG: 'warn',
      ...environment,
    },
    stdio: ['pipe', 'pipe', 'pipe'],
  })
  child.stdin.end(typed ?? '')
  let text = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += String(chunk)))
  const ended = once(child, 'close').then(([code]) => code as number | null)
  return { child, said: () => text, ended }
}

/** A data folder that every account can reach; gone when `end` is called. */
export async function dataFolder(): Promise<{ path: string; end(): Promise<void> }> {
  const path = await realpath(await mkdtemp(join(tmpdir(), 'trefoil-program-')))
  await chmod(path, 0o755)
  return { path, end: () => rm(path, { recursive: true, force: true, maxRetries: 5 }) }
}

export type Ask = Awaited<ReturnType<typeof signInTo>>['ask']

type Answer = { status: number; body: any } // oxlint-disable-line no-explicit-any

/** `ask('POST /people', {…})` below /api/v1, as the one who signed in. */
export async function signInTo({ url }: Pick<Program, 'url'>, who = ADMIN) {
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(who),
  })
  if (!signedIn.ok) throw new Error(`sign-in failed with ${signedIn.status}`)
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ')
  const ask = async (line: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> => {
    const [method = 'GET', path = '/'] = line.split(' ')
    const answer = await fetch(`${url}/api/v1${path}`, {
      method,
      headers: { cookie, ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    return { status: answer.status, body: await answer.json() }
  }
  return { ask, cookie }
}
