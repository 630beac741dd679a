import { Button } from '@mantine/core'
import { ConfirmInline } from '#web/ui/ConfirmInline.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { When } from '#web/ui/When.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { apiKeys } from '../../access.contract.ts'
import { MakeKey } from './MakeKey.tsx'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

/** Keys with which programs work as me. */
export function ApiKeys() {
  const { data, error, refetch } = useRead(apiKeys.list, {})
  return (
    <Section title={t('access.keys')} note={t('access.keysNote')}>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <ul className={styles.keys}>
          {data.data.map((key) => (
            <KeyLine key={key.id} {...key} />
          ))}
        </ul>
      )}
      <MakeKey />
    </Section>
  )
}

function KeyLine({ id, name, createdAt }: { id: string; name: string; createdAt: string }) {
  const revoke = useAct(apiKeys.revoke, { said: () => t('access.revoked', { name }) })
  return (
    <li className={styles.key}>
      <span className={styles.keyName}>{name}</span>
      <When at={createdAt} className="quiet" />
      <span className={styles.end}>
        <ConfirmInline
          question={t('access.revokeAsk', { name })}
          action={t('access.revokeDo')}
          onConfirm={() => revoke.mutate({ id })}
        >
          {(ask) => (
            <Button
              variant="subtle"
              color="gray"
              loading={revoke.isPending}
              aria-label={t('access.revokeThat', { name })}
              onClick={ask}
            >
              {t('access.revoke')}
            </Button>
          )}
        </ConfirmInline>
      </span>
    </li>
  )
}
