import { NativeSelect } from '@mantine/core'
import { Section } from '#web/ui/Section.tsx'
import type { ImportSettings, ImportView } from '../imports.contract.ts'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'

type WishesProps = {
  view: ImportView
  wishes: Partial<ImportSettings>
  onWish: (wish: Partial<ImportSettings>) => void
}

const LETTERS = ['utf-8', 'windows-1252', 'macintosh', 'utf-16le', 'utf-16be']

/** What was taken for granted while reading, each of it to be corrected; and what happens to what is here already. */
export function ImportWishes({ view, wishes, onWish }: WishesProps) {
  const now = { ...view.settings, ...wishes }
  const rows = view.tables.reduce((sum, table) => sum + table.rows, 0)
  const facts = [
    view.format && t(`transfer.format.${view.format as 'csv'}`),
    t('transfer.rows', { count: rows }),
    now.program && t('transfer.from', { program: now.program }),
  ].filter(Boolean)
  const pick = (name: keyof ImportSettings) => (event: { currentTarget: { value: string } }) =>
    onWish({ [name]: event.currentTarget.value || undefined })
  return (
    <Section title={t('transfer.understood')} note={facts.join(' · ')}>
      <div className={styles.fields}>
        <NativeSelect
          label={t('transfer.rule')}
          value={now.rule}
          onChange={pick('rule')}
          data={(['update', 'merge', 'skip', 'create'] as const).map((value) => ({
            value,
            label: t(`transfer.rule.${value}`),
          }))}
        />
        {now.rule !== 'create' && (
          <NativeSelect
            label={t('transfer.likely')}
            value={now.mergeLikely ? 'merge' : 'apart'}
            onChange={({ currentTarget }) => onWish({ mergeLikely: currentTarget.value === 'merge' })}
            data={[
              { value: 'apart', label: t('transfer.likely.apart') },
              { value: 'merge', label: t('transfer.likely.merge') },
            ]}
          />
        )}
        <NativeSelect
          label={t('transfer.dates')}
          value={now.dates}
          onChange={pick('dates')}
          data={[
            { value: 'day first', label: t('transfer.dates.day') },
            { value: 'month first', label: t('transfer.dates.month') },
          ]}
        />
        <NativeSelect
          label={t('transfer.decimals')}
          value={now.decimals ?? ''}
          onChange={pick('decimals')}
          data={[
            { value: '', label: t('transfer.decimals.auto') },
            { value: 'point', label: t('transfer.decimals.point') },
            { value: 'comma', label: t('transfer.decimals.comma') },
          ]}
        />
        {now.encoding && (
          <NativeSelect
            label={t('transfer.encoding')}
            value={now.encoding}
            onChange={pick('encoding')}
            data={LETTERS}
          />
        )}
        {now.separator && (
          <NativeSelect
            label={t('transfer.separator')}
            value={now.separator}
            onChange={pick('separator')}
            data={[
              { value: ',', label: t('transfer.separator.comma') },
              { value: ';', label: t('transfer.separator.semicolon') },
              { value: '\t', label: t('transfer.separator.tab') },
              { value: '|', label: t('transfer.separator.bar') },
            ]}
          />
        )}
      </div>
      <p className="quiet">{t('transfer.ruleNote')}</p>
    </Section>
  )
}
