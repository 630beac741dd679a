import { piecesOf } from '../mentions.pure.ts'
import styles from './Comments.module.css'

/** What was said, as plain text: only web addresses become links, and names of those mentioned stand out. */
export function CommentText({ body, names }: { body: string; names: string[] }) {
  return (
    <p className={styles.body}>
      {piecesOf(body, names).map(({ kind, text }, at) => {
        const key = `${String(at)}-${kind}`
        if (kind === 'link')
          return (
            <a key={key} href={text} target="_blank" rel="noopener noreferrer nofollow">
              {text}
            </a>
          )
        return kind === 'mention' ? (
          <span key={key} className={styles.mention}>
            {text}
          </span>
        ) : (
          <span key={key}>{text}</span>
        )
      })}
    </p>
  )
}
