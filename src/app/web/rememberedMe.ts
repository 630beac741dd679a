import { readMe, type Me } from '#features/access/access.contract.ts'
import { spokenIn } from '#kernel/locale.ts'
import { locale } from '#web/messages/locale.ts'
import { queryClient } from '#web/queryClient.ts'
import { keyOf } from '#web/useRead.ts'

const STORED_AS = 'me'

/** Who was here last on this device, so that the frame stands before the server has answered. */
export function recallMe() {
  const me = recalled()
  if (me) queryClient.setQueryData(keyOf(readMe, {}), me, { updatedAt: 0 })
}

export const recalledLocale = () => recalled()?.user.locale

export function rememberMe(me: Me) {
  const { timeZone, currency } = me.workspace
  locale.set({ locale: me.user.locale, timeZone, currency })
  put(JSON.stringify(me))
  // Texts are spoken where they stand, so another language begins with a fresh page.
  if (document.documentElement.lang !== spokenIn(me.user.locale) && recalled()) location.reload()
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
