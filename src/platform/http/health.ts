import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client'
import { sql } from 'kysely'
import { subscribe } from '../changes.ts'
import type { System } from '../system.ts'

/** Alive, ready, and how it is doing. Metrics carry routes and counts, never people. */
export function serveHealth(app: FastifyInstance, system: System, isStopping: () => boolean) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'trefoil_request_seconds',
    help: 'Time to answer, by route and status.',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 1, 5],
    registers: [registry],
  })
  new Gauge({
    name: 'trefoil_database_connections',
    help: 'Connections of the pool, by state.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      for (const [state, count] of Object.entries(system.database.pressure())) this.set({ state }, count)
    },
  })
  const changed = new Counter({
    name: 'trefoil_changes_total',
    help: 'Changes saved, by kind of record and verb.',
    labelNames: ['noun', 'verb'],
    registers: [registry],
  })
  const leave = subscribe((_, changes) => {
    for (const { noun, verb } of changes) changed.inc({ noun, verb })
  })
  app.addHook('onClose', async () => leave())
  app.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none'
    seconds.observe({ method: request.method, route, status: reply.statusCode }, reply.elapsedTime / 1000)
    done()
  })

  app.get('/healthz', { config: { rateLimit: false } }, async () => ({ status: 'alive' }))
  app.get('/readyz', { config: { rateLimit: false } }, async (_, reply) => {
    if (isStopping()) return reply.code(503).send({ status: 'stopping' })
    const isThere = await sql`select 1`.execute(system.database.owner).then(
      () => true,
      () => false,
    )
    return reply.code(isThere ? 200 : 503).send({ status: isThere ? 'ready' : 'no database' })
  })
  app.get('/metrics', { config: { rateLimit: false } }, async (_, reply) =>
    reply.type(registry.contentType).send(await registry.metrics()),
  )
}
