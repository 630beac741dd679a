import { Button } from '@mantine/core'
import { IconCopy, IconDownload } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { toast } from '#web/toasts.ts'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'

/** For the day when the phone is gone: shown now and never again. */
export function RecoveryCodes({ codes, onKept }: { codes: string[]; onKept: () => void }) {
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const text = codes.join('\n')
  const copy = () =>
    navigator.clipboard?.writeText(text).then(
      () => toast(t('access.recovery.copied')),
      () => undefined,
    )
  return (
    <div className={styles.form}>
      <p ref={heading} tabIndex={-1} className={styles.heading}>
        {t('access.recovery')}
      </p>
      <p className={styles.note}>{t('access.recovery.note')}</p>
      <ul className={styles.codes} aria-label={t('access.recovery')}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={styles.row}>
        <Button variant="default" leftSection={<IconCopy size={15} aria-hidden />} onClick={() => void copy()}>
          {t('access.recovery.copy')}
        </Button>
        <Button
          variant="default"
          component="a"
          href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
          download="trefoil-recovery-codes.txt"
          leftSection={<IconDownload size={15} aria-hidden />}
        >
          {t('access.recovery.save')}
        </Button>
        <Button onClick={onKept}>{t('access.recovery.kept')}</Button>
      </div>
    </div>
  )
}
