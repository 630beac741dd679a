import { Link } from '#web/ui/Link.tsx'
import { classes } from '#web/ui/classes.ts'
import type { Matter } from '../profile.contract.ts'
import { Part } from './Part.tsx'
import { iconOfMatter } from './icons.ts'
import { t } from './messages.en.ts'
import { sayMatter } from './sayMatter.tsx'
import styles from './Profile.module.css'

const PRESSING: readonly Matter['kind'][] = ['overdue', 'case', 'invoice']
const PAGES: Record<string, string> = { deal: '/deals', case: '/cases' }

/** What matters now, in sentences, most pressing first. */
export const Matters = ({ matters }: { matters: Matter[] }) => (
  <Part title={t('profile.matters')}>
    {matters.length === 0 && <p className="quiet">{t('profile.matters.none')}</p>}
    <ul className={styles.matters}>
      {matters.map((matter) => (
        <MatterLine key={`${matter.kind}${matter.record?.id ?? ''}`} matter={matter} />
      ))}
    </ul>
  </Part>
)

function MatterLine({ matter }: { matter: Matter }) {
  const Sign = iconOfMatter[matter.kind]
  const page = matter.record && PAGES[matter.record.type]
  const words = <span>{sayMatter(matter)}</span>
  return (
    <li className={classes(styles.matter, PRESSING.includes(matter.kind) && styles.pressing)}>
      <span className={styles.sign}>
        <Sign size={15} stroke={1.8} aria-hidden />
      </span>
      {page && matter.record ? (
        <Link to={`${page}/${matter.record.id}`} className={styles.matterLink}>
          {words}
        </Link>
      ) : (
        words
      )}
    </li>
  )
}
