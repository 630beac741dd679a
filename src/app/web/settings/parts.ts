import {
  IconArrowsTransferDown,
  IconBell,
  IconBuildingCommunity,
  IconFlask,
  IconForms,
  IconId,
  IconKey,
  IconLockAccess,
  IconPackage,
  IconShieldLock,
  IconTimeline,
  IconUsers,
  IconUsersGroup,
  IconVocabulary,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { SignInPanel } from '#features/access/web/settings/SignInPanel.tsx'
import { SignOnPanel } from '#features/access/web/settings/SignOnPanel.tsx'
import { TeamsPanel } from '#features/access/web/settings/TeamsPanel.tsx'
import { UsersPanel } from '#features/access/web/settings/UsersPanel.tsx'
import { WorkspacePanel } from '#features/access/web/settings/WorkspacePanel.tsx'
import { NotificationsPanel } from '#features/notifications/web/settings/NotificationsPanel.tsx'
import { PipelinesPanel } from '#features/deals/web/pipelines/PipelinesPanel.tsx'
import { ProfileTypesPanel } from '#features/profileTypes/web/ProfileTypesPanel.tsx'
import { ProductsPanel } from '#features/products/web/ProductsPanel.tsx'
import { WordsPanel } from '#features/vocabulary/web/WordsPanel.tsx'
import { TransferPanel } from '#features/transfer/web/TransferPanel.tsx'
import type { Icon } from '#web/ui/icon.ts'
import { FieldsPart } from './FieldsPart.tsx'
import { RolesPart } from './RolesPart.tsx'
import { SamplePanel } from './SamplePanel.tsx'
import { t } from './messages.en.ts'

export type Part = { key: string; label: string; icon: Icon; Panel: ComponentType }

/** The settings, in groups, each with the panel of the chapter that owns it. */
export const groups = (): { label: string; parts: Part[] }[] => [
  {
    label: t('settings.group.workspace'),
    parts: [
      { key: 'workspace', label: t('settings.workspace'), icon: IconBuildingCommunity, Panel: WorkspacePanel },
      { key: 'users', label: t('settings.users'), icon: IconUsers, Panel: UsersPanel },
      { key: 'teams', label: t('settings.teams'), icon: IconUsersGroup, Panel: TeamsPanel },
      { key: 'roles', label: t('settings.roles'), icon: IconLockAccess, Panel: RolesPart },
      { key: 'entry', label: t('settings.entry'), icon: IconShieldLock, Panel: SignOnPanel },
      { key: 'transfer', label: t('settings.transfer'), icon: IconArrowsTransferDown, Panel: TransferPanel },
      { key: 'sample', label: t('settings.sample'), icon: IconFlask, Panel: SamplePanel },
    ],
  },
  {
    label: t('settings.group.work'),
    parts: [
      { key: 'pipelines', label: t('settings.pipelines'), icon: IconTimeline, Panel: PipelinesPanel },
      { key: 'profiles', label: t('settings.profiles'), icon: IconId, Panel: ProfileTypesPanel },
      { key: 'fields', label: t('settings.fields'), icon: IconForms, Panel: FieldsPart },
      { key: 'words', label: t('settings.words'), icon: IconVocabulary, Panel: WordsPanel },
      { key: 'products', label: t('settings.products'), icon: IconPackage, Panel: ProductsPanel },
    ],
  },
  {
    label: t('settings.group.you'),
    parts: [
      { key: 'you', label: t('settings.you'), icon: IconKey, Panel: SignInPanel },
      { key: 'notifications', label: t('settings.notifications'), icon: IconBell, Panel: NotificationsPanel },
    ],
  },
]
