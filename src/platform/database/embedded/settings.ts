import { statfsSync } from 'node:fs'
import { totalmem } from 'node:os'
import type { Address } from './address.ts'

/** What we ask of the server beyond its defaults; given on its command line, so every start has this release's. */
export function settings({ address, durable }: { address: Address; durable: boolean }): string[] {
  const memory = megabytes()
  const chosen: Record<string, string | number> = {
    port: address.port,
    ...listening(address),
    shared_buffers: `${between(64, Math.round(memory / 16), 512)}MB`,
    effective_cache_size: `${between(128, Math.round(memory / 2), 65_536)}MB`,
    work_mem: '16MB',
    maintenance_work_mem: `${between(64, Math.round(memory / 16), 256)}MB`,
    max_connections: 100,
    max_wal_size: '2GB',
    random_page_cost: 1.1,
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_checkpoints: 'off',
    // The log must not quote what people typed.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...(hasSmallSharedMemory() ? { dynamic_shared_memory_type: 'mmap' } : {}),
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

/** TCP on Windows only; elsewhere a socket that nobody else can open. */
const listening = ({ host }: Address): Record<string, string> =>
  process.platform === 'win32'
    ? { listen_addresses: host, unix_socket_directories: '' }
    : { listen_addresses: '', unix_socket_directories: quoted(host), unix_socket_permissions: '0700' }

/** It is a list of folders, in the server's own syntax. */
const quoted = (folder: string) => `"${folder.replaceAll('"', '""')}"`

const between = (least: number, wanted: number, most: number) => Math.min(Math.max(least, wanted), most)

/** In a container the limit counts, not the machine. */
const megabytes = () => Math.min(totalmem(), process.constrainedMemory() || Infinity) / 1024 ** 2

/** Docker gives a container 64 MB unless told otherwise, and a parallel query can need more. */
function hasSmallSharedMemory(): boolean {
  if (process.platform !== 'linux') return false
  try {
    const { bsize, blocks } = statfsSync('/dev/shm')
    return bsize * blocks < 512 * 1024 ** 2
  } catch {
    return true
  }
}
