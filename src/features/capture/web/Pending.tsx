import { useState } from 'react'
import type { CaptureResult } from '../capture.contract.ts'
import type { Item } from '../items.contract.ts'
import { t } from './messages.en.ts'
import { sayItem } from './sayItem.ts'
import styles from './Sent.module.css'
import type { Capture } from './useCapture.ts'
import { useDealsBefore } from './useDealsBefore.ts'

type PendingProps = { result: CaptureResult; capture: Capture; onConfirm: (item: Item) => void; onRewrite: () => void }

/** What the server would not do without a word: changes to confirm, and names that it left as text. */
export function Pending({ result: { pending, capture: saved }, capture, onConfirm, onRewrite }: PendingProps) {
  const [confirmed, setConfirmed] = useState<readonly Item[]>([])
  const items = pending.filter((each): each is Item => each.kind !== 'ambiguity')
  const changes = items.filter((item) => item.confirm && !confirmed.includes(item))
  const asText = [
    ...pending.flatMap((each) => (each.kind === 'ambiguity' ? [each.text] : [])),
    ...items.filter((item) => !item.confirm).map((item) => sayItem(item, tellingOf(saved.at, capture)).label),
  ]
  const held = changes.map((item) => ({
    item,
    anchor: { kind: item.kind, at: 0, nth: 0 },
    isTouched: false,
    isGuess: false,
  }))
  const before = useDealsBefore({ held, ambiguities: [], offers: [], spans: [] }, [], capture.stages)
  if (changes.length === 0 && asText.length === 0) return null

  return (
    <ul className={styles.pending}>
      {changes.map((item) => {
        const known = item.kind === 'deal' && item.id ? before.get(item.id) : undefined
        const { label, detail } = sayItem(item, {
          ...tellingOf(saved.at, capture),
          ...(known ? { before: known } : {}),
        })
        const confirm = () => {
          setConfirmed([...confirmed, item])
          onConfirm(item)
        }
        return (
          <li key={label} className={styles.pendingLine}>
            <span className="quiet">{t('capture.toConfirm')}</span> <strong>{label}</strong> {detail}
            <button type="button" className={styles.undo} onClick={confirm}>
              {t('capture.confirm')}
            </button>
          </li>
        )
      })}
      {asText.length > 0 && (
        <li className={styles.pendingLine}>
          <span className="quiet">{t('capture.leftAsText')}</span> {asText.join(', ')}
          <button type="button" className={styles.undo} onClick={onRewrite}>
            {t('capture.rewrite')}
          </button>
        </li>
      )}
    </ul>
  )
}

const tellingOf = (at: string, { me }: Capture) => ({ at, meId: me?.id ?? '' })
