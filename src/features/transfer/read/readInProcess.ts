import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { AppError } from '#kernel/errors.ts'
import type { Log } from '#platform/log.ts'
import type { Understanding } from '../understanding.ts'
import type { ReadSettings } from './source.ts'

const FILE = join(import.meta.dirname, 'readProcess.ts')
const ROOT = join(import.meta.dirname, '../../../..')
const MEMORY_MB = 256
const PATIENCE = 180_000

/**
 * Reads a file in a process of its own, which may see the program and the file's folder and nothing else, and has little
 * memory and time. Its rows lie in the folder afterwards.
 * @throws AppError invalid when the file cannot be read, or not within those limits.
 */
export async function readInProcess(
  path: string,
  folder: string,
  settings: ReadSettings,
  log: Log,
  signal?: AbortSignal,
): Promise<Understanding> {
  const { code, out, trouble } = await run([path, folder, JSON.stringify(settings)], [folder, path], signal)
  signal?.throwIfAborted()
  try {
    const answer = JSON.parse(out) as { understood?: Understanding; refusal?: { code: string; message: string } }
    if (answer.refusal) throw new AppError('invalid', answer.refusal.code, answer.refusal.message)
    if (answer.understood && code === 0) return answer.understood
  } catch (error) {
    if (error instanceof AppError) throw error
  }
  log.warn({ code, trouble }, 'reading a file')
  throw new AppError(
    'invalid',
    'import.unreadable',
    'This file cannot be read: it is damaged, or takes more memory and time than an import has. Save it as CSV, and try again.',
  )
}

function run(words: string[], readable: string[], signal?: AbortSignal) {
  const limits = [`--max-old-space-size=${MEMORY_MB}`, '--max-semi-space-size=16', '--stack-size=900']
  const fences = [
    '--permission',
    `--allow-fs-read=${ROOT}`,
    ...readable.map((each) => `--allow-fs-read=${each}`),
    `--allow-fs-write=${readable[0]}`,
  ]
  const child = spawn(process.execPath, [...limits, ...fences, '--no-warnings', FILE, ...words], {
    env: {},
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const stop = () => void child.kill('SIGKILL')
  const patience = setTimeout(stop, PATIENCE)
  signal?.addEventListener('abort', stop)
  let out = ''
  let trouble = ''
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (trouble = `${trouble}${chunk.toString()}`.slice(-2000)))
  return new Promise<{ code: number | null; out: string; trouble: string }>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => {
      clearTimeout(patience)
      signal?.removeEventListener('abort', stop)
      resolve({ code, out, trouble })
    })
  })
}
