import type { CustomKind } from '../fields.contract.ts'
import { secondsFor } from '../klm.pure.ts'
import styles from './Fields.module.css'
import { kindIcons } from './icons.ts'
import { t } from './messages.en.ts'

/** A field that records of a type have from the start, and the decision or report that it serves. */
export type BuiltIn = { key: string; name: string; kind: CustomKind; serves: string }

export function BuiltInFields({ fields }: { fields: readonly BuiltIn[] }) {
  if (fields.length === 0) return null
  return (
    <>
      <h3 className={styles.group}>{t('fields.builtIn')}</h3>
      <ul className={styles.list}>
        {fields.map(({ key, name, kind, serves }) => {
          const Sign = kindIcons[kind]
          return (
            <li key={key} className={styles.line}>
              <Sign size={16} aria-hidden className={styles.icon} />
              <span className={styles.words}>
                <span className={styles.name}>
                  {name}
                  <span className={styles.key}>{key}</span>
                </span>
                <span className={styles.why}>{serves}</span>
              </span>
              <span className={styles.costs}>{t('fields.seconds', { seconds: secondsFor(kind) })}</span>
            </li>
          )
        })}
      </ul>
    </>
  )
}
