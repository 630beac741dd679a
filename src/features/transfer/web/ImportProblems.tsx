import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useState } from 'react'
import { fetchFile } from '#web/download.ts'
import { Section } from '#web/ui/Section.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { imports, type ImportView } from '../imports.contract.ts'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'

const SHOWN = 20

/** Refused rows with their reasons, as a list to read and as a file to correct; then what was left out of the others. */
export function ImportProblems({ view: { id, counts, problems, notes } }: { view: ImportView }) {
  const [error, setError] = useState<unknown>(null)
  return (
    <>
      {problems.length > 0 && (
        <Section
          title={t('transfer.problems')}
          note={t('transfer.problemsNote')}
          actions={
            <Button
              variant="default"
              leftSection={<IconDownload size={15} aria-hidden />}
              onClick={() => void fetchFile(imports.errors, { id }).catch(setError)}
            >
              {t('transfer.download')}
            </Button>
          }
        >
          <Trouble error={error} />
          <Reasons rows={problems} total={counts.refused} />
        </Section>
      )}
      {notes.length > 0 && (
        <Section title={t('transfer.notes')}>
          <Reasons rows={notes} total={notes.length} />
        </Section>
      )}
    </>
  )
}

const Reasons = ({ rows, total }: { rows: ImportView['problems']; total: number }) => (
  <ul className={styles.list}>
    {rows.slice(0, SHOWN).map(({ table, row, message }) => (
      <li key={`${table}${row}${message}`}>
        <b>{[table, t('transfer.row', { row })].filter(Boolean).join(', ')}</b>
        <span>{message}</span>
      </li>
    ))}
    {total > SHOWN && <li className="quiet">{t('transfer.more', { count: total - SHOWN })}</li>}
  </ul>
)
