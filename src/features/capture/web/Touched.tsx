import {
  IconBuilding,
  IconCalendarEvent,
  IconFlag,
  IconLifebuoy,
  IconNotes,
  IconTargetArrow,
  IconUser,
} from '@tabler/icons-react'
import type { Icon } from '#web/ui/icon.ts'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import type { CaptureResult } from '../capture.contract.ts'
import { t } from './messages.en.ts'
import styles from './Sent.module.css'
import type { Sent } from './useCapture.ts'

const PAGES: Record<string, string> = { person: '/people', company: '/companies' }
const ICONS: Record<string, Icon> = {
  task: IconFlag,
  event: IconCalendarEvent,
  deal: IconTargetArrow,
  case: IconLifebuoy,
  person: IconUser,
  company: IconBuilding,
}

/** What a line made and changed, each record once by its name, and the pages that it is to be found on. */
export function Touched({ result: { created, updated }, links }: { result: CaptureResult; links: Sent['links'] }) {
  const touched = [...new Map([...created, ...updated].map((each) => [each.id, each])).values()]
  const activities = touched.filter(({ type }) => type === 'activity').length
  const others = touched.filter(({ type, name }) => type !== 'activity' && name)
  const named = [
    ...others,
    ...links.flatMap(({ type, ref: { id, name } }) =>
      id && PAGES[type] && !others.some((each) => each.id === id) ? [{ type, id, name }] : [],
    ),
  ]
  return (
    <>
      {activities > 0 && (
        <span className={styles.made}>
          <IconNotes size={15} stroke={1.7} aria-hidden /> {t('capture.activities', { count: activities })}
        </span>
      )}
      {named.map(({ id, type, name }) => {
        const page = PAGES[type]
        if (page)
          return (
            <RecordChip
              key={id}
              id={id}
              name={name}
              to={`${page}/${id}`}
              shape={type === 'person' ? 'round' : 'square'}
            />
          )
        const Sign = ICONS[type] ?? IconNotes
        return (
          <span key={id} className={styles.made}>
            <Sign size={15} stroke={1.7} aria-hidden /> {name}
          </span>
        )
      })}
    </>
  )
}
