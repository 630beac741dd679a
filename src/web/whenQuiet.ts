import { queryClient } from './queryClient.ts'

const LOOK_AGAIN_MS = 250
const AT_LATEST_MS = 5000

/** Acts once the page is loaded, nothing is being read, and the browser has nothing better to do. Gives back how to call it off. */
export function whenQuiet(act: () => unknown): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const look = () => {
    if (document.readyState !== 'complete' || queryClient.isFetching() > 0) timer = setTimeout(look, LOOK_AGAIN_MS)
    else if ('requestIdleCallback' in window) requestIdleCallback(act, { timeout: AT_LATEST_MS })
    else act()
  }
  timer = setTimeout(look)
  return () => clearTimeout(timer)
}

type Connection = { saveData?: boolean; effectiveType?: string }

/** On a line that is slow or paid by the byte, only what somebody asks for is fetched. */
export function isThrifty(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection }
  return Boolean(connection?.saveData) || /2g|3g/.test(connection?.effectiveType ?? '')
}
