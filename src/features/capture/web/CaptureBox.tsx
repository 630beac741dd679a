import { IconArrowUp } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useOverlay } from '#web/overlays.ts'
import { Kbd } from '#web/ui/Kbd.tsx'
import { classes } from '#web/ui/classes.ts'
import { attention } from './attention.ts'
import styles from './CaptureBox.module.css'
import { ChipRow } from './ChipRow.tsx'
import { keepSending } from './keepSending.ts'
import { t } from './messages.en.ts'
import { SentLine } from './SentLine.tsx'
import { TextField, useFocusAtEnd } from './TextField.tsx'
import { useCapture } from './useCapture.ts'
import { useKeyboardInset } from './useKeyboardInset.ts'
import { WaitingLines } from './WaitingLines.tsx'
import { warmUp } from './warmUp.ts'

type CaptureBoxProps = {
  /** `line`: one line that is always there; `panel`: opened over the page, with the focus in it. */
  place: 'line' | 'panel'
  /** Words to begin with; a draft that is there already stays. */
  text?: string | undefined
  onClose?: (() => void) | undefined
}

// This part is fetched in the background on every page: what waits from an earlier visit is sent, and the names are learnt,
// before anybody opens the box.
keepSending()
warmUp()

/** The box for typing, dictating and pasting: the words, then Enter. */
export function CaptureBox({ place, text: given, onClose }: CaptureBoxProps) {
  // The line on the page rests while the same draft stands in a panel above it.
  const overlay = useOverlay()
  const capture = useCapture({ isResting: place === 'line' && overlay !== null })
  const { text, plan, sent, owner, rewrite } = capture
  const field = useFocusAtEnd(place === 'panel')
  const box = useRef<HTMLDivElement>(null)
  useKeyboardInset(box)

  const begun = useRef(false)
  useEffect(() => {
    if (!owner || begun.current) return
    begun.current = true
    if (given && !text.includes(given)) rewrite(given)
  }, [owner, given, text, rewrite])

  const choose = (choice: number) => {
    const [ambiguity] = plan.ambiguities
    const candidate = ambiguity?.candidates[choice]
    if (ambiguity && candidate) capture.change({ act: 'choose', at: ambiguity.span[0], candidate })
  }
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey)) return
    event.preventDefault()
    void capture.save()
  }
  const isEmpty = !text.trim()
  return (
    <div
      ref={box}
      className={classes(styles.box, styles[place])}
      onKeyDown={onKeyDown}
      onFocus={() => attention.note()}
      onInput={() => attention.note()}
      onClick={() => attention.note()}
      onBlur={() => attention.rest()}
    >
      <WaitingLines capture={capture} />
      <TextField
        field={field}
        text={text}
        reading={capture.reading}
        onWrite={capture.write}
        onSave={() => void capture.save()}
        onEscape={onClose ?? (() => field.current?.blur())}
        onChoose={choose}
      />
      <ChipRow capture={capture} field={field} stages={capture.stages} />
      <div className={classes(styles.foot, isEmpty && (place === 'line' || sent) && styles.away)}>
        <span className={styles.keys} aria-hidden>
          <Kbd keys="Enter" /> {t('capture.keys')}
          {plan.held.length > 0 && (
            <>
              <Kbd keys="Tab" /> {t('capture.keysChips')}
            </>
          )}
        </span>
        <button type="button" className={styles.save} disabled={isEmpty} onClick={() => void capture.save()}>
          <IconArrowUp size={18} stroke={2} aria-hidden />
          {t('capture.save')}
        </button>
      </div>
      {sent && <SentLine key={sent.line.id} sent={sent} capture={capture} />}
    </div>
  )
}
