import { IconSearch, IconX } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import styles from './Palette.module.css'
import { PaletteRow } from './PaletteRow.tsx'
import { t } from './messages.en.ts'
import { useMissedWord } from './useMissedWord.ts'
import { usePalette } from './usePalette.ts'

const LIST = 'palette-results'

/** Find anyone, go anywhere, do anything: a field whose arrows and Enter choose from what stands below it. */
export function Palette({ onClose }: { onClose: () => void }) {
  const palette = usePalette(onClose)
  const { q, groups, rows, chosen, error, isSettled } = palette
  // The sheet may stand before this code has come, so the field takes the focus itself.
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => field.current?.focus(), [])
  useMissedWord(q, isSettled && !error && rows.length === 0)
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    const act = {
      ArrowDown: () => palette.move(1),
      ArrowUp: () => palette.move(-1),
      Enter: () => palette.enter(event.metaKey || event.ctrlKey),
      PageDown: () => palette.toEnd(true),
      PageUp: () => palette.toEnd(false),
    }[event.key]
    if (!act) return
    event.preventDefault()
    act()
  }
  return (
    <div className={styles.palette}>
      <div className={styles.field}>
        <IconSearch size={18} stroke={1.7} aria-hidden className={styles.icon} />
        <input
          ref={field}
          type="text"
          className={styles.input}
          value={q}
          placeholder={t('search.placeholder')}
          aria-label={t('search.placeholder')}
          role="combobox"
          aria-expanded={rows.length > 0}
          aria-controls={LIST}
          aria-autocomplete="list"
          aria-activedescendant={chosen && `palette-${chosen.id}`}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          onChange={(event) => palette.setQ(event.target.value)}
          onKeyDown={onKeyDown}
        />
        <button
          type="button"
          className={styles.close}
          aria-label={q ? t('search.clear') : t('search.close')}
          onClick={() => (q ? palette.setQ('') : onClose())}
        >
          <IconX size={16} stroke={1.7} aria-hidden />
        </button>
      </div>
      <div id={LIST} role="listbox" aria-label={t('search.results')} className={styles.list}>
        {groups.map(({ heading, rows: found }) => (
          <div key={heading} role="group" aria-label={heading}>
            <div className={styles.heading} aria-hidden>
              {heading}
            </div>
            {found.map((row) => (
              <PaletteRow
                key={row.id}
                row={row}
                isChosen={row === chosen}
                onPoint={() => palette.choose(row)}
                onOpen={(isNewTab) => palette.open(row, isNewTab)}
              />
            ))}
          </div>
        ))}
      </div>
      {error && <ErrorState error={error} onRetry={palette.retry} />}
      {!error && isSettled && q.trim() && rows.length === 0 && (
        <div className={styles.nothing}>
          <p>{t('search.nothing', { q: q.trim() })}</p>
          <p className="quiet">{t('search.nothingText')}</p>
        </div>
      )}
      <div role="status" className="visuallyHidden">
        {isSettled && q.trim() ? t('search.count', { count: rows.length }) : ''}
      </div>
      <div className={styles.hints} aria-hidden>
        <span>
          <Kbd keys="ArrowUp" /> <Kbd keys="ArrowDown" /> {t('search.keysMove')}
        </span>
        <span>
          <Kbd keys="Enter" /> {t('search.keysOpen')}
        </span>
        <span>
          <Kbd keys="mod+Enter" /> {t('search.keysTab')}
        </span>
      </div>
    </div>
  )
}
