import {
  IconBriefcase,
  IconBuilding,
  IconCalendar,
  IconCheckbox,
  IconCoin,
  IconHelpCircle,
  IconMail,
  IconMailOpened,
  IconUser,
} from '@tabler/icons-react'
import { Link } from '#web/ui/Link.tsx'
import { When } from '#web/ui/When.tsx'
import { classes } from '#web/ui/classes.ts'
import type { Icon } from '#web/ui/icon.ts'
import type { NotificationView } from '../notifications.contract.ts'
import styles from './Notifications.module.css'
import { t } from './messages.en.ts'
import { pathOf } from '../path.pure.ts'
import { sayNews } from './sayNews.ts'

const SIGNS: Record<NotificationView['record']['type'], Icon> = {
  person: IconUser,
  company: IconBuilding,
  deal: IconCoin,
  case: IconHelpCircle,
  task: IconCheckbox,
  activity: IconBriefcase,
  event: IconCalendar,
}

type NotificationLineProps = { news: NotificationView; onRead: () => void; onUnread: () => void }

/** One piece of news: about what, why, and what was said. Going there reads it. */
export function NotificationLine({ news, onRead, onUnread }: NotificationLineProps) {
  const { record, excerpt, at, readAt } = news
  const { title } = record
  const Sign = SIGNS[record.type]
  const Turn = readAt ? IconMail : IconMailOpened
  const turn = t(readAt ? 'notifications.markUnread' : 'notifications.markRead', { title })
  return (
    <li className={classes(styles.line, !readAt && styles.new)}>
      <span className={styles.sign}>
        <Sign size={17} stroke={1.7} aria-hidden />
      </span>
      <div className={styles.words}>
        <Link to={pathOf(news)} className={styles.name} onClick={readAt ? undefined : onRead}>
          {title}
        </Link>
        <span className={styles.why}>
          {sayNews(news)} · <When at={at} />
        </span>
        {excerpt && <span className={styles.excerpt}>{excerpt}</span>}
      </div>
      <button type="button" className={styles.icon} aria-label={turn} title={turn} onClick={readAt ? onUnread : onRead}>
        <Turn size={17} stroke={1.6} aria-hidden />
      </button>
    </li>
  )
}
