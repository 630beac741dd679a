import { readMe, type Me } from '#features/access/access.contract.ts'
import { locale } from '#web/messages/locale.ts'
import { queryClient } from '#web/queryClient.ts'
import { keyOf } from '#web/useRead.ts'

const STORED_AS = 'me'

/** Who was here last on this device, so that the frame stands before the server has answered. */
export function recallMe() {
  const me = recalled()
  if (me) queryClient.setQueryData(keyOf(readMe, {}), me, { updatedAt: 0 })
}

export const recalledLocale = () => recalled()?.workspace.locale

export function rememberMe(me: Me) {
  const { locale: language, timeZone, currency } = me.workspace
  locale.set({ locale: language, timeZone, currency })
  put(JSON.stringify(me))
}

export function forgetMe() {
  put(null)
  queryClient.clear()
}

function put(text: string | null) {
  try {
    if (text === null) localStorage.removeItem(STORED_AS)
    else localStorage.setItem(STORED_AS, text)
  } catch {
    // Without storage the frame waits for the server.
  }
}

function recalled(): Me | null {
  try {
    return JSON.parse(localStorage.getItem(STORED_AS) ?? 'null') as Me | null
  } catch {
    return null
  }
}
