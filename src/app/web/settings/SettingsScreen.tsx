import { IconChevronLeft, IconMapOff } from '@tabler/icons-react'
import { useParam } from '#web/address.ts'
import { EmptyState } from '#web/ui/EmptyState.tsx'
import { Link } from '#web/ui/Link.tsx'
import { Page } from '#web/ui/Page.tsx'
import { useIsNarrow } from '#web/ui/useIsNarrow.ts'
import styles from './SettingsScreen.module.css'
import { PartList } from './PartList.tsx'
import { t } from './messages.en.ts'
import { groups } from './parts.ts'

const FIRST = 'workspace'

/** The settings: on a desktop the parts stand beside the chosen one, on a phone one goes in and out. */
export function SettingsScreen() {
  const isNarrow = useIsNarrow()
  const chosen = useParam('part')
  const part = groups()
    .flatMap(({ parts }) => parts)
    .find(({ key }) => key === (chosen || FIRST))

  if (isNarrow && !chosen)
    return (
      <Page title={t('settings.title')}>
        <PartList />
      </Page>
    )
  const Panel = part?.Panel
  return (
    <Page title={t('settings.title')} width="full" heading={isNarrow ? <BackToAll /> : undefined}>
      <div className={styles.frame}>
        {!isNarrow && <PartList active={part?.key} />}
        <div className={styles.part}>
          {Panel ? (
            <Panel />
          ) : (
            <EmptyState icon={IconMapOff} title={t('settings.nothing')} text={t('settings.nothingText')} />
          )}
        </div>
      </div>
    </Page>
  )
}

const BackToAll = () => (
  <Link to="/settings" className={styles.back} aria-label={t('settings.all')}>
    <IconChevronLeft size={20} stroke={1.7} aria-hidden />
    {t('settings.title')}
  </Link>
)
