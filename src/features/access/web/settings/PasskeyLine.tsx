import { Button } from '@mantine/core'
import { send } from '#web/api.ts'
import { asApiError } from '#web/apiError.ts'
import { toast } from '#web/toasts.ts'
import { ConfirmInline } from '#web/ui/ConfirmInline.tsx'
import { When } from '#web/ui/When.tsx'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

type PasskeyLineProps = { id: string; name: string; createdAt: string; onRemoved: () => void }

/** One passkey, and a way to be rid of it. */
export function PasskeyLine({ id, name, createdAt, onRemoved }: PasskeyLineProps) {
  const remove = () =>
    send('POST', '/api/auth/passkey/delete-passkey', { id }).then(
      () => {
        toast(t('access.passkeys.removed', { name }))
        onRemoved()
      },
      (failure: unknown) => toast({ text: asApiError(failure).detail, tone: 'trouble' }),
    )
  return (
    <li className={styles.key}>
      <span className={styles.keyName}>{name}</span>
      <When at={createdAt} className="quiet" />
      <span className={styles.end}>
        <ConfirmInline
          question={t('access.passkeys.removeAsk', { name })}
          action={t('access.passkeys.removeDo')}
          onConfirm={remove}
        >
          {(ask) => (
            <Button variant="subtle" color="gray" aria-label={t('access.passkeys.removeThat', { name })} onClick={ask}>
              {t('access.passkeys.remove')}
            </Button>
          )}
        </ConfirmInline>
      </span>
    </li>
  )
}
