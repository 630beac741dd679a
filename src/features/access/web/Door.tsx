import { useEffect, useRef, type ReactNode } from 'react'
import { Mark } from '#web/ui/Mark.tsx'
import { Toaster } from '#web/ui/Toaster.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { DoorPicture } from './DoorPicture.tsx'
import styles from './Door.module.css'

/** The frame of what is shown before one is in: a narrow column, and on wide screens what awaits one. */
export function Door({ title, note, children }: { title: string; note?: ReactNode; children: ReactNode }) {
  const side = useRef<HTMLElement>(null)
  useTitle(title)
  useEffect(() => side.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus(), [title])
  return (
    <div className={styles.door}>
      <main ref={side} className={styles.side}>
        <div className={styles.column}>
          <Mark size={36} />
          <h1 className={styles.title}>{title}</h1>
          {note && <p className={styles.note}>{note}</p>}
          <div className={styles.body}>{children}</div>
        </div>
      </main>
      <DoorPicture />
      <Toaster />
    </div>
  )
}
