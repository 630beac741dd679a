import { sendWaiting } from './outbox.ts'
import { tell } from './tell.ts'

const AGAIN_MS = 15_000
let isStarted = false

/** From now on, whatever waits on this device is sent when the connection, the page or the person returns. */
export function keepSending() {
  if (isStarted) return
  isStarted = true
  const again = () => void sendWaiting(tell)
  addEventListener('online', again)
  addEventListener('focus', again)
  document.addEventListener('visibilitychange', () => document.visibilityState === 'visible' && again())
  setInterval(again, AGAIN_MS)
  again()
}
