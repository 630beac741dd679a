import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { AppError, type ErrorKind } from '#kernel/errors.ts'

const STATUS: Record<ErrorKind, number> = {
  not_found: 404,
  forbidden: 403,
  invalid: 422,
  conflict: 409,
  unavailable: 503,
}

/** RFC 9457. The detail is a sentence for a person; code, errors and details are for the program that shows it. */
export function problemOf(error: AppError, status = STATUS[error.kind]) {
  return {
    type: 'about:blank',
    title: TITLES[status] ?? 'Error',
    status,
    code: error.code,
    detail: error.message,
    errors: error.errors,
    ...(Object.keys(error.details).length > 0 && { details: error.details }),
  }
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  429: 'Too fast',
  500: 'Something went wrong',
  503: 'Not available',
}

/** The one place that turns errors into statuses. Whatever is not an AppError and not the client's fault is a bug. */
export function answerError(error: FastifyError | AppError, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof AppError) {
    if (error.kind === 'unavailable') reply.header('Retry-After', '2')
    return send(reply, STATUS[error.kind], error)
  }
  const status = error.statusCode ?? 500
  if (status === 429) {
    return send(
      reply,
      429,
      new AppError('unavailable', 'rate.limited', 'That was too fast. Wait a moment, then go on.'),
    )
  }
  if (status >= 400 && status < 500) {
    const code = status === 413 ? 'request.too_large' : status === 415 ? 'request.media_type' : 'request.malformed'
    return send(reply, status, new AppError('invalid', code, SENTENCES[code] ?? 'The request is malformed.'))
  }
  request.log.error({ err: error, requestId: request.id }, 'unexpected')
  return send(
    reply,
    500,
    new AppError(
      'unavailable',
      'unexpected',
      'Something went wrong on our side. Nothing was saved; try again, and tell your administrator if it stays.',
    ),
  )
}

const SENTENCES: Record<string, string> = {
  'request.too_large': 'This is too large. Send less at once.',
  'request.media_type': 'Send JSON with the header Content-Type: application/json.',
  'request.malformed': 'The request cannot be read. Check that the body is JSON.',
}

export const sendNothingHere = (reply: FastifyReply) =>
  send(
    reply,
    404,
    new AppError('not_found', 'route.not_found', 'There is nothing at this address. See /api/docs for what there is.'),
  )

export const send = (reply: FastifyReply, status: number, error: AppError) =>
  reply
    .code(status)
    .type('application/problem+json')
    .send(JSON.stringify(problemOf(error, status)))
