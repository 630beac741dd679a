import { sayExactly, sayTime } from '../messages/sayDate.ts'
import { FoldedText } from './FoldedText.tsx'
import type { TimelineEntry } from './Timeline.tsx'
import styles from './Timeline.module.css'

export function TimelineLine({ entry }: { entry: TimelineEntry }) {
  const { icon: Sign, kind, title, text, note, at, actions } = entry
  return (
    <article className={styles.entry} aria-label={kind}>
      <span className={styles.sign} title={kind}>
        <Sign size={14} stroke={1.7} aria-hidden />
      </span>
      <div className={styles.words}>
        <div className={styles.first}>
          <span className={styles.title}>{title}</span>
          <time dateTime={at} title={sayExactly(at)} className={styles.time}>
            {sayTime(at)}
          </time>
        </div>
        {text && <FoldedText text={text} />}
        {note && <div className={styles.note}>{note}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </article>
  )
}
