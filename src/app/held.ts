import type { FastifyRequest } from 'fastify'
import { readMe, signOutEverywhere, workspaces } from '#features/access/access.contract.ts'
import { secondFactor } from '#features/access/secondFactor.contract.ts'
import { methodOf, pathOf } from '#kernel/contract.ts'
import { AppError } from '#kernel/errors.ts'

/** What somebody needs to learn what is missing, to add it, or to go elsewhere. */
const OPEN = new Set(
  [readMe, secondFactor.read, signOutEverywhere, workspaces.activate].map(
    (contract) => `${methodOf(contract)} /api/v1${pathOf(contract)}`,
  ),
)

/** @throws AppError forbidden: in one place, so that no route can forget it. */
export function refuseHeld(request: FastifyRequest) {
  if (OPEN.has(`${request.method} ${request.routeOptions.url}`)) return
  throw new AppError(
    'forbidden',
    'second_factor.needed',
    'This workspace asks for more than a password. Add a code from an app or a passkey, then sign in with it.',
  )
}
