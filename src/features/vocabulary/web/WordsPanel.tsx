import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { readMe, teams as teamContracts } from '#features/access/access.contract.ts'
import { Language, spokenIn } from '#kernel/locale.ts'
import { useAddressState } from '#web/address.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import type { Concept } from '../concepts.pure.ts'
import { vocabulary, type TermView } from '../vocabulary.contract.ts'
import { Findings } from './Findings.tsx'
import { WordLine } from './WordLine.tsx'
import { WordSheet } from './WordSheet.tsx'
import styles from './Words.module.css'
import { t } from './messages.en.ts'

/** Every concept with its usual word and the workspace's own, in one language, for everybody or for one team. */
export function WordsPanel() {
  const { data: me } = useRead(readMe, {})
  const { data, isPending, error, refetch } = useRead(vocabulary.read, {})
  const { data: teams } = useRead(teamContracts.list, {})
  const [asked, setLanguage] = useAddressState('language', '')
  const [team, setTeam] = useAddressState('team', '')
  const [open, setOpen] = useState<Concept | null>(null)
  const language = Language.options.find((each) => each === asked) ?? spokenIn(me?.user.locale ?? 'en')
  const all = (data?.data ?? []).filter((each) => each.language === language)
  const shown = all.find(({ concept }) => concept === open)
  const canEdit = data?.can.edit ?? false
  const { data: found } = useRead(vocabulary.lint, canEdit ? {} : null)
  // What is in the way is said first; that nothing is can wait.
  const isFound = (found?.data.length ?? 0) > 0
  const teamId = teams?.data.some(({ id }) => id === team) ? team : null

  return (
    <>
      {isFound && <Findings />}
      <Section title={t('words.title')} note={!data || canEdit ? t('words.note') : t('words.locked')}>
        <div className={styles.choices}>
          <NativeSelect
            label={t('words.language')}
            data={Language.options.map((value) => ({ value, label: t(`words.language.${value}`) }))}
            value={language}
            onChange={(event) => setLanguage(event.target.value)}
          />
          {teams && teams.data.length > 0 && (
            <NativeSelect
              label={t('words.whom')}
              data={[
                { value: '', label: t('words.everybody') },
                ...teams.data.map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={teamId ?? ''}
              onChange={(event) => setTeam(event.target.value)}
            />
          )}
        </div>
        {isPending && <Skeleton shape="rows" />}
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        <Lines all={all} teamId={teamId} canEdit={canEdit} onOpen={setOpen} />
      </Section>
      {canEdit && !isFound && <Findings />}
      {shown && <WordSheet key={shown.concept} term={shown} teamId={teamId} onClose={() => setOpen(null)} />}
    </>
  )
}

type LinesProps = { all: TermView[]; teamId: string | null; canEdit: boolean; onOpen: (concept: Concept) => void }

const Lines = ({ all, teamId, canEdit, onOpen }: LinesProps) =>
  all.length > 0 && (
    <>
      <div className={styles.head} aria-hidden>
        <span>{t('words.usual')}</span>
        <span>{t('words.own')}</span>
      </div>
      <ul className={styles.list} aria-label={t('words.title')}>
        {all.map((term) => (
          <li key={term.concept}>
            <WordLine term={term} teamId={teamId} canEdit={canEdit} onOpen={() => onOpen(term.concept)} />
          </li>
        ))}
      </ul>
    </>
  )
