import { Button, TextInput } from '@mantine/core'
import { encode } from 'uqr'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useSubmit } from '#web/useSubmit.ts'
import { sentence } from '../CodeStep.tsx'
import { confirmCode } from '../signIn.ts'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

/** The picture for the app, the same in letters, and a first code that shows it works. */
export function ShowCode({ uri, onConfirmed }: { uri: string; onConfirmed: () => void }) {
  const secret = new URL(uri).searchParams.get('secret') ?? ''
  const { onSubmit, isSending, error } = useSubmit(async ({ code = '' }) => {
    await confirmCode(code)
    onConfirmed()
  })
  return (
    <form className={`${styles.form} ${styles.narrow}`} onSubmit={onSubmit}>
      <p>{t('access.codes.scan')}</p>
      <Picture text={uri} />
      <p className={styles.note}>
        {t('access.codes.letters')} <code className={styles.secret}>{secret.match(/.{1,4}/g)?.join(' ')}</code>
      </p>
      <TextInput
        name="code"
        label={t('access.codes.first')}
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={7}
        required
        withAsterisk={false}
        autoFocus
      />
      <Trouble error={error} text={error ? sentence(error) : undefined} />
      <div>
        <Button type="submit" loading={isSending}>
          {t('access.codes.confirm')}
        </Button>
      </div>
    </form>
  )
}

/** Dark on light, also at night: apps read nothing else. */
function Picture({ text }: { text: string }) {
  const { data, size } = encode(text, { border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className={styles.picture} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={t('access.codes.picture')}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" shapeRendering="crispEdges" />
    </svg>
  )
}
