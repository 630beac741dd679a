import type { FastifyInstance } from 'fastify'
import { invitations, setup } from '#features/access/entry.contract.ts'
import { hasAdministrator } from '#features/access/accounts.ts'
import { acceptInvitation, findInvitation, isKnownElsewhere } from '#features/access/invitations.ts'
import { setupToken } from '#features/access/secrets.ts'
import { foundFirst } from '#features/access/setup.ts'
import type { SignIn } from '#features/access/signIn.ts'
import { listSignOns } from '#features/access/signOn.contract.ts'
import { signOnLabels } from '#features/access/signOnProviders.ts'
import { methodOf, pathOf, type Contract, type OutputOf, type ParsedOf } from '#kernel/contract.ts'
import { AppError } from '#kernel/errors.ts'
import { answer, inputOf } from '#platform/http/operationRoutes.ts'
import { parseInput } from '#platform/parseInput.ts'
import type { System } from '#platform/system.ts'
import { serveDoors } from './signInDoors.ts'

/** What is asked before anybody is known: set-up, invitations, and sign-in itself. Limited per address, more tightly than the rest. */
export function serveSignIn(
  app: FastifyInstance,
  system: System,
  signIn: SignIn,
  secret: string,
  onSetup: (sampleFor: string | null) => Promise<void>,
) {
  const { database } = system
  const open = <C extends Contract>(contract: C, run: (input: ParsedOf<C>) => Promise<OutputOf<C>>) =>
    app.route({
      method: methodOf(contract),
      url: `/api/v1${pathOf(contract)}`,
      config: { rateLimit: { max: 60, timeWindow: 60_000 } },
      handler: async (request, reply) =>
        answer(reply, contract, await run(parseInput(contract, inputOf(request, contract)))),
    })

  open(setup.read, async () => ({ needed: !(await hasAdministrator(database)) }))
  open(setup.run, async (input) => {
    if (input.token !== setupToken(secret)) {
      throw new AppError(
        'forbidden',
        'setup.token',
        'This set-up link is not valid. Take the one that the server printed when it started.',
      )
    }
    const founder = await foundFirst(database, input)
    await onSetup(input.sample ? founder.userId : null)
    return { done: true as const }
  })
  open(invitations.read, async ({ token }) => {
    const found = await findInvitation(database, token)
    return {
      email: found.email,
      name: found.name,
      workspaceName: found.workspace_name,
      invitedBy: found.invited_by_name,
      isKnown: await isKnownElsewhere(database, found),
      hasJoined: found.has_joined,
    }
  })
  open(invitations.accept, async ({ token, name, password }) => {
    await acceptInvitation(database, token, { name, password })
    return { done: true as const }
  })

  open(listSignOns, async () => ({ data: await signOnLabels(system) }))
  serveDoors(app, system, signIn, secret)
}
