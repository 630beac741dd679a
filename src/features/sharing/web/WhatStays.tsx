import { t } from './messages.en.ts'
import styles from './Sharing.module.css'

/** Said before anybody brings in their contacts: what is theirs alone, and what the company keeps when they leave. */
export function WhatStays() {
  return (
    <aside className={styles.stays} aria-label={t('sharing.stays.title')}>
      <h3>{t('sharing.stays.title')}</h3>
      <ul>
        <li>{t('sharing.stays.own')}</li>
        <li>{t('sharing.stays.company')}</li>
        <li>{t('sharing.stays.operator')}</li>
      </ul>
    </aside>
  )
}
