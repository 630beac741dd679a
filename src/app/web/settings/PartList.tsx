import { IconChevronRight } from '@tabler/icons-react'
import { Link } from '#web/ui/Link.tsx'
import { classes } from '#web/ui/classes.ts'
import styles from './PartList.module.css'
import { t } from './messages.en.ts'
import { groups } from './parts.ts'

/** Every part of the settings, in groups. */
export const PartList = ({ active }: { active?: string }) => (
  <nav aria-label={t('settings.parts')} className={styles.nav}>
    {groups().map(({ label, parts }) => (
      <div key={label} className={styles.group}>
        <h2 className={styles.heading}>{label}</h2>
        <ul>
          {parts.map(({ key, label: name, icon: Sign }) => (
            <li key={key}>
              <Link to={`/settings/${key}`} className={classes(styles.item, key === active && styles.active)}>
                <Sign size={17} stroke={1.6} aria-hidden className={styles.icon} />
                {name}
                <IconChevronRight size={17} stroke={1.6} aria-hidden className={styles.more} />
              </Link>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </nav>
)
