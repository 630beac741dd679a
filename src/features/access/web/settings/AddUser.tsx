import { Button } from '@mantine/core'
import { useState } from 'react'
import { toast } from '#web/toasts.ts'
import { Panel } from '#web/ui/Panel.tsx'
import type { TeamView } from '../../access.contract.ts'
import { AddUserForm } from './AddUserForm.tsx'
import { LinkOnce } from './LinkOnce.tsx'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

type Invited = { name: string; email: string; url: string }

/** Adding somebody; an invitation link is shown here, once. */
export function AddUser({ teams, onClose }: { teams: TeamView[]; onClose: () => void }) {
  const [invited, setInvited] = useState<Invited | null>(null)
  if (!invited)
    return (
      <Panel title={t('access.addUser')} onClose={onClose}>
        <AddUserForm
          teams={teams}
          onAdded={({ name, email, invitationUrl: url }) => {
            if (url) return setInvited({ name, email, url })
            toast(t('access.added', { name }))
            onClose()
          }}
        />
      </Panel>
    )
  return (
    <Panel
      key={invited.url}
      title={t('access.invited', { name: invited.name })}
      onClose={onClose}
      foot={
        <>
          <Button variant="default" onClick={() => setInvited(null)}>
            {t('access.addAnother')}
          </Button>
          <Button onClick={onClose}>{t('access.done')}</Button>
        </>
      }
    >
      <div className={styles.stack}>
        <LinkOnce user={invited} url={invited.url} />
      </div>
    </Panel>
  )
}
