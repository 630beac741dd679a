import { classes } from './classes.ts'
import styles from './Avatar.module.css'

type AvatarProps = {
  name: string
  /** What the hue is drawn from, so that it stays when the name changes. */ id?: string
  size?: number
  shape?: 'round' | 'square'
}

const HUES = [150, 95, 60, 28, 8, 340, 300, 265, 235, 205, 180]

/** Initials on a quiet, stable hue. People are round, companies square. Decoration: the name stands beside it. */
export function Avatar({ name, id, size = 24, shape = 'round' }: AvatarProps) {
  const hue = HUES[hash(id ?? name) % HUES.length]
  const style = { '--hue': hue, width: size, height: size, fontSize: Math.max(9, Math.round(size * 0.4)) }
  return (
    <span
      className={classes(styles.avatar, shape === 'square' && styles.square)}
      style={style as React.CSSProperties}
      aria-hidden
      data-avatar
    >
      {initials(name)}
    </span>
  )
}

function initials(name: string): string {
  const parts = name
    .trim()
    .split(/[\s\-_.@]+/)
    .filter(Boolean)
  const first = parts[0] ?? '?'
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : ''
  return ([...first][0] ?? '').toLocaleUpperCase() + ([...last][0] ?? '').toLocaleUpperCase()
}

function hash(text: string): number {
  let sum = 7
  for (const letter of text) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) >>> 0
  return sum
}
