import { IconCheck } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { newId } from '#kernel/ids.ts'
import { asApiError } from '#web/apiError.ts'
import { toast } from '#web/toasts.ts'
import type { Item } from '../items.contract.ts'
import { t } from './messages.en.ts'
import { ReturnCards } from './ReturnCards.tsx'
import styles from './Sent.module.css'
import { Pending } from './Pending.tsx'
import { Touched } from './Touched.tsx'
import { sayStayed, tell } from './tell.ts'
import { undo } from './undo.ts'
import { submit } from './outbox.ts'
import type { Capture, Sent } from './useCapture.ts'

const QUICK_MS = 300

/** What became of the last line: what was saved, what it gave back, and the way back. */
export function SentLine({ sent, capture }: { sent: Sent; capture: Capture }) {
  const { line, outcome } = sent
  const isSlow = useLater(QUICK_MS)
  const [isBusy, setBusy] = useState(false)

  const takeBack = async () => {
    setBusy(true)
    try {
      const stayed = await undo(line.id)
      capture.forgetSent()
      if (stayed.length > 0 && outcome) return toast(t('capture.stayed', { what: sayStayed(stayed, outcome) }))
      capture.rewrite(line.written.text)
      toast(t('capture.undone'))
    } catch (error) {
      setBusy(false)
      toast({ text: asApiError(error).detail, tone: 'trouble' })
    }
  }

  const confirm = async (item: Item) => {
    const word = { ...line, id: newId(), written: { ...line.written, items: [item] } }
    tell(word, await submit(word))
  }

  if (outcome?.state === 'refused') {
    return (
      <p role="alert" className={styles.trouble}>
        {t('capture.refused', { reason: outcome.reason })}
      </p>
    )
  }
  // What waits stands above the text; this is for those who hear it.
  if (outcome?.state === 'waiting')
    return (
      <p role="status" className="visuallyHidden">
        {t('capture.kept')}
      </p>
    )
  if (!outcome)
    return (
      <p role="status" className={styles.note}>
        {isSlow && t('capture.saving')}
      </p>
    )
  return (
    <div className={styles.sent}>
      <div role="status" className={styles.saved}>
        <IconCheck size={16} stroke={2} aria-hidden className={styles.tick} />
        <span className={styles.word}>{t('capture.saved')}</span>
        <Touched result={outcome.result} links={sent.links} />
        <button type="button" className={styles.undo} disabled={isBusy} onClick={() => void takeBack()}>
          {t('capture.undo')}
        </button>
      </div>
      <Pending
        result={outcome.result}
        capture={capture}
        onConfirm={(item) => void confirm(item)}
        onRewrite={() => void takeBack()}
      />
      <ReturnCards returns={outcome.result.returns} />
    </div>
  )
}

function useLater(milliseconds: number): boolean {
  const [isLater, setLater] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLater(true), milliseconds)
    return () => clearTimeout(timer)
  }, [milliseconds])
  return isLater
}
