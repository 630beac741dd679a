import { totalmem } from 'node:os'

/** What we ask of the server beyond its defaults; given on its command line, so every start has this release's. */
export function settings({ durable }: { durable: boolean }): string[] {
  const memory = megabytes()
  const chosen: Record<string, string | number> = {
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
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  }
  return Object.entries(chosen).flatMap(([name, value]) => ['-c', `${name}=${value}`])
}

const between = (least: number, wanted: number, most: number) => Math.min(Math.max(least, wanted), most)

/** In a container the limit counts, not the machine. */
const megabytes = () => Math.min(totalmem(), process.constrainedMemory() || Infinity) / 1024 ** 2
