import { useLayoutEffect, useRef, useState } from 'react'
import { t } from '../messages/en.ts'
import { classes } from './classes.ts'
import styles from './FoldedText.module.css'

/** Text that shows three lines, and the rest on request. */
export function FoldedText({ text }: { text: string }) {
  const box = useRef<HTMLParagraphElement>(null)
  const [isOpen, setOpen] = useState(false)
  const [isLong, setLong] = useState(false)
  useLayoutEffect(() => {
    const { scrollHeight = 0, clientHeight = 0 } = box.current ?? {}
    if (!isOpen) setLong(scrollHeight > clientHeight + 2)
  }, [text, isOpen])
  return (
    <>
      <p ref={box} className={classes(styles.text, !isOpen && styles.folded)}>
        {text}
      </p>
      {isLong && (
        <button type="button" className={styles.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? 'web.less' : 'web.more')}
        </button>
      )}
    </>
  )
}
