import { Outlet } from '@tanstack/react-router'
import { Suspense, useEffect, useMemo, type ComponentProps } from 'react'
import type { Me } from '#features/access/access.contract.ts'
import { startLive } from '#web/live.ts'
import { queryClient } from '#web/queryClient.ts'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { SlotProvider, type Slots } from '#web/ui/Slot.tsx'
import { Toaster } from '#web/ui/Toaster.tsx'
import { useIsNarrow } from '#web/ui/useIsNarrow.ts'
import { BottomBar } from './BottomBar.tsx'
import { OfflineLine } from './OfflineLine.tsx'
import { Overlays } from './Overlays.tsx'
import { Rail } from './Rail.tsx'
import styles from './Shell.module.css'
import { t } from './messages.en.ts'
import { CaptureBox, DueReturns, FilesPart, ListActions, TalkPart } from './slots.tsx'
import { useShellKeys } from './useShellKeys.ts'
import { useWarmUp } from './useWarmUp.ts'

/** The frame around every screen: rail or bar, the screen, and what stands over it. */
export function Shell({ me }: { me: Me }) {
  const isNarrow = useIsNarrow()
  useShellKeys()
  useEffect(() => startLive(queryClient), [me.workspace.id])
  useWarmUp()
  const slots = useMemo<Slots>(
    () => ({
      'today.top': TodayCapture,
      'list.actions': ListButtons,
      'record.files': RecordFiles,
      'record.talk': RecordTalk,
    }),
    [],
  )

  return (
    <SlotProvider slots={slots}>
      <a href="#main" className={styles.skip}>
        {t('shell.skip')}
      </a>
      <div className={styles.shell}>
        {!isNarrow && <Rail me={me} />}
        <main id="main" tabIndex={-1} className={styles.main} data-scroll-restoration-id="main">
          <OfflineLine />
          <Suspense
            fallback={
              <div className={styles.waiting}>
                <Skeleton />
              </div>
            }
          >
            <Outlet />
          </Suspense>
        </main>
        {isNarrow && <BottomBar me={me} />}
      </div>
      <Overlays />
      <Toaster />
    </SlotProvider>
  )
}

/** What can be done with a whole list; it may come a moment after the list. */
const ListButtons = (props: Record<string, unknown>) => (
  <Suspense fallback={null}>
    <ListActions {...props} />
  </Suspense>
)

/** Today begins with the one line, and with what is due this moment. */
const TodayCapture = () => (
  <>
    <Suspense fallback={<div className={styles.line} />}>
      <CaptureBox place="line" />
    </Suspense>
    <Suspense fallback={null}>
      <DueReturns />
    </Suspense>
  </>
)

/** The files at a deal or a case, whose chapters come before files. */
const RecordFiles = (props: Record<string, unknown>) => (
  <Suspense fallback={null}>
    <FilesPart {...(props as ComponentProps<typeof FilesPart>)} />
  </Suspense>
)

/** What people say about a record; the chapters of records come before it. */
const RecordTalk = (props: Record<string, unknown>) => (
  <Suspense fallback={null}>
    <TalkPart {...(props as ComponentProps<typeof TalkPart>)} />
  </Suspense>
)
