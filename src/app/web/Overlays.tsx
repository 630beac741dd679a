import { Suspense, useEffect } from 'react'
import { useLocation } from '@tanstack/react-router'
import { useAsking } from '#web/askFirst.ts'
import { closeOverlay, useOverlay } from '#web/overlays.ts'
import { KeyList } from '#web/ui/KeyList.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { t } from './messages.en.ts'
import { AskFields, CaptureBox, Palette } from './slots.tsx'

/** What stands over the page: capture, palette, the list of keys. Going elsewhere closes it. */
export function Overlays() {
  const asking = useAsking()
  const overlay = useOverlay()
  const { pathname } = useLocation()
  useEffect(closeOverlay, [pathname])

  if (asking)
    return (
      <Suspense>
        <AskFields asking={asking} />
      </Suspense>
    )
  if (overlay?.name === 'keys') return <KeyList onClose={closeOverlay} />
  if (overlay?.name === 'palette') {
    return (
      <Panel title={t('shell.search')} place="top" isBare onClose={closeOverlay}>
        <Suspense fallback={<Skeleton />}>
          <Palette onClose={closeOverlay} />
        </Suspense>
      </Panel>
    )
  }
  if (overlay?.name === 'capture') {
    return (
      <Panel title={t('shell.capture')} place="top" isBare onClose={closeOverlay}>
        <Suspense fallback={<Skeleton />}>
          <CaptureBox place="panel" text={overlay.text} onClose={closeOverlay} />
        </Suspense>
      </Panel>
    )
  }
  return null
}
