import { randomUUID } from 'node:crypto'
import { actorOfUser } from '#features/access/actors.ts'
import { readConfig } from '#platform/config.ts'
import { connect } from '#platform/database/database.ts'
import { enqueue } from '#platform/jobs.ts'
import { createLog } from '#platform/log.ts'
import { createOutbound } from '#platform/outbound/outbound.ts'
import type { System } from '#platform/system.ts'
import { createVault } from '#platform/vault.ts'
import { performImport } from '#features/transfer/perform.ts'
import './hooks.ts'

// Started for one import, so that its work and memory are not those of the process that answers people.
// oxlint-disable-next-line node/no-process-env -- what it is to do, from the process that started it
const given = process.env
const {
  IMPORT_DATABASE: url = '',
  IMPORT_OWNER: ownerUrl,
  IMPORT_WORKSPACE: workspaceId = '',
  IMPORT_ID: importId = '',
  ...environment
} = given
const stop = new AbortController()
process.on('SIGTERM', () => stop.abort())
process.on('disconnect', () => stop.abort())

const log = createLog('warn')
const database = connect({
  url,
  ownerUrl,
  size: 3,
  onError: (error) => log.warn({ err: error }, 'database connection'),
})
const system: System = {
  config: readConfig(environment),
  database,
  log,
  // An import talks to nobody and opens no secret: this vault has a key that fits nothing.
  outbound: createOutbound([]),
  vault: createVault(randomUUID()),
  enqueue: (job) => enqueue(database, job),
  checkOutputs: false,
  now: () => new Date(),
}
try {
  await performImport(system, { workspaceId, importId }, actorOfUser, stop.signal)
} catch (error) {
  if (!stop.signal.aborted) throw error
  process.exitCode = 75
} finally {
  await database.close()
  if (process.connected) process.disconnect()
}
