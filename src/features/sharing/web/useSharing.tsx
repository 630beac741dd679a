import { IconEyeSearch, IconShare, IconUsers } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { readMe } from '#features/access/access.contract.ts'
import type { RecordView } from '#kernel/record.ts'
import type { MenuItem } from '#web/ui/Menu.tsx'
import { useRead } from '#web/useRead.ts'
import type { SharedType } from '../sharing.contract.ts'
import { LooksPanel } from './LooksPanel.tsx'
import { SharePanel } from './SharePanel.tsx'
import { ViewersPanel } from './ViewersPanel.tsx'
import { t } from './messages.en.ts'

type Shared = Pick<RecordView, 'id' | 'ownerId' | 'can'>

/** For a record's menu: share it, who can see it, and for its owner who looked. */
export function useSharing(
  recordType: SharedType,
  { id, ownerId, can }: Shared,
  name: string,
): { items: MenuItem[]; panel: ReactNode } {
  const { data: me } = useRead(readMe, {})
  const [open, setOpen] = useState<'share' | 'viewers' | 'looks' | null>(null)
  const items: MenuItem[] = [
    ...(can.edit ? [{ label: t('sharing.share'), icon: IconShare, run: () => setOpen('share') }] : []),
    { label: t('sharing.who'), icon: IconUsers, run: () => setOpen('viewers') },
    ...(ownerId !== null && ownerId === me?.user.id
      ? [{ label: t('sharing.looks'), icon: IconEyeSearch, run: () => setOpen('looks') }]
      : []),
  ]
  const shared = { place: { recordType, recordId: id }, name, onClose: () => setOpen(null) }
  const panels = {
    share: <SharePanel {...shared} />,
    viewers: <ViewersPanel {...shared} />,
    looks: <LooksPanel {...shared} />,
  }
  return { items, panel: open && panels[open] }
}
