import { IconBell, IconBellRinging } from '@tabler/icons-react'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { classes } from '#web/ui/classes.ts'
import type { CommentedType } from '#features/comments/comments.contract.ts'
import { follows } from '../notifications.contract.ts'
import styles from './Notifications.module.css'
import { t } from './messages.en.ts'

type FollowButtonProps = { recordType: CommentedType; recordId: string }

/** Whether one is told what happens with a record: one press turns it. */
export function FollowButton(place: FollowButtonProps) {
  const { data } = useRead(follows.read, place)
  const set = useAct(follows.set)
  if (!data) return null
  const { isFollowing } = data
  const Sign = isFollowing ? IconBellRinging : IconBell
  return (
    <button
      type="button"
      className={classes(styles.follow, isFollowing && styles.isOn)}
      aria-pressed={isFollowing}
      title={t(isFollowing ? 'notifications.unfollowHint' : 'notifications.followHint')}
      disabled={set.isPending}
      onClick={() => set.mutate({ ...place, isFollowing: !isFollowing })}
    >
      <Sign size={15} stroke={1.7} aria-hidden />
      {t(isFollowing ? 'notifications.following' : 'notifications.follow')}
    </button>
  )
}
