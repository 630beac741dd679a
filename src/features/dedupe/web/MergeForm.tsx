import { Button } from '@mantine/core'
import { useId } from 'react'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Page } from '#web/ui/Page.tsx'
import { When } from '#web/ui/When.tsx'
import type { DuplicateType } from '../duplicates.contract.ts'
import styles from './Merge.module.css'
import { MergeLine } from './MergeLine.tsx'
import type { Two } from './mergeRows.ts'
import { t } from './messages.en.ts'
import { useMerge, type Which } from './useMerge.ts'

type MergeFormProps = { type: DuplicateType; a: Two; b: Two }

/** Which of the two stays, and which value of each field; nothing is lost that can be had twice. */
export function MergeForm({ type, a, b }: MergeFormProps) {
  const { rows, stays, setStays, chosen, choose, canMerge, isSending, error, send, leave } = useMerge(type, a, b)
  const group = useId()
  const open = rows.filter(({ way }) => way === 'choose')
  const rest = rows.filter(({ way }) => way !== 'choose')
  const sides = [
    { which: 'a' as const, view: a },
    { which: 'b' as const, view: b },
  ]
  return (
    <Page title={t('duplicates.mergeTitle')} note={t('duplicates.mergeNote')} width="wide">
      <form
        className={styles.form}
        aria-label={t('duplicates.mergeTitle')}
        onSubmit={(event) => {
          event.preventDefault()
          void send()
        }}
      >
        <fieldset className={styles.line} data-head>
          <legend className={styles.label}>{t('duplicates.stays')}</legend>
          {sides.map(({ which, view }) => (
            <label key={which} className={styles.head} data-chosen={stays === which || undefined}>
              <input type="radio" name={group} checked={stays === which} onChange={() => setStays(which)} />
              <Avatar name={view.name} id={view.id} size={32} shape={type === 'people' ? 'round' : 'square'} />
              <span className={styles.who}>
                <strong>{view.name}</strong>
                <span className={styles.small}>
                  {t('duplicates.since')} <When at={view.createdAt} />
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        {open.length > 0 && <h2 className={styles.heading}>{t('duplicates.choose')}</h2>}
        {open.map((row) => (
          <MergeLine
            key={row.name}
            row={row}
            chosen={chosen(row)}
            onChoose={(which: Which) => choose(row.name, which)}
          />
        ))}
        {rest.length > 0 && <h2 className={styles.heading}>{t('duplicates.kept')}</h2>}
        {rest.map((row) => (
          <MergeLine key={row.name} row={row} />
        ))}
        <p className={styles.note}>{t('duplicates.follows')}</p>
        {error && (
          <p role="alert" className={styles.error}>
            {error}
          </p>
        )}
        {!canMerge && <p className={styles.note}>{t('duplicates.mayNot')}</p>}
        <div className={styles.foot}>
          <Button variant="default" onClick={leave}>
            {t('duplicates.leave')}
          </Button>
          <Button type="submit" disabled={!canMerge} loading={isSending}>
            {t('duplicates.mergeNow')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
