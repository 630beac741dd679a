import { execFile, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'
import type { Place } from './place.ts'

/** How every program of PostgreSQL is started: as the account, without PG* variables, in a folder it can enter. */
export const spawnOptions = ({ home, account }: Place) => ({
  ...account,
  cwd: home,
  env: environment(),
  windowsHide: true,
})

export async function runProgram(
  path: string,
  options: string[],
  place: Place,
): Promise<{ code: number; output: string }> {
  const child = spawn(path, options, { ...spawnOptions(place), stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)))
  return new Promise((done) => {
    child.on('error', (error) => done({ code: -1, output: `${path}: ${error.message}\n` }))
    child.on('close', (code) => done({ code: code ?? -1, output }))
  })
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** After a restart of the machine another program may have the number: its command line must name the folder. */
export async function isServerOf(pid: number, data: string): Promise<boolean> {
  if (!isAlive(pid)) return false
  return process.platform === 'win32' || (await commandLine(pid)).includes(`-D ${data} `)
}

async function commandLine(pid: number): Promise<string> {
  if (process.platform === 'linux') {
    const words = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    return words.replaceAll('\0', ' ')
  }
  const { stdout } = await promisify(execFile)('ps', ['-ww', '-o', 'command=', '-p', `${pid}`]).catch(() => ({
    stdout: '',
  }))
  return stdout
}

function environment(): NodeJS.ProcessEnv {
  // oxlint-disable-next-line node/no-process-env -- not a setting of ours: what the system gives every program
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name))
  return { ...Object.fromEntries(kept), LC_ALL: 'C' }
}
