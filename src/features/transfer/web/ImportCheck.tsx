import { Button } from '@mantine/core'
import { useState } from 'react'
import { Section } from '#web/ui/Section.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { imports, type ImportSettings, type ImportView } from '../imports.contract.ts'
import { ImportCounts } from './ImportCounts.tsx'
import { ImportProblems } from './ImportProblems.tsx'
import { ImportTable } from './ImportTable.tsx'
import { ImportWishes } from './ImportWishes.tsx'
import styles from './Transfer.module.css'
import { t } from './messages.en.ts'

/** What was understood, where it goes, and what would happen: to be corrected, looked at again, and run. */
export function ImportCheck({ view }: { view: ImportView }) {
  const check = useAct(imports.check)
  const run = useAct(imports.run)
  const [tables, setTables] = useState(view.tables.map(({ type, mapping }) => ({ type, mapping })))
  const [wishes, setWishes] = useState<Partial<ImportSettings>>({})
  const [isStale, setStale] = useState(false)
  const asked = { id: view.id, ...wishes, tables }
  const taken = view.counts.rows - view.counts.refused
  // Another way of reading or another type changes what there is to map: the file is looked at anew.
  const lookAgain = (more: Partial<ImportSettings>) => check.mutate({ ...asked, ...more })

  return (
    <>
      <ImportWishes
        view={view}
        wishes={wishes}
        onWish={(wish) => {
          if ('encoding' in wish || 'separator' in wish) return lookAgain(wish)
          setWishes({ ...wishes, ...wish })
          setStale(true)
        }}
      />
      {view.status === 'failed' && <Trouble error={view} text={view.message ?? undefined} />}
      {view.tables.map((table, place) => (
        <ImportTable
          key={table.name}
          table={table}
          chosen={tables[place] ?? { type: null, mapping: {} }}
          onType={(type) => lookAgain({ tables: tables.map((each, at) => (at === place ? { type } : each)) })}
          onMapping={(mapping) => {
            setTables(tables.map((each, at) => (at === place ? { ...each, mapping } : each)))
            setStale(true)
          }}
        />
      ))}
      {view.counts.rows > 0 && (
        <Section title={t('transfer.would')} note={isStale ? t('transfer.stale') : undefined}>
          <ImportCounts counts={view.counts} />
        </Section>
      )}
      <ImportProblems view={view} />
      <div className={`${styles.actions} ${styles.foot}`}>
        <Button loading={run.isPending} disabled={!view.can.run} onClick={() => run.mutate(asked)}>
          {t('transfer.run', { count: isStale ? view.counts.rows : taken })}
        </Button>
        <Button variant="default" loading={check.isPending} onClick={() => lookAgain({})}>
          {t('transfer.check')}
        </Button>
      </div>
    </>
  )
}
