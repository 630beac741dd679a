import { useEffect, useState } from 'react'
import type { Chip } from './chips.ts'
import { t } from './messages.en.ts'
import { sayItem, type Telling } from './sayItem.ts'

const REST_MS = 1200

/** Says what was understood to those who hear it, once the typing rests. */
export function Announcement({ chips, tellingOf }: { chips: Chip[]; tellingOf: (dealId: string | null) => Telling }) {
  const what = chips.map((chip) => sayChip(chip, tellingOf)).join('; ')
  const [said, setSaid] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSaid(what ? t('capture.announce', { what }) : ''), REST_MS)
    return () => clearTimeout(timer)
  }, [what])
  return (
    <p role="status" className="visuallyHidden">
      {said}
    </p>
  )
}

function sayChip(chip: Chip, tellingOf: (dealId: string | null) => Telling): string {
  if (chip.is === 'link') return chip.ref.name
  if (chip.is === 'question') return t('capture.ask', { name: chip.ambiguity.text })
  if (chip.is === 'offer') return t(`capture.offer.${chip.offer.as}`, { name: chip.offer.text })
  const { item, isGuess } = chip.held
  const { label, detail } = sayItem(item, tellingOf(item.kind === 'deal' ? item.id : null))
  const what = detail ? `${label}, ${detail}` : label
  return isGuess ? t('capture.guess', { what }) : what
}
