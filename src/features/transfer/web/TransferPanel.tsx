import { Button } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { Section } from '#web/ui/Section.tsx'
import { When } from '#web/ui/When.tsx'
import { useRead } from '#web/useRead.ts'
import { exports as contracts } from '../exports.contract.ts'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'
import { useExport } from './useExport.ts'
import { sizeOf } from './words.ts'

/** In the settings: bring in, take everything out, and see what was taken out. */
export function TransferPanel() {
  const go = useGo()
  const { run, isPending, bytes, stop } = useExport()
  const { data } = useRead(contracts.list, {})
  const past = data?.data ?? []
  return (
    <>
      <Section title={t('transfer.title')} note={t('transfer.note')}>
        <div>
          <Button onClick={() => go('/import')}>{t('transfer.importHere')}</Button>
        </div>
      </Section>
      <Section title={t('transfer.everything')} note={t('transfer.everythingNote')}>
        <div className={styles.actions}>
          <Button variant="default" disabled={isPending} onClick={() => void run({ format: 'xlsx' })}>
            {t('transfer.exportXlsx')}
          </Button>
          <Button variant="default" disabled={isPending} onClick={() => void run({ format: 'json' })}>
            {t('transfer.exportJson')}
          </Button>
          {isPending && (
            <>
              <span role="status" className="quiet numbers">
                {t('transfer.exporting', { size: sizeOf(bytes ?? 0) })}
              </span>
              <Button variant="subtle" onClick={stop}>
                {t('transfer.cancel')}
              </Button>
            </>
          )}
        </div>
      </Section>
      <Section title={t('transfer.log')}>
        {past.length === 0 && <p className="quiet">{t('transfer.logNone')}</p>}
        <ul className={styles.list}>
          {past.map(({ id, types, format, rows, at }) => (
            <li key={id}>
              <b>
                <When at={at} />
              </b>
              <span>{logLine(types, format, rows)}</span>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}

function logLine(types: string[], format: string, rows: number | null): string {
  const what = types.length === 1 ? t(`transfer.type.${types[0] as 'people'}`) : t('transfer.everything')
  return rows === null ? t('transfer.logBroken', { what, format }) : t('transfer.logLine', { what, format, rows })
}
