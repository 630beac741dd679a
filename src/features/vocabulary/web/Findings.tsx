import { Button } from '@mantine/core'
import { fields } from '#features/fields/fields.contract.ts'
import { asApiError } from '#web/apiError.ts'
import { toast } from '#web/toasts.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { DEFAULTS } from '../concepts.pure.ts'
import { vocabulary, type Finding } from '../vocabulary.contract.ts'
import styles from './Words.module.css'
import { t } from './messages.en.ts'
import { useRename } from './useRename.ts'

/** Where one thing has two names, one name means two things, or a word is looked for in vain; each with what ends it. */
export function Findings() {
  const { data, error, refetch } = useRead(vocabulary.lint, {})
  const all = data?.data ?? []
  return (
    <Section title={t('words.findings')} note={t('words.privacy')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && all.length === 0 && <p className="quiet">{t('words.findings.none')}</p>}
      <ul className={styles.list}>
        {all.map((finding) => (
          <li key={JSON.stringify(finding)} className={styles.finding}>
            <span>{said(finding)}</span>
            <Fixes finding={finding} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

const usualOf = ({ language, concept }: Finding) => (concept ? DEFAULTS[language][concept].one : '')

function said(finding: Finding): string {
  const { kind, word, days, concept, field } = finding
  const usual = usualOf(finding)
  if (kind === 'two_concepts') return t('words.finding.two_concepts', { word, usual })
  if (kind === 'two_terms') return t('words.finding.two_terms', { name: field?.name ?? '' })
  return concept ? t('words.finding.meant', { word, days, usual }) : t('words.finding.not_found', { word, days })
}

function Fixes({ finding }: { finding: Finding }) {
  const { kind, word, fix, field } = finding
  const rename = useRename()
  const restoreName = useAct(fields.update)
  const renameField = useAct(fields.update, {
    said: ({ name }) => ({
      text: t('words.fieldRenamed', { name }),
      undo: () => restoreName.run({ id: field?.id ?? '', name: field?.name }),
    }),
  })
  const lookAgain = useAct(vocabulary.ignore)
  const ignore = useAct(vocabulary.ignore, {
    said: () => ({ text: t('words.ignored', { word }), undo: () => lookAgain.run({ word, isIgnored: false }) }),
  })
  const usual = usualOf(finding)
  const applyFix = () =>
    fix &&
    void rename
      .run([fix], fix.one === null ? { from: word, to: usual } : { from: usual, to: fix.one })
      .catch((failure: unknown) => toast({ text: asApiError(failure).detail, tone: 'trouble' }))
  return (
    <span className={styles.fixes}>
      {field && (
        <Button variant="default" onClick={() => renameField.mutate({ id: field.id, name: field.better })}>
          {t('words.fix.field', { better: field.better })}
        </Button>
      )}
      {fix && (
        <Button variant="default" onClick={applyFix}>
          {fix.one === null ? t('words.fix.reset', { usual }) : t('words.fix.rename', { word: fix.one })}
        </Button>
      )}
      {kind === 'not_found' && (
        <Button variant="subtle" onClick={() => ignore.mutate({ word })}>
          {t('words.fix.ignore')}
        </Button>
      )}
    </span>
  )
}
