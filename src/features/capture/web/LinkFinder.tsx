import { useRef, useState } from 'react'
import { search } from '#features/search/search.contract.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { moveFocus } from '#web/ui/moveFocus.ts'
import { useRead } from '#web/useRead.ts'
import type { Ref } from '../items.contract.ts'
import type { LinkType } from './edits.ts'
import { t } from './messages.en.ts'
import styles from './Popups.module.css'

const MOST = 6

type LinkFinderProps = { type: LinkType; linked: Ref; onPick: (ref: Ref) => void }

/** Others that could be meant: those who sound like it at once, anybody by name. */
export function LinkFinder({ type, linked, onPick }: LinkFinderProps) {
  const box = useRef<HTMLDivElement>(null)
  const [query, setQuery] = useState('')
  const q = query.trim() || (linked.name.split(' ')[0] ?? '')
  const { data } = useRead(search, q ? { q, types: type, limit: MOST } : null, { keepPrevious: true })
  const hits = (data?.data ?? []).filter((hit) => hit.id !== linked.id)

  const onKeyDown = (event: React.KeyboardEvent) => {
    const isTyping = event.target instanceof HTMLInputElement
    if (box.current && (!isTyping || event.key.startsWith('Arrow'))) moveFocus(event, box.current)
    if (!isTyping || event.key !== 'Enter' || !hits[0]) return
    event.preventDefault()
    onPick({ id: hits[0].id, name: hits[0].title })
  }
  return (
    <div ref={box} onKeyDown={onKeyDown}>
      <div className={styles.find}>
        <input
          className={styles.input}
          aria-label={t('capture.find')}
          placeholder={t('capture.find')}
          value={query}
          data-autofocus
          onChange={(event) => setQuery(event.target.value)}
        />
      </div>
      <div className={styles.hits}>
        {hits.map(({ id, title, subtitle }) => (
          <button key={id} type="button" className={styles.hit} onClick={() => onPick({ id, name: title })}>
            <Avatar name={title} id={id} size={20} shape={type === 'person' ? 'round' : 'square'} />
            <span className={styles.hitText}>
              {title} <span className="quiet">{subtitle}</span>
            </span>
          </button>
        ))}
        {data && hits.length === 0 && <p className={styles.none}>{t('capture.noHit')}</p>}
      </div>
    </div>
  )
}
