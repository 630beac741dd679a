import { IconArrowsJoin2, IconEye, IconFileText, IconHistory, IconTrash } from '@tabler/icons-react'
import { useState, type ReactNode } from 'react'
import { companies } from '#features/companies/companies.contract.ts'
import { MergeWith } from '#features/dedupe/web/MergeWith.tsx'
import { useSharing } from '#features/sharing/web/useSharing.tsx'
import { t as duplicates } from '#features/dedupe/web/messages.en.ts'
import { people } from '#features/people/people.contract.ts'
import { Visibility, type RecordView } from '#kernel/record.ts'
import { useGo } from '#web/address.ts'
import type { MenuItem } from '#web/ui/Menu.tsx'
import { useKeys } from '#web/keys.ts'
import { useAct } from '#web/useAct.ts'
import { HistoryPanel } from './HistoryPanel.tsx'
import { WhyPanel } from './WhyPanel.tsx'
import { t } from './messages.en.ts'

type Named = RecordView & { name: string }

/** What can be done with the record itself: who sees it and why, what was changed, delete with undo. */
export function useRecordMenu(record: Named, kind: 'people' | 'companies'): { items: MenuItem[]; panel: ReactNode } {
  const contracts = kind === 'people' ? people : companies
  const go = useGo()
  const [open, setOpen] = useState<'why' | 'history' | 'merge' | null>(null)
  const update = useAct(contracts.update)
  const restore = useAct(contracts.restore)
  const { id, name, version, visibility, can } = record
  const remove = useAct(contracts.remove, {
    said: () => ({ text: t('profile.deleted', { name }), undo: () => restore.run({ id }) }),
    onDone: () => go(`/${kind}`),
  })

  const isCompany = kind === 'companies'
  const sharing = useSharing(isCompany ? 'company' : 'person', record, name)
  const openBrief = () => go(`/companies/${id}/brief`)
  useKeys([{ keys: 'b', label: t('profile.brief'), run: openBrief }], isCompany)

  const close = () => setOpen(null)
  const items: MenuItem[] = [
    ...(isCompany ? [{ label: t('profile.brief'), icon: IconFileText, run: openBrief }] : []),
    { label: t('profile.why'), icon: IconEye, run: () => setOpen('why') },
    ...sharing.items,
    { label: t('profile.history'), icon: IconHistory, run: () => setOpen('history') },
    ...(can.edit ? [{ label: duplicates('duplicates.menu'), icon: IconArrowsJoin2, run: () => setOpen('merge') }] : []),
    ...(can.edit
      ? [
          { heading: t('profile.visibility') },
          ...Visibility.options.map((each) => ({
            label: t(`profile.visibility.${each}`),
            isChosen: each === visibility,
            run: () => update.mutate({ id, version, visibility: each }),
          })),
        ]
      : []),
    ...(can.delete
      ? [
          'line' as const,
          { label: t('profile.delete'), icon: IconTrash, isTrouble: true, run: () => remove.mutate({ id }) },
        ]
      : []),
  ]
  const panel =
    open === 'why' ? (
      <WhyPanel contract={contracts.why} id={id} name={name} onClose={close} />
    ) : open === 'history' ? (
      <HistoryPanel contract={contracts.history} id={id} name={name} onClose={close} />
    ) : open === 'merge' ? (
      <MergeWith type={kind} id={id} name={name} onClose={close} />
    ) : (
      sharing.panel
    )
  return { items, panel }
}
