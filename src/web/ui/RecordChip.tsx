import type { ReactNode } from 'react'
import { Avatar } from './Avatar.tsx'
import { HoverCard } from './HoverCard.tsx'
import { Link } from './Link.tsx'
import { classes } from './classes.ts'
import styles from './RecordChip.module.css'

type RecordChipProps = {
  name: string
  /** Where a click leads; without it the chip is a label. */
  to?: string
  id?: string
  shape?: 'round' | 'square'
  /** `plain` stands in tables and headings without its own ground. */
  look?: 'chip' | 'plain'
  /** Shown on hover or focus: a few lines about the record, made only then. */
  card?: () => ReactNode
}

/** A record wherever it is named: avatar and name, leading to its page. */
export function RecordChip({ name, to, id, shape = 'round', look = 'chip', card }: RecordChipProps) {
  const face = (
    <>
      <Avatar name={name} id={id} size={look === 'chip' ? 18 : 22} shape={shape} />
      <span className={styles.name}>{name}</span>
    </>
  )
  const className = classes(styles.chip, look === 'plain' && styles.plain)
  const chip = to ? (
    <Link to={to} className={className}>
      {face}
    </Link>
  ) : (
    <span className={className}>{face}</span>
  )
  return card ? <HoverCard card={card}>{chip}</HoverCard> : chip
}
