import { Button, TextInput } from '@mantine/core'
import { ApiError, asApiError } from '#web/apiError.ts'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useSubmit } from '#web/useSubmit.ts'
import type { SecondFactorView } from '../../secondFactor.contract.ts'
import { addPasskey, hasPasskeys, turnedAway } from '../passkey.ts'
import { PasskeyLine } from './PasskeyLine.tsx'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

type PasskeysPartProps = { view: SecondFactorView; onAdded: () => void }

/** Passkeys: a finger, a face or a PIN of a device instead of a password. */
export function PasskeysPart({ view, onAdded }: PasskeysPartProps) {
  const { onSubmit, isSending, error } = useSubmit(async ({ name = '' }) => {
    await addPasskey(name).catch((failure: unknown) => {
      if (turnedAway(failure)) throw new ApiError(0, 'passkey.away', t('access.passkeys.away'))
      throw sentenceOf(failure)
    })
    onAdded()
  })
  return (
    <div className={styles.part}>
      <p className={styles.heading}>{t('access.passkeys')}</p>
      <p className={styles.note}>{t(hasPasskeys() ? 'access.passkeys.note' : 'access.passkeys.unknown')}</p>
      {view.passkeys.length > 0 && (
        <ul className={`${styles.keys} ${styles.wide}`}>
          {view.passkeys.map((passkey) => (
            <PasskeyLine key={passkey.id} {...passkey} onRemoved={onAdded} />
          ))}
        </ul>
      )}
      {hasPasskeys() && (
        <form className={`${styles.row} ${styles.wide}`} onSubmit={onSubmit}>
          <TextInput
            className={styles.grow}
            name="name"
            label={t('access.passkeys.name')}
            placeholder={t('access.passkeys.example')}
            maxLength={60}
            required
            withAsterisk={false}
          />
          <Button type="submit" variant="default" loading={isSending}>
            {t('access.passkeys.add')}
          </Button>
        </form>
      )}
      <Trouble error={error} />
    </div>
  )
}

function sentenceOf(failure: unknown): unknown {
  if (failure instanceof DOMException && failure.name === 'InvalidStateError')
    return new ApiError(0, 'passkey.known', t('access.passkeys.known'))
  const { status, code } = asApiError(failure)
  return status === 403 || code === 'SESSION_NOT_FRESH'
    ? new ApiError(status, code, t('access.passkeys.stale'))
    : failure
}
