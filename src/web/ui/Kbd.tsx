import { Fragment } from 'react'
import { t } from '../messages/en.ts'
import { keyed } from './keyed.ts'
import styles from './Kbd.module.css'

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)
const SIGNS: Record<string, string> = {
  mod: isApple ? '⌘' : 'Ctrl',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  Enter: '↵',
  shift: '⇧',
}

/** A key as it is written on the keyboard: `mod+k`, `g p`. */
export function Kbd({ keys }: { keys: string }) {
  return (
    <span className={styles.keys}>
      {keyed(keys.split(' ')).map(({ item: step, at, key: place }) => (
        <Fragment key={place}>
          {at > 0 && <span className={styles.then}>{t('keys.then')}</span>}
          {(step === '+' ? ['+'] : step.split('+')).map((key) => (
            <kbd key={key} className={styles.key}>
              {SIGNS[key] ?? (key.length === 1 ? key.toUpperCase() : key)}
            </kbd>
          ))}
        </Fragment>
      ))}
    </span>
  )
}
