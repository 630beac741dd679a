import { useEffect, useMemo, useRef, type Ref } from 'react'
import { classes } from '#web/ui/classes.ts'
import { keyed } from '#web/ui/keyed.ts'
import { commonStart } from './moveEdits.ts'
import { t } from './messages.en.ts'
import { piecesOf } from './pieces.ts'
import styles from './TextField.module.css'
import type { Reading } from './useUnderstanding.ts'

type TextFieldProps = {
  field: Ref<HTMLTextAreaElement>
  text: string
  reading: Reading
  onWrite: (text: string) => void
  onSave: () => void
  onEscape?: () => void
  /** Alt and a digit answer the first question. */
  onChoose: (choice: number) => void
}

/**
 * The growing field. The same words stand below it unseen, in the same type, and carry the underlines; they also give
 * the field its height, so both wrap at the same places.
 */
export function TextField({ field, text, reading, onWrite, onSave, onEscape, onChoose }: TextFieldProps) {
  const { understanding } = reading
  const pieces = useMemo(
    () => piecesOf(text, understanding.spans, understanding.ambiguities, commonStart(text, reading.text)),
    [text, reading.text, understanding],
  )
  const onKeyDown = (event: React.KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return
    const digit = /^Digit([1-9])$/.exec(event.code)?.[1]
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault()
      onSave()
    } else if (event.key === 'Escape' && onEscape) onEscape()
    else if (event.altKey && digit) {
      event.preventDefault()
      onChoose(Number(digit) - 1)
    }
  }
  return (
    <div className={styles.scroll}>
      <div className={styles.stack}>
        <div className={styles.under} aria-hidden>
          {keyed(pieces).map(({ item: { text: words, look }, key }) =>
            look ? (
              <span key={key} className={classes(styles.mark, styles[look])}>
                {words}
              </span>
            ) : (
              words
            ),
          )}
          {/* A last empty line takes no height without a letter in it. */}
          {'\u200b'}
        </div>
        <textarea
          ref={field}
          className={styles.field}
          aria-label={t('capture.label')}
          placeholder={t('capture.hint')}
          value={text}
          rows={1}
          enterKeyHint="send"
          autoCapitalize="sentences"
          spellCheck={false}
          data-autofocus
          onChange={(event) => onWrite(event.target.value)}
          onKeyDown={onKeyDown}
        />
      </div>
    </div>
  )
}

/** Puts the cursor behind the last word as soon as the box is there. */
export function useFocusAtEnd(isOn: boolean) {
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    const area = field.current
    if (!isOn || !area) return
    area.focus({ preventScroll: true })
    area.setSelectionRange(area.value.length, area.value.length)
  }, [isOn])
  return field
}
