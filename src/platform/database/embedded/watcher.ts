import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Place } from './place.ts'
import { spawnOptions } from './process.ts'

/** Waits for the end of its input, which comes with the end of our process, and then stops the server. */
const SCRIPT = 'read _; [ "$(head -n 1 "$1")" = "$2" ] && kill -INT "$2"'

/** Stops the server when this process dies, even by kill -9. Where it cannot, the next start ends the leftover. */
export function watchOver(place: Place, pid: number): { end(): void } {
  if (process.platform === 'win32') return { end: () => undefined }
  const child = spawn('/bin/sh', ['-c', SCRIPT, 'trefoil-watcher', join(place.data, 'postmaster.pid'), `${pid}`], {
    ...spawnOptions(place),
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  })
  child.on('error', () => undefined)
  child.stdin.on('error', () => undefined)
  child.unref()
  return { end: () => child.kill() }
}
