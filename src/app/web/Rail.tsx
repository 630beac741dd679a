import { IconChevronsLeft, IconChevronsRight, IconPencilPlus, IconSearch } from '@tabler/icons-react'
import type { Me } from '#features/access/access.contract.ts'
import { openOverlay } from '#web/overlays.ts'
import { preferences, usePreferences } from '#web/preferences.ts'
import { Kbd } from '#web/ui/Kbd.tsx'
import { classes } from '#web/ui/classes.ts'
import { AccountMenu } from './AccountMenu.tsx'
import { RailLink } from './RailLink.tsx'
import styles from './Rail.module.css'
import { WorkspaceMenu } from './WorkspaceMenu.tsx'
import { t } from './messages.en.ts'
import { usePlaces } from './usePlaces.ts'

/** The narrow column at the side of a desktop: where one is, where one can go, and the two things to start anywhere. */
export function Rail({ me }: { me: Me }) {
  const isNarrow = usePreferences().rail === 'narrow'
  const fold = t(isNarrow ? 'shell.wide' : 'shell.narrow')
  const Fold = isNarrow ? IconChevronsRight : IconChevronsLeft
  return (
    <nav className={classes(styles.rail, isNarrow && styles.narrow)} aria-label={t('shell.main')}>
      <WorkspaceMenu me={me} isNarrow={isNarrow} />
      <button
        type="button"
        className={styles.capture}
        title={t('shell.captureLong')}
        onClick={() => openOverlay('capture')}
      >
        <IconPencilPlus size={17} stroke={1.8} aria-hidden />
        <span className={styles.label}>{t('shell.capture')}</span>
        <Kbd keys="c" />
      </button>
      <button type="button" className={styles.item} title={t('shell.search')} onClick={() => openOverlay('palette')}>
        <IconSearch size={18} stroke={1.7} aria-hidden className={styles.icon} />
        <span className={styles.label}>{t('shell.search')}</span>
        <Kbd keys="mod+k" />
      </button>
      <div className={styles.places}>
        {usePlaces('rail').map((place) => (
          <RailLink key={place.to} place={place} />
        ))}
      </div>
      <div className={styles.foot}>
        <AccountMenu me={me} isNarrow={isNarrow} />
        <button
          type="button"
          className={styles.fold}
          aria-label={fold}
          title={fold}
          onClick={() => preferences.set({ rail: isNarrow ? 'open' : 'narrow' })}
        >
          <Fold size={16} stroke={1.7} aria-hidden />
        </button>
      </div>
    </nav>
  )
}
