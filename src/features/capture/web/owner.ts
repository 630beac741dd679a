import { readMe, type Me } from '#features/access/access.contract.ts'
import { request } from '#web/api.ts'

/** Whose words these are on a shared device: one user in one workspace. */
export const ownerOf = (me: Me) => `${me.workspace.id}:${me.user.id}`

/** Asks the server who is signed in now: another tab may have changed it since this page was loaded. */
export const ownerNow = async (signal?: AbortSignal) => ownerOf(await request(readMe, {}, { signal }))
