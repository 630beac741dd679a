import { Button } from '@mantine/core'
import { useState } from 'react'
import { ConfirmInline } from '#web/ui/ConfirmInline.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { users, type UserView } from '../../access.contract.ts'
import { ResetSecondFactor } from './ResetSecondFactor.tsx'
import { LinkOnce } from './LinkOnce.tsx'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'
import { stateOf } from './userWords.ts'

const unheard = () => undefined

/** Whether somebody may come in: a link for them, the door shut, the door open again. */
export function UserDoor({ user, isMe }: { user: UserView; isMe: boolean }) {
  const { id, name } = user
  const state = stateOf(user)
  const [link, setLink] = useState<string | null>(null)
  const invite = useAct(users.invite, { onDone: ({ invitationUrl }) => setLink(invitationUrl) })
  const deactivate = useAct(users.deactivate, {
    said: () => t(state === 'active' ? 'access.deactivated' : 'access.withdrawn', { name }),
    onDone: () => setLink(null),
  })
  const letIn = useAct(users.update, { said: () => t('access.reactivated', { name }) })

  if (state === 'off')
    return (
      <div className={styles.part}>
        <Button variant="default" loading={letIn.isPending} onClick={() => letIn.mutate({ id, active: true })}>
          {t('access.reactivate', { name })}
        </Button>
      </div>
    )
  return (
    <div className={styles.part}>
      {link ? (
        <div className={styles.wide}>
          <LinkOnce user={user} url={link} />
        </div>
      ) : (
        <>
          <Button variant="default" loading={invite.isPending} onClick={() => invite.mutate({ id })}>
            {t(state === 'active' ? 'access.lostLink' : 'access.newLink')}
          </Button>
          <p className={styles.note}>{t(state === 'active' ? 'access.lostLinkNote' : 'access.newLinkNote')}</p>
        </>
      )}
      {!isMe && state !== 'late' && (
        <ConfirmInline
          question={t(state === 'active' ? 'access.deactivateAsk' : 'access.withdrawAsk', { name })}
          action={t(state === 'active' ? 'access.deactivateDo' : 'access.withdrawDo')}
          onConfirm={() => deactivate.run({ id }).catch(unheard)}
        >
          {(ask) => (
            <Button color="red" variant="light" loading={deactivate.isPending} onClick={ask}>
              {t(state === 'active' ? 'access.deactivate' : 'access.withdraw')}
            </Button>
          )}
        </ConfirmInline>
      )}
      {!isMe && state === 'active' && <ResetSecondFactor id={id} name={name} />}
      <Trouble error={deactivate.error} />
    </div>
  )
}
