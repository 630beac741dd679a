import { Button } from '@mantine/core'
import { useState } from 'react'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { proposals, type Ballot, type ProposalView } from '../proposals.contract.ts'
import type { Subject } from '../shipped.pure.ts'
import { DecideSheet } from './DecideSheet.tsx'
import { t } from './messages.en.ts'
import styles from './ProfileTypes.module.css'

type ProposalsProps = { typeId: string; subject: Subject; canManage: boolean; say: (part: string) => string }

const eq = (field: string, value: string) => ({ field, op: 'eq', value })

/** What people want to change for profiles of a type: open ones to vote on, and what was answered. */
export function Proposals({ typeId, subject, canManage, say }: ProposalsProps) {
  const filter = { and: [eq('typeId', typeId), eq('subject', subject)] }
  const { data, error } = useRead(proposals.list, { filter, limit: 100 })
  const { data: ballots } = useRead(proposals.ballots, { typeId })
  const [deciding, setDeciding] = useState<ProposalView | null>(null)
  const reopen = useAct(proposals.reopen)
  if (!data) return <Trouble error={error} />
  const title = ({ act, part }: ProposalView) => t(`profileTypes.act.${act}`, { part: say(part) })
  const open = data.data.filter(({ state }) => state === 'open')
  const decided = data.data.filter(({ state }) => state !== 'open')
  return (
    <section aria-label={t('profileTypes.proposals')}>
      <h3 className={styles.group}>{t('profileTypes.proposals')}</h3>
      {open.length === 0 && <p className={styles.why}>{t('profileTypes.noProposals')}</p>}
      <ul className={styles.list}>
        {open.map((each) => (
          <li key={each.id} className={styles.proposal}>
            <Wish proposal={each} title={title(each)} />
            <Votes
              title={title(each)}
              id={each.id}
              ballot={ballots?.data.find(({ proposalId }) => proposalId === each.id)}
            />
            {canManage && (
              <Button
                variant="default"
                aria-label={t('profileTypes.decideTitle', { proposal: title(each) })}
                onClick={() => setDeciding(each)}
              >
                {t('profileTypes.decide')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {open.length > 0 && <p className={styles.why}>{t('profileTypes.private')}</p>}
      {decided.length > 0 && (
        <details className={styles.decided}>
          <summary>{t('profileTypes.decided')}</summary>
          <ul className={styles.list}>
            {decided.map((each) => (
              <li key={each.id} className={styles.proposal}>
                <Wish proposal={each} title={title(each)} />
                {canManage && (
                  <Button
                    variant="default"
                    aria-label={t('profileTypes.undoOf', { proposal: title(each) })}
                    onClick={() => reopen.mutate({ id: each.id })}
                  >
                    {t('profileTypes.undo')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {deciding && <DecideSheet proposal={deciding} title={title(deciding)} onClose={() => setDeciding(null)} />}
    </section>
  )
}

function Wish({ proposal, title }: { proposal: ProposalView; title: string }) {
  const { because, askedBy, state, answer, decidedByName } = proposal
  return (
    <span className={styles.words}>
      <span className={styles.name}>{title}</span>
      <span className={styles.why}>{because}</span>
      <span className={styles.why}>{t('profileTypes.askedBy', { who: askedBy })}</span>
      {state !== 'open' && (
        <span className={styles.answer}>
          {t(`profileTypes.state.${state}`)} ·{' '}
          {t('profileTypes.answered', { who: decidedByName ?? '', answer: answer ?? '' })}
        </span>
      )}
    </span>
  )
}

function Votes({ id, title, ballot }: { id: string; title: string; ballot: Ballot | undefined }) {
  const vote = useAct(proposals.vote)
  const mine = ballot?.mine ?? null
  return (
    <div className={styles.votes}>
      <div className={styles.choices} role="group" aria-label={t('profileTypes.votes', { proposal: title })}>
        {([true, false] as const).map((isFor) => (
          <button
            key={String(isFor)}
            type="button"
            className={styles.toggle}
            aria-pressed={mine === isFor}
            onClick={() => vote.mutate({ id, isFor: mine === isFor ? null : isFor })}
          >
            {t(isFor ? 'profileTypes.for' : 'profileTypes.against')}
          </button>
        ))}
      </div>
      <span className={styles.why}>
        {ballot?.tally ? t('profileTypes.tally', ballot.tally) : t('profileTypes.gathering')}
      </span>
    </div>
  )
}
