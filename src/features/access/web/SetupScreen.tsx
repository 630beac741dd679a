import { Button, TextInput } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { locale } from '#web/messages/locale.ts'
import { request } from '#web/api.ts'
import { ChoiceCard } from '#web/ui/ChoiceCard.tsx'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useRead } from '#web/useRead.ts'
import { setup } from '../entry.contract.ts'
import { Door } from './Door.tsx'
import styles from './Door.module.css'
import { t } from './messages.en.ts'
import { leaveFor, signIn } from './signIn.ts'
import { useSubmit } from '#web/useSubmit.ts'

const tokenInAddress = () => new URLSearchParams(location.search).get('token')?.replace(/^"|"$/g, '') ?? ''

/** The first administrator and the first workspace. */
export function SetupScreen() {
  const go = useGo()
  const { data } = useRead(setup.read, {})
  const { timeZone, locale: language, currency } = locale.read()
  const { onSubmit, isSending, error } = useSubmit(async (fields) => {
    const { name = '', email = '', password = '', workspaceName = '', token = '' } = fields
    const sample = fields.begin === 'sample'
    await request(setup.run, {
      token,
      name,
      email,
      password,
      workspaceName,
      currency: fields.currency?.toUpperCase(),
      timeZone: fields.timeZone,
      locale: language,
      sample,
    })
    await signIn(email, password)
    await leaveFor('/')
  })
  const field = (name: string) => ({ name, required: true, withAsterisk: false, error: error?.about(name) })
  const isKnown = error?.errors.length

  if (data && !data.needed) {
    return (
      <Door title={t('access.setup')}>
        <EmptyState
          title={t('access.setupDone')}
          text={t('access.setupDoneText')}
          action={<Button onClick={() => go('/sign-in')}>{t('access.toSignIn')}</Button>}
        />
      </Door>
    )
  }
  return (
    <Door title={t('access.setup')} note={t('access.setupNote')}>
      <form className={styles.form} onSubmit={onSubmit}>
        {!tokenInAddress() && (
          <TextInput {...field('token')} label={t('access.token')} description={t('access.tokenHint')} />
        )}
        {tokenInAddress() && <input type="hidden" name="token" value={tokenInAddress()} />}
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('access.you')}</legend>
          <TextInput {...field('name')} label={t('access.yourName')} autoComplete="name" data-autofocus />
          <TextInput {...field('email')} label={t('access.email')} type="email" autoComplete="username" />
          <TextInput
            {...field('password')}
            label={t('access.password')}
            description={t('access.passwordHint')}
            type="password"
            minLength={10}
            autoComplete="new-password"
          />
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('access.yourWorkspace')}</legend>
          <TextInput {...field('workspaceName')} label={t('access.workspaceName')} autoComplete="organization" />
          <div className={styles.pair}>
            <TextInput {...field('currency')} label={t('access.currency')} defaultValue={currency} maxLength={3} />
            <TextInput {...field('timeZone')} label={t('access.timeZone')} defaultValue={timeZone} />
          </div>
        </fieldset>
        <fieldset className={styles.group}>
          <legend className={styles.legend}>{t('access.begin')}</legend>
          <ChoiceCard name="begin" value="sample" title={t('access.sample')} text={t('access.sampleText')} isFirst />
          <ChoiceCard name="begin" value="empty" title={t('access.empty')} text={t('access.emptyText')} />
        </fieldset>
        <Trouble error={isKnown ? null : error} />
        <Button type="submit" loading={isSending}>
          {t('access.start')}
        </Button>
      </form>
    </Door>
  )
}
