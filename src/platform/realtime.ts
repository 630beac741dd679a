import type { OutgoingHttpHeaders } from 'node:http'
import type { FastifyReply } from 'fastify'
import pg from 'pg'
import type { Actor } from './actor.ts'
import type { Log } from './log.ts'
import { forget, forgetAll } from './workspaceMemory.ts'

/** What travels: never more than which kind of record, and which one. `o` and `v` decide who is told. */
type Notice = { w: string; n: string; i: string; o: string | null; v: string }

type Listener = {
  actor: Actor
  maySee: (actor: Actor, notice: { noun: string; id: string; owner_id: string | null; visibility: never }) => boolean
  /** Who this is by now: rights end and begin while the answer stays open. */
  renew: () => Promise<Actor | null>
  reply: FastifyReply
}

export type Realtime = {
  /** Keeps the answer open and writes an event for each change that this actor may see. */
  attach(listener: Listener): void
  onAccess(work: () => void): void
  close(): Promise<void>
}

const PING_EVERY = 25_000
const MOST_WAITING = 256_000

/** One LISTEN connection per process; after a reconnect everybody is told to read afresh, because notices were missed. */
export async function startRealtime(url: string, log: Log): Promise<Realtime> {
  const listeners = new Set<Listener>()
  const accessWork: (() => void)[] = []
  let client: pg.Client | undefined
  let isClosing = false

  const write = (listener: Listener, text: string) => {
    const { raw } = listener.reply
    if (raw.writableLength > MOST_WAITING) raw.end('event: resync\ndata: {}\n\n')
    else raw.write(text)
  }

  const tell = (notice: Notice) => {
    forget(notice.n, notice.w)
    const text = `event: change\ndata: ${JSON.stringify({ noun: notice.n, id: notice.i })}\n\n`
    const record = { noun: notice.n, id: notice.i, owner_id: notice.o, visibility: notice.v as never }
    for (const listener of listeners) {
      if (listener.actor.workspaceId === notice.w && listener.maySee(listener.actor, record)) write(listener, text)
    }
  }

  /** Somebody's rights changed: whoever it is reads afresh, and who may do nothing any more is told nothing. */
  const renewAll = async () => {
    for (const work of accessWork) work()
    for (const listener of listeners) {
      const actor = await listener.renew().catch(() => listener.actor)
      if (!actor) listener.reply.raw.end()
      else if (reachOf(actor) !== reachOf(listener.actor)) write(listener, 'event: resync\ndata: {}\n\n')
      if (actor) listener.actor = actor
    }
  }

  const open = async (isAgain: boolean) => {
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    next.on('notification', ({ channel, payload }) => {
      if (channel === 'access') void renewAll()
      else if (payload) tell(JSON.parse(payload) as Notice)
    })
    next.on('error', () => void again())
    next.on('end', () => void again())
    await next.connect()
    await next.query('listen changes; listen access')
    client = next
    if (!isAgain) return
    forgetAll()
    await renewAll()
    for (const listener of listeners) write(listener, 'event: resync\ndata: {}\n\n')
  }

  const again = async () => {
    if (isClosing || !client) return
    client = undefined
    for (let wait = 200; !isClosing; wait = Math.min(wait * 2, 5000)) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      const isOpen = await open(true).then(
        () => true,
        (error: unknown) => log.warn({ err: error }, 'listen') as unknown as false,
      )
      if (isOpen) return
    }
  }

  await open(false)
  const ping = setInterval(() => listeners.forEach((listener) => write(listener, ': ping\n\n')), PING_EVERY)

  return {
    attach(listener) {
      const { reply } = listener
      reply.hijack()
      reply.raw.writeHead(200, {
        ...(reply.getHeaders() as OutgoingHttpHeaders),
        'Content-Type': 'text/event-stream',
        'Cache-Control': 'no-store',
        'X-Accel-Buffering': 'no',
        Connection: 'keep-alive',
      })
      reply.raw.write('retry: 1000\n\n')
      listeners.add(listener)
      reply.raw.on('close', () => listeners.delete(listener))
    },
    onAccess: (work) => void accessWork.push(work),
    async close() {
      isClosing = true
      clearInterval(ping)
      for (const { reply } of listeners) reply.raw.end()
      await client?.end().catch(() => undefined)
    },
  }
}

/** All that decides what an actor sees, to tell whether it changed. */
const reachOf = ({ role, teamMates, reports, shared }: Actor) =>
  JSON.stringify([role, [...teamMates], [...reports], [...(shared?.byRecord ?? [])]])
