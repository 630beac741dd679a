import { IconCheck } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode, type RefObject } from 'react'
import { Kbd } from './Kbd.tsx'
import { Popup } from './Popup.tsx'
import { classes } from './classes.ts'
import type { Icon } from './icon.ts'
import { keyed } from './keyed.ts'
import { moveFocus } from './moveFocus.ts'
import styles from './Menu.module.css'

export type MenuItem =
  | {
      label: string
      run: () => void
      icon?: Icon
      /** Stands at the start in place of an icon, e.g. an avatar. */
      start?: ReactNode
      keys?: string
      note?: string
      /** Given at all, the item is a choice; `true` ticks it. */
      isChosen?: boolean
      isTrouble?: boolean
      isDisabled?: boolean
    }
  | 'line'
  | { heading: string }

type MenuListProps = {
  items: MenuItem[]
  label: string
  anchor: RefObject<HTMLElement | null>
  onClose: () => void
  side?: 'below' | 'belowEnd' | 'right'
  id?: string
}

export function MenuList({ items, label, anchor, onClose, side, id }: MenuListProps) {
  const list = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const chosen =
      list.current?.querySelector<HTMLElement>('[aria-checked="true"]') ??
      list.current?.querySelector<HTMLElement>('button')
    chosen?.focus({ preventScroll: true })
  }, [])

  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === 'Tab') onClose()
    else if (list.current) moveFocus(event, list.current)
  }
  return (
    <Popup anchor={anchor} side={side} onClose={onClose} onKeyDown={onKeyDown}>
      <div ref={list} id={id} role="menu" aria-label={label}>
        {keyed(items).map(({ item, key }) => {
          if (item === 'line') return <hr key={key} className={styles.line} />
          if ('heading' in item)
            return (
              <div key={key} className={styles.heading} role="presentation">
                {item.heading}
              </div>
            )
          const { icon: Sign, isChosen } = item
          return (
            <button
              key={key}
              type="button"
              tabIndex={-1}
              role={isChosen === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={isChosen}
              disabled={item.isDisabled}
              className={classes(styles.item, item.isTrouble && styles.trouble)}
              onClick={() => {
                onClose()
                item.run()
              }}
            >
              {Sign && <Sign size={16} stroke={1.7} aria-hidden className={styles.icon} />}
              {item.start}
              <span className={styles.label}>
                {item.label}
                {item.note && <span className={styles.note}>{item.note}</span>}
              </span>
              {item.keys && <Kbd keys={item.keys} />}
              {isChosen && <IconCheck size={16} stroke={2} aria-hidden className={styles.tick} />}
            </button>
          )
        })}
      </div>
    </Popup>
  )
}
