import { Button, TextInput } from '@mantine/core'
import type { OutputOf } from '#kernel/contract.ts'
import { toast } from '#web/toasts.ts'
import { ConfirmInline } from '#web/ui/ConfirmInline.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { useSubmit } from '#web/useSubmit.ts'
import { signOn as contracts } from '../../signOn.contract.ts'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

/** What the provider and Trefoil have to know of each other. */
export function SignOnForm({ signOn, redirectUrl }: OutputOf<typeof contracts.read>) {
  const save = useAct(contracts.save)
  const remove = useAct(contracts.remove, { said: () => t('access.signOn.removed') })
  const { onSubmit, isSending, error } = useSubmit(async ({ label = '', issuer = '', clientId = '', clientSecret }) => {
    await save.run({ label, issuer, clientId, ...(clientSecret ? { clientSecret } : {}) })
    toast(t('access.signOn.saved'))
  })
  const field = (name: string) => ({ name, withAsterisk: false, autoComplete: 'off', error: error?.about(name) })
  return (
    <form className={`${styles.form} ${styles.narrow}`} onSubmit={onSubmit}>
      <TextInput
        label={t('access.signOn.redirect')}
        description={t('access.signOn.redirectNote')}
        value={redirectUrl}
        readOnly
        onFocus={(event) => event.target.select()}
      />
      <TextInput
        {...field('label')}
        required
        label={t('access.signOn.label')}
        description={t('access.signOn.labelNote')}
        defaultValue={signOn?.label}
        maxLength={60}
      />
      <TextInput
        {...field('issuer')}
        required
        label={t('access.signOn.issuer')}
        placeholder={t('access.signOn.issuerExample')}
        defaultValue={signOn?.issuer}
      />
      <TextInput {...field('clientId')} required label={t('access.signOn.client')} defaultValue={signOn?.clientId} />
      <TextInput
        {...field('clientSecret')}
        required={!signOn}
        type="password"
        label={t('access.signOn.secret')}
        description={signOn ? t('access.signOn.secretKept') : undefined}
        autoComplete="new-password"
      />
      <Trouble error={error?.errors.length ? null : error} />
      <div className={styles.row}>
        <Button type="submit" loading={isSending}>
          {t('access.signOn.save')}
        </Button>
        {signOn && (
          <ConfirmInline
            question={t('access.signOn.removeAsk')}
            action={t('access.signOn.removeDo')}
            onConfirm={() => remove.mutate({})}
          >
            {(ask) => (
              <Button variant="light" color="red" loading={remove.isPending} onClick={ask}>
                {t('access.signOn.remove')}
              </Button>
            )}
          </ConfirmInline>
        )}
      </div>
    </form>
  )
}
