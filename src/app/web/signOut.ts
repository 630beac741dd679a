import { forgetNames } from '#features/capture/web/forgetNames.ts'
import { send } from '#web/api.ts'
import { asApiError } from '#web/apiError.ts'
import { toast } from '#web/toasts.ts'

/** Ends the session, and leaves nothing of it on the device. */
export async function signOut() {
  try {
    await send('POST', '/api/auth/sign-out', {})
    await forgetNames()
    location.assign('/sign-in')
  } catch (error) {
    toast({ text: asApiError(error).detail, tone: 'trouble' })
  }
}
