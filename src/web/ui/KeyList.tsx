import { t } from '../messages/en.ts'
import { boundKeys } from '../keys.ts'
import { Kbd } from './Kbd.tsx'
import { Panel } from './Panel.tsx'
import styles from './KeyList.module.css'

/** Every key that works on this screen, by group. */
export function KeyList({ onClose }: { onClose: () => void }) {
  const groups = Map.groupBy(boundKeys(), (key) => key.group ?? t('keys.general'))
  return (
    <Panel title={t('keys.title')} place="middle" onClose={onClose}>
      <div className={styles.groups}>
        {[...groups].map(([group, keys]) => (
          <section key={group}>
            <h3 className={styles.heading}>{group}</h3>
            <ul>
              {keys.map((key) => (
                <li key={key.keys} className={styles.line}>
                  <span>{key.label}</span>
                  <Kbd keys={key.keys} />
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </Panel>
  )
}
