import { IconPlus } from '@tabler/icons-react'
import { useRef, type RefObject } from 'react'
import { Avatar } from '#web/ui/Avatar.tsx'
import type { Stage } from '../grammar/types.pure.ts'
import { ChipButton } from './ChipButton.tsx'
import { chipsOf, keyOfChip, type Chip } from './chips.ts'
import styles from './Chips.module.css'
import type { Edit } from './edits.ts'
import { ItemChip } from './ItemChip.tsx'
import { LinkFinder } from './LinkFinder.tsx'
import { t } from './messages.en.ts'
import popups from './Popups.module.css'
import { QuestionChip } from './QuestionChip.tsx'
import type { Before } from './sayItem.ts'
import { Announcement } from './Announcement.tsx'
import type { Capture } from './useCapture.ts'
import { useDealsBefore } from './useDealsBefore.ts'

type ChipRowProps = { capture: Capture; field: RefObject<HTMLTextAreaElement | null>; stages: readonly Stage[] }

/** What was understood, chip by chip, below the text. */
export function ChipRow({ capture: { plan, reading, me, change }, field, stages }: ChipRowProps) {
  const row = useRef<HTMLDivElement>(null)
  const before = useDealsBefore(plan, reading.deals, stages)
  const chips = chipsOf(plan)
  const tellingOf = (id: string | null): { at: string; meId: string; before?: Before } => {
    const known = id ? before.get(id) : undefined
    return { at: reading.at, meId: me?.id ?? '', ...(known ? { before: known } : {}) }
  }

  /** The chip under the focus goes or changes its face: the focus goes to what took its place, else to the text. */
  const edit = (next: Edit) => {
    const stops = () => [...(row.current?.querySelectorAll<HTMLElement>('[data-chip]') ?? [])]
    const at = stops().findIndex(
      (stop) => stop === document.activeElement || stop.parentElement?.contains(document.activeElement),
    )
    change(next)
    if (next.act === 'change' || at < 0) return
    requestAnimationFrame(() => (stops()[at] ?? field.current)?.focus())
  }

  const draw = (chip: Chip) => {
    const key = keyOfChip(chip)
    if (chip.is === 'item') {
      const { anchor, item } = chip.held
      const telling = tellingOf(item.kind === 'deal' ? item.id : null)
      return (
        <ItemChip
          key={key}
          held={chip.held}
          telling={telling}
          stages={stages}
          onEdit={edit}
          onRemove={() => edit({ act: 'remove', anchor })}
        />
      )
    }
    if (chip.is === 'link') {
      const { type, ref } = chip
      const remove = () => edit({ act: 'unlink', type, ref })
      return (
        <ChipButton
          key={key}
          start={
            <Avatar name={ref.name} id={ref.id ?? ref.name} size={18} shape={type === 'person' ? 'round' : 'square'} />
          }
          label={ref.name}
          onRemove={remove}
          renderSheet={() => (
            <>
              <LinkFinder type={type} linked={ref} onPick={(to) => edit({ act: 'relink', type, ref, to })} />
              <div className={popups.foot}>
                <button type="button" className={popups.button} onClick={remove}>
                  {t('capture.remove')}
                </button>
              </div>
            </>
          )}
        />
      )
    }
    if (chip.is === 'question') {
      const at = chip.ambiguity.span[0]
      return (
        <QuestionChip
          key={key}
          ambiguity={chip.ambiguity}
          onChoose={(candidate) => edit({ act: 'choose', at, candidate })}
        />
      )
    }
    const { span, text, as } = chip.offer
    return (
      <button
        key={key}
        type="button"
        data-chip
        className={styles.offer}
        onClick={() => edit({ act: 'create', at: span[0], as })}
      >
        <IconPlus size={14} stroke={2} aria-hidden /> {t(`capture.offer.${as}`, { name: text })}
      </button>
    )
  }

  return (
    <>
      {chips.length > 0 && (
        <div ref={row} role="group" aria-label={t('capture.understood')} className={styles.row}>
          {chips.map(draw)}
        </div>
      )}
      <Announcement chips={chips} tellingOf={tellingOf} />
    </>
  )
}
