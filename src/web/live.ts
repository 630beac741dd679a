import type { QueryClient } from '@tanstack/react-query'
import { concerns } from './cache.ts'

const ADDRESS = '/api/v1/live'
const GATHER_MS = 50
const LONGEST_WAIT_MS = 30_000

/** Keeps what is on the screen current: the server says which noun changed, and its reads are asked again. */
export function startLive(client: QueryClient): () => void {
  let source: EventSource | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  const invalidate = gathered((nouns) => void client.invalidateQueries({ predicate: concerns(nouns) }))

  const open = () => {
    source?.close()
    source = new EventSource(ADDRESS)
    source.addEventListener('open', () => {
      // What was read before anybody listened may have changed since, the first time as much as after a break.
      void client.invalidateQueries()
      failures = 0
    })
    source.addEventListener('change', (event) => invalidate(nounIn(event.data as string)))
    source.addEventListener('resync', () => void client.invalidateQueries())
    source.addEventListener('error', retry)
  }
  const retry = () => {
    source?.close()
    const wait = Math.min(LONGEST_WAIT_MS, 1000 * 2 ** failures++)
    clearTimeout(timer)
    // Jitter: after a restart of the server, not everybody comes back in the same second.
    timer = setTimeout(open, wait / 2 + Math.random() * wait)
  }
  const onVisibility = () => {
    if (document.visibilityState === 'visible' && source?.readyState === EventSource.CLOSED) open()
  }

  open()
  document.addEventListener('visibilitychange', onVisibility)
  return () => {
    clearTimeout(timer)
    document.removeEventListener('visibilitychange', onVisibility)
    source?.close()
  }
}

function nounIn(data: string): string {
  try {
    return (JSON.parse(data) as { noun?: string }).noun ?? ''
  } catch {
    return ''
  }
}

/** Collects what comes in a burst and hands it on once. */
function gathered(act: (nouns: Set<string>) => void) {
  let waiting = new Set<string>()
  return (noun: string) => {
    if (waiting.size === 0) {
      setTimeout(() => {
        act(waiting)
        waiting = new Set()
      }, GATHER_MS)
    }
    waiting.add(noun)
  }
}
