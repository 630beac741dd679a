import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { methodOf, pathOf, type Contract } from '#kernel/contract.ts'
import { AppError } from '#kernel/errors.ts'
import type { FileAnswer } from '#kernel/file.ts'
import type { Actor } from '../actor.ts'
import type { Caller } from '../context.ts'
import type { Operation } from '../operation.ts'
import type { System } from '../system.ts'
import { send } from './problem.ts'
import { receiveForm } from './upload.ts'

export type Identify = (request: FastifyRequest) => Promise<{ actor: Actor; via: 'browser' | 'api' } | null>

const KEY = /^[\x21-\x7e]{1,200}$/

/** Every operation at the address of its contract. Nothing here knows what an operation does. */
export function serveOperations(
  app: FastifyInstance,
  system: System,
  operations: readonly Operation[],
  identify: Identify,
) {
  for (const operation of operations) {
    const { contract } = operation
    app.route({
      method: methodOf(contract),
      url: `/api/v1${pathOf(contract)}`,
      handler: async (request, reply) => {
        const who = await identify(request)
        if (!who) return send(reply, 401, new AppError('forbidden', 'sign_in.needed', 'Please sign in first.'))
        const caller: Caller = { ...who, system, ...headersOf(request) }
        if (contract.givesFile)
          return answerFile(reply, (await operation(caller, inputOf(request, contract))) as FileAnswer)
        if (!contract.takesFile) return answer(reply, contract, await operation(caller, inputOf(request, contract)))
        const { input, forget } = await receiveForm(request, system)
        try {
          const path = request.params as Record<string, unknown>
          return answer(reply, contract, await operation(caller, { ...input, ...path }))
        } finally {
          await forget()
        }
      },
    })
  }
}

export function answer(reply: FastifyReply, contract: Contract, output: unknown) {
  const version = (output as { version?: unknown } | null)?.version
  if (typeof version === 'number') reply.header('ETag', `"${version}"`)
  return reply
    .code(contract.status ?? 200)
    .header('Cache-Control', 'no-store')
    .type('application/json; charset=utf-8')
    .send(JSON.stringify(output))
}

/** Always to be saved, never shown: what is in it was written by others. */
function answerFile(reply: FastifyReply, { name, type, body, headers }: FileAnswer) {
  return reply
    .headers({ ...headers, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
    .header('Content-Disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type(type)
    .send(Readable.from(body, { objectMode: false, highWaterMark: 65_536 }))
}

/** Path parameters together with the query (read) or the body (write) are the input; the path wins nothing: a clash is refused. */
export function inputOf(request: FastifyRequest, contract: Contract): unknown {
  const path = request.params as Record<string, unknown>
  const rest =
    methodOf(contract) === 'GET' || request.body === undefined || request.body === null ? request.query : request.body
  if (typeof rest !== 'object' || rest === null || Array.isArray(rest)) {
    return Array.isArray(rest) && Object.keys(path).length === 0 ? rest : { ...path, body: rest }
  }
  const clash = Object.keys(path).find((name) => name in rest && (rest as Record<string, unknown>)[name] !== path[name])
  if (clash) {
    throw new AppError('invalid', 'input.invalid', `"${clash}" stands in the address; leave it out of the body.`, {
      errors: [{ path: clash, message: 'It differs from the address.' }],
    })
  }
  return { ...rest, ...path }
}

function headersOf(request: FastifyRequest): Pick<Caller, 'idempotencyKey' | 'ifMatch'> {
  const key = request.headers['idempotency-key']
  const match = request.headers['if-match']
  if (key !== undefined && (typeof key !== 'string' || !KEY.test(key))) {
    throw new AppError('invalid', 'idempotency.key', 'The Idempotency-Key may hold up to 200 visible characters.')
  }
  const version = match === undefined || match === '*' ? undefined : /^(?:W\/)?"?(\d{1,9})"?$/.exec(match)?.[1]
  if (match !== undefined && match !== '*' && version === undefined) {
    throw new AppError('invalid', 'version.unreadable', 'If-Match takes the version number that you last saw.')
  }
  return { idempotencyKey: key, ifMatch: version === undefined ? undefined : Number(version) }
}
