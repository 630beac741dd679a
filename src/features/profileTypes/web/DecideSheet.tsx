import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Panel } from '#web/ui/Panel.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { proposals, type ProposalView } from '../proposals.contract.ts'
import { t } from './messages.en.ts'
import styles from './ProfileTypes.module.css'

type DecideSheetProps = { proposal: ProposalView; title: string; onClose: () => void }

/** Who decides, answers; and what was decided can be undone. */
export function DecideSheet({ proposal, title, onClose }: DecideSheetProps) {
  const [answer, setAnswer] = useState('')
  const reopen = useAct(proposals.reopen)
  const decide = useAct(proposals.decide, {
    said: ({ id, state }) => ({
      text: t(state === 'accepted' ? 'profileTypes.accepted' : 'profileTypes.declined'),
      undo: () => reopen.run({ id }),
    }),
    onDone: onClose,
  })
  const send = (isAccepted: boolean) =>
    // What goes wrong is said below.
    void decide.run({ id: proposal.id, isAccepted, answer }).catch(() => undefined)
  const isSilent = answer.trim() === ''
  return (
    <Panel
      title={t('profileTypes.decideTitle', { proposal: title })}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" disabled={isSilent} loading={decide.isPending} onClick={() => send(false)}>
            {t('profileTypes.decline')}
          </Button>
          <Button disabled={isSilent} loading={decide.isPending} onClick={() => send(true)}>
            {t('profileTypes.accept')}
          </Button>
        </>
      }
    >
      <div className={styles.form}>
        <p className={styles.why}>{proposal.because}</p>
        <Textarea
          label={t('profileTypes.answer')}
          required
          autosize
          minRows={3}
          maxLength={500}
          data-autofocus
          value={answer}
          onChange={(event) => setAnswer(event.target.value)}
        />
        <Trouble error={decide.error} />
      </div>
    </Panel>
  )
}
