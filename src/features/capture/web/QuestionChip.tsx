import { IconX } from '@tabler/icons-react'
import type { Ambiguity, Candidate } from '../grammar/types.pure.ts'
import styles from './Chips.module.css'
import { t } from './messages.en.ts'

type QuestionChipProps = { ambiguity: Ambiguity; onChoose: (candidate: Candidate | null) => void }

/** A name that fits several: the likeliest first, chosen by its number. Left alone, it stays text. */
export function QuestionChip({ ambiguity: { text, candidates }, onChoose }: QuestionChipProps) {
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isRefused = event.key === 'Backspace' || event.key === 'Delete'
    const candidate = candidates[Number(event.key) - 1]
    if (!isRefused && !candidate) return
    event.preventDefault()
    onChoose(candidate ?? null)
  }
  return (
    <div role="group" aria-label={t('capture.ask', { name: text })} className={styles.question} onKeyDown={onKeyDown}>
      <span className={styles.asked} aria-hidden>
        {text}
        <span className={styles.doubt}>?</span>
      </span>
      {candidates.map((candidate, at) => (
        <button
          key={candidate.id}
          type="button"
          data-chip
          className={styles.candidate}
          onClick={() => onChoose(candidate)}
        >
          <kbd className={styles.number}>{at + 1}</kbd>
          <span className={styles.label}>{candidate.name}</span>
          {candidate.detail && <span className={styles.detail}>{candidate.detail}</span>}
        </button>
      ))}
      <button
        type="button"
        className={styles.leave}
        aria-label={t('capture.asIs')}
        title={t('capture.asIs')}
        onClick={() => onChoose(null)}
      >
        <IconX size={13} stroke={2} aria-hidden />
      </button>
    </div>
  )
}
