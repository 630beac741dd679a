import { MantineProvider } from '@mantine/core'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode, useSyncExternalStore } from 'react'
import { createRoot } from 'react-dom/client'
import './styles.ts'
import { readMe, type Me } from '#features/access/access.contract.ts'
import { onSignedOut, send } from '#web/api.ts'
import { translations } from '#web/messages/translations.ts'
import { applyPreferences } from '#web/preferences.ts'
import { queryClient } from '#web/queryClient.ts'
import { theme } from '#web/theme.ts'
import { keyOf } from '#web/useRead.ts'
import { router } from './routes.tsx'
import { schemeManager } from './schemeManager.ts'
import { speakAs } from './speakAs.ts'

/** Shows the program; `me` is who the page was made for. */
export function begin(me: Me | null) {
  applyPreferences()
  if (me) {
    speakAs(me)
    queryClient.setQueryData(keyOf(readMe, {}), me)
  }
  onSignedOut(() => {
    const { pathname, href } = router.state.location
    if (pathname !== '/sign-in')
      void router.navigate({ to: '/sign-in', search: { next: href } as never, replace: true })
  })
  // After an update of the server the old parts are gone: load the page again. Without a server that would lose the page.
  addEventListener('vite:preloadError', () => {
    send('GET', '/healthz').then(
      () => location.reload(),
      () => undefined,
    )
  })
  const root = document.getElementById('root')
  if (root) createRoot(root).render(<Program />)
}

/** Given to the few styles that the component library writes at run time; the policy refuses any other. */
const styleNonce = () => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

const Program = () => (
  <StrictMode>
    <MantineProvider
      theme={theme}
      colorSchemeManager={schemeManager}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
      getStyleNonce={styleNonce}
    >
      <QueryClientProvider client={queryClient}>
        <Spoken />
      </QueryClientProvider>
    </MantineProvider>
  </StrictMode>
)

/** When things are called otherwise, everything is said anew: screens keep texts of theirs. */
function Spoken() {
  const words = useSyncExternalStore(translations.onCall, translations.words)
  return <RouterProvider key={JSON.stringify(words)} router={router} />
}
