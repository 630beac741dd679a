import { Button } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { ConfirmInline } from '#web/ui/ConfirmInline.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { imports, type ImportView } from '../imports.contract.ts'
import { ImportCounts } from './ImportCounts.tsx'
import { ImportProblems } from './ImportProblems.tsx'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'

const PLACES: Record<string, string> = {
  people: '/people',
  companies: '/companies',
  deals: '/deals',
  cases: '/cases',
  events: '/',
  tasks: '/',
}

/** What became of an import, and what can still be done about it. */
export function ImportResult({ view }: { view: ImportView }) {
  const go = useGo()
  const undo = useAct(imports.undo)
  const run = useAct(imports.run)
  const place = PLACES[view.type ?? '']
  return (
    <>
      <Section title={t('transfer.did')} note={sentenceOf(view)}>
        {view.status === 'failed' && <Trouble error={view} text={`${t('transfer.failed')}. ${view.message ?? ''}`} />}
        {view.counts.rows > 0 && view.status !== 'undone' && <ImportCounts counts={view.counts} />}
        {view.kept > 0 && <p className="quiet">{t('transfer.kept', { count: view.kept })}</p>}
      </Section>
      <div className={styles.actions}>
        {view.status === 'done' && place && <Button onClick={() => go(place)}>{t('transfer.show')}</Button>}
        {view.can.resume && (
          <Button loading={run.isPending} onClick={() => run.mutate({ id: view.id })}>
            {t('transfer.resume')}
          </Button>
        )}
        <Button variant="default" onClick={() => go('/import')}>
          {t('transfer.another')}
        </Button>
        {view.can.undo && (
          <ConfirmInline
            question={t('transfer.undoAsk')}
            action={t('transfer.undo')}
            onConfirm={() => undo.mutate({ id: view.id })}
          >
            {(ask) => (
              <Button variant="default" loading={undo.isPending} onClick={ask}>
                {t('transfer.undo')}
              </Button>
            )}
          </ConfirmInline>
        )}
      </div>
      {view.status !== 'undone' && <ImportProblems view={view} />}
    </>
  )
}

function sentenceOf({ status, message }: ImportView): string | undefined {
  if (status === 'undone') return t('transfer.undone')
  if (status === 'cancelled') return t('transfer.cancelled')
  return status === 'done' ? [t('transfer.done'), message].filter(Boolean).join(' ') : undefined
}
