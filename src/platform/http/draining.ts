import type { FastifyInstance } from 'fastify'
import { AppError } from '#kernel/errors.ts'

/** Longer than any honest request, shorter than service managers wait before they kill. */
const PATIENCE = 8000

/** Whoever watches over the program must hear how it is doing until the end. */
const WATCHED = /^\/(healthz|readyz|metrics)(\?|$)/

export type Draining = { isDraining(): boolean; drain(): Promise<void> }

/** Before a stop: what runs may end, what is new is refused with 503, and the port stays open to say so. */
export function draining(app: FastifyInstance): Draining {
  let running = 0
  let whenDone: (() => void) | undefined

  app.addHook('onRequest', (request, reply, done) => {
    if (WATCHED.test(request.url)) return done()
    if (whenDone) {
      reply.header('Connection', 'close')
      return done(new AppError('unavailable', 'server.stopping', 'Trefoil is being restarted. Try again in a moment.'))
    }
    running++
    reply.raw.once('close', () => --running === 0 && whenDone?.())
    done()
  })

  return {
    isDraining: () => whenDone !== undefined,
    async drain() {
      const over = new Promise<void>((resolve) => (whenDone = resolve))
      if (running === 0) return
      const patience = setTimeout(() => whenDone?.(), PATIENCE)
      await over
      clearTimeout(patience)
    },
  }
}
