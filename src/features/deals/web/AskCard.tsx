import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { moneyFrom } from '#web/moneyFrom.ts'
import { t as web } from '#web/messages/en.ts'
import { useAct } from '#web/useAct.ts'
import { deals } from '../deals.contract.ts'
import styles from './AskCard.module.css'
import { t } from './messages.en.ts'
import type { Question } from './useDealMoves.ts'

const REASONS = ['price', 'time', 'other', 'need', 'silence'] as const

type AskCardProps = { question: Question; onDone: () => void; onUndo: () => void }

/** The one thing worth knowing when a deal is closed, asked in passing: it can be skipped, and taken back. */
export function AskCard({ question: { kind, deal }, onDone, onUndo }: AskCardProps) {
  const box = useRef<HTMLDivElement>(null)
  const [text, setText] = useState('')
  const { mutate } = useAct(deals.update)
  useEffect(() => box.current?.querySelector<HTMLElement>(kind === 'lost' ? 'button' : 'input')?.focus(), [kind])

  const isLost = kind === 'lost'
  const save = (value: string) => {
    if (value.trim()) {
      const change = isLost ? { lostReason: value.trim() } : { amount: moneyFrom(value) }
      mutate({ id: deal.id, ...change })
    }
    onDone()
  }
  const title = t(`deals.ask.${kind}`, { name: deal.name })
  return (
    <div
      ref={box}
      className={styles.card}
      role="dialog"
      aria-label={title}
      onKeyDown={(event) => event.key === 'Escape' && onDone()}
    >
      <p className={styles.title}>{title}</p>
      {isLost && (
        <div className={styles.reasons}>
          {REASONS.map((reason) => (
            <button
              key={reason}
              type="button"
              className={styles.reason}
              onClick={() => save(t(`deals.reason.${reason}`))}
            >
              {t(`deals.reason.${reason}`)}
            </button>
          ))}
        </div>
      )}
      <form
        className={styles.line}
        onSubmit={(event) => {
          event.preventDefault()
          save(text)
        }}
      >
        <input
          className={styles.input}
          value={text}
          inputMode={isLost ? 'text' : 'decimal'}
          placeholder={isLost ? t('deals.ask.other') : undefined}
          aria-label={isLost ? t('deals.ask.other') : t('deals.amount')}
          onChange={(event) => setText(event.target.value)}
        />
        {text.trim() && <Button type="submit">{t('deals.ask.save')}</Button>}
        <Button variant="subtle" color="gray" onClick={onDone}>
          {t('deals.ask.skip')}
        </Button>
        <Button variant="subtle" onClick={onUndo}>
          {web('web.undo')}
        </Button>
      </form>
    </div>
  )
}
