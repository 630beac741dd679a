import { companySource } from '#features/companies/web/companySource.tsx'
import { personSource } from '#features/people/web/personSource.tsx'
import { useGo } from '#web/address.ts'
import { Panel } from '#web/ui/Panel.tsx'
import { Picker, type PickSource } from '#web/ui/Picker.tsx'
import type { DuplicateType } from '../duplicates.contract.ts'
import { mergeAddress } from './mergeAddress.ts'
import { t } from './messages.en.ts'

type MergeWithProps = { type: DuplicateType; id: string; name: string; onClose: () => void }

/** Finds the other one, and leads to where the two are merged. */
export function MergeWith({ type, id, name, onClose }: MergeWithProps) {
  const go = useGo()
  const source = type === 'people' ? personSource : companySource
  const others: PickSource = {
    key: source.key,
    find: async (text, signal) => (await source.find(text, signal)).filter((pick) => pick.id !== id),
  }
  return (
    <Panel title={t('duplicates.mergeWith', { name })} place="middle" onClose={onClose}>
      <Picker
        label={t('duplicates.find')}
        placeholder={t('duplicates.find')}
        source={others}
        hasFocus
        onPick={(pick) => {
          onClose()
          go(mergeAddress(type, id, pick.id, 'profile'))
        }}
        onCancel={onClose}
      />
    </Panel>
  )
}
