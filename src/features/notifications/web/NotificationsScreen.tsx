import { Button } from '@mantine/core'
import { IconBellOff, IconChecks, IconSettings } from '@tabler/icons-react'
import { useAddressState } from '#web/address.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Link } from '#web/ui/Link.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useAct } from '#web/useAct.ts'
import { usePages } from '#web/usePages.ts'
import { notifications } from '../notifications.contract.ts'
import { NotificationLine } from './NotificationLine.tsx'
import styles from './Notifications.module.css'
import { t } from './messages.en.ts'

/** What is new for me, the newest first; what was read can be made new again. */
export function NotificationsScreen() {
  const [which, setWhich] = useAddressState('which', 'unread')
  const isUnread = which !== 'all'
  const pages = usePages(notifications.list, { limit: 40, ...(isUnread && { unread: true }) })
  const unread = useAct(notifications.unread)
  const read = useAct(notifications.read)
  const readAll = useAct(notifications.read, {
    said: ({ ids }) => ({
      text: t('notifications.allRead', { count: ids.length }),
      undo: () => unread.run({ ids }),
    }),
  })
  const { rows, isPending, error, hasMore, isLoadingMore } = pages

  const tabs = (['unread', 'all'] as const).map((key) => ({ key, label: t(`notifications.${key}`) }))
  return (
    <Page
      title={t('notifications.title')}
      width="reading"
      actions={
        <>
          {rows.some(({ readAt }) => !readAt) && (
            <Button
              variant="default"
              leftSection={<IconChecks size={16} aria-hidden />}
              loading={readAll.isPending}
              onClick={() => readAll.mutate({})}
            >
              {t('notifications.readAll')}
            </Button>
          )}
          <Link
            to="/settings/notifications"
            className={styles.icon}
            aria-label={t('notifications.settings')}
            title={t('notifications.settings')}
          >
            <IconSettings size={18} stroke={1.7} aria-hidden />
          </Link>
        </>
      }
      bar={
        <Tabs label={t('notifications.which')} tabs={tabs} active={isUnread ? 'unread' : 'all'} onChange={setWhich} />
      }
    >
      {error && rows.length === 0 ? (
        <ErrorState error={error} onRetry={pages.retry} />
      ) : isPending ? (
        <Skeleton count={5} />
      ) : rows.length === 0 ? (
        <EmptyState
          icon={IconBellOff}
          title={t(isUnread ? 'notifications.noneNew' : 'notifications.none')}
          text={t('notifications.noneNewText')}
        />
      ) : (
        <ul className={styles.list} aria-label={t('notifications.title')}>
          {rows.map((news) => (
            <NotificationLine
              key={news.id}
              news={news}
              onRead={() => read.mutate({ ids: [news.id] })}
              onUnread={() => unread.mutate({ ids: [news.id] })}
            />
          ))}
        </ul>
      )}
      {hasMore && (
        <Button variant="default" mt="md" loading={isLoadingMore} onClick={pages.loadMore}>
          {t('notifications.more')}
        </Button>
      )}
    </Page>
  )
}
