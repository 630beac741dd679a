import { spawn, type ChildProcess } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const ROOT = join(import.meta.dirname, '..')
const PATIENCE_MS = 180_000

/** What `npm start` starts, settings of Node and all: the words after `node`. */
export function productWords(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').slice(1)
}

/**
 * Starts a Node process and waits for the line that names its port.
 * @throws Error with its last words when it ends, or is not ready in three minutes.
 */
export function start(
  children: ChildProcess[],
  words: string[],
  environment: Record<string, string>,
  line: RegExp,
): Promise<{ port: number; pid: number }> {
  const child = spawn(process.execPath, words, {
    cwd: ROOT,
    env: { ...process.env, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  children.push(child)
  return new Promise((resolve, reject) => {
    let text = ''
    const fail = (why: string) => reject(new Error(`${words.join(' ')} ${why}: ${text.slice(-500)}`))
    const timer = setTimeout(() => fail('was not ready in time'), PATIENCE_MS)
    child.stdout?.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const port = line.exec(text)?.[1]
      if (!port) return
      clearTimeout(timer)
      resolve({ port: Number(port), pid: child.pid ?? 0 })
    })
    child.once('exit', (code) => {
      clearTimeout(timer)
      fail(`ended with ${code}`)
    })
  })
}

/** Ends these processes in order, and waits until they are gone. */
export async function stopAll(children: ChildProcess[]) {
  for (const child of children) {
    if (child.exitCode !== null || child.signalCode !== null) continue
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
  }
}
