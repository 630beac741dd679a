import { pino, type Logger } from 'pino'

export type Log = Logger

/** Logs carry ids, codes and times; never names, mails, texts or tokens, so nothing needs redacting. */
export function createLog(level: string): Log {
  return pino({
    level,
    base: null,
    serializers: {
      req: (request: { id: string; method: string; routeOptions?: { url?: string } }) => ({
        id: request.id,
        method: request.method,
        route: request.routeOptions?.url,
      }),
      err: (error: Error & { code?: string }) => ({ type: error.name, code: error.code, stack: withoutMessage(error) }),
    },
  })
}

/** The stack says where; the message may quote what a person typed. */
const withoutMessage = (error: Error) =>
  error.stack
    ?.split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .join('\n')
