import { IconArrowRight } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { classes } from '#web/ui/classes.ts'
import styles from './Palette.module.css'
import type { Row } from './rows.ts'

type PaletteRowProps = { row: Row; isChosen: boolean; onPoint: () => void; onOpen: (isNewTab: boolean) => void }

/** A record or a command. The focus stays in the field; this is what it points at. */
export function PaletteRow({ row, isChosen, onPoint, onOpen }: PaletteRowProps) {
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isChosen) line.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  return (
    <div
      ref={line}
      id={`palette-${row.id}`}
      role="option"
      aria-selected={isChosen}
      className={classes(styles.row, isChosen && styles.chosen)}
      onMouseMove={isChosen ? undefined : onPoint}
      onMouseDown={(event) => event.preventDefault()}
      onClick={(event) => onOpen(event.metaKey || event.ctrlKey)}
    >
      <Sign row={row} />
      <span className={styles.label}>{row.label}</span>
      {'hit' in row ? (
        row.hit.subtitle && <span className={styles.subtitle}>{row.hit.subtitle}</span>
      ) : (
        <Kbd keys={row.command.keys} />
      )}
    </div>
  )
}

function Sign({ row }: { row: Row }) {
  if (!('hit' in row)) return <IconArrowRight size={16} stroke={1.7} aria-hidden className={styles.icon} />
  const { type, id, title } = row.hit
  if (type === 'person' || type === 'company')
    return <Avatar name={title} id={id} size={22} shape={type === 'company' ? 'square' : 'round'} />
  const KindIcon = row.kind.icon
  return <KindIcon size={16} stroke={1.7} aria-hidden className={styles.icon} />
}
