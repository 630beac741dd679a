import type { TermView } from '../vocabulary.contract.ts'
import styles from './Words.module.css'
import { t } from './messages.en.ts'

type WordLineProps = { term: TermView; teamId: string | null; canEdit: boolean; onOpen: () => void }

/** One concept: what it is usually called, and what it is called here. */
export function WordLine({ term, teamId, canEdit, onOpen }: WordLineProps) {
  const { usual, own, teams } = term
  const said = teamId ? teams.find((each) => each.teamId === teamId) : own
  const words = (
    <>
      <span className={styles.usual}>
        {usual.one}
        {usual.many !== usual.one && <span className="quiet"> · {usual.many}</span>}
      </span>
      <span className={styles.own}>
        {said ? (
          <>
            <strong>{said.one}</strong> · {said.many}
          </>
        ) : (
          <span className="quiet">{t(teamId ? 'words.asEverybody' : 'words.keep')}</span>
        )}
        {!teamId && teams.length > 0 && (
          <span className={styles.badge}>{t('words.teams', { count: teams.length })}</span>
        )}
      </span>
    </>
  )
  if (!canEdit) return <div className={styles.line}>{words}</div>
  const state = said ? said.one : t(teamId ? 'words.asEverybody' : 'words.keep')
  return (
    <button
      type="button"
      className={styles.line}
      aria-label={`${t('words.change', { word: usual.one })}: ${state}`}
      onClick={onOpen}
    >
      {words}
    </button>
  )
}
