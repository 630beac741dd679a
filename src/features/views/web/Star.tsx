import { IconStar, IconStarFilled } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { favourites, visits, type StarredType } from '../favourites.contract.ts'
import { t } from './messages.en.ts'
import styles from './Views.module.css'

type StarProps = { type: StarredType; id: string; name: string }

/** The star on a record's page. That it was opened is noted too, for the person alone. */
export function Star({ type, id, name }: StarProps) {
  const { data } = useRead(favourites.list, {}, { staleTime: 60_000 })
  const add = useAct(favourites.add)
  const remove = useAct(favourites.remove)
  const { mutate: visit } = useAct(visits.add)
  // oxlint-disable-next-line react/exhaustive-deps -- once for each record
  useEffect(() => visit({ type, id }), [type, id])
  const isStarred = data?.data.some((mark) => mark.id === id) ?? false
  const Sign = isStarred ? IconStarFilled : IconStar
  const label = t(isStarred ? 'views.unstarRecord' : 'views.starRecord', { name })
  return (
    <button
      type="button"
      className={styles.star}
      aria-pressed={isStarred}
      aria-label={label}
      title={label}
      onClick={() => (isStarred ? remove.mutate({ id }) : add.mutate({ type, id }))}
    >
      <Sign size={18} stroke={1.7} aria-hidden />
    </button>
  )
}
