import {
  IconArrowRight,
  IconBuilding,
  IconCalendar,
  IconCoin,
  IconMoodSad,
  IconPencil,
  IconUser,
  IconUserCircle,
} from '@tabler/icons-react'
import { Fragment } from 'react'
import { UserName } from '#features/access/web/UserName.tsx'
import { useUsers } from '#features/access/web/useUsers.ts'
import { companySource } from '#features/companies/web/companySource.tsx'
import { useCustomFields } from '#features/fields/web/customFields.tsx'
import { personSource } from '#features/people/web/personSource.tsx'
import { moneyFrom } from '#web/moneyFrom.ts'
import { FieldList, FieldRow } from '#web/ui/FieldRow.tsx'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { PickEdit } from '#web/ui/PickEdit.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { useAct } from '#web/useAct.ts'
import { deals, type DealView } from '../deals.contract.ts'
import { t } from './messages.en.ts'

type TextField = 'name' | 'closeOn' | 'nextStep' | 'ownerId' | 'lostReason'

/** The fields of a deal, each edited where it stands. */
export function DealFields({ deal }: { deal: DealView }) {
  const users = useUsers()
  const { run } = useAct(deals.update, { optimistic: true })
  const { id, version, companyId, companyName, personId, personName, ownerId, amount, status } = deal
  const canEdit = deal.can.edit
  const save = (field: TextField) => (value: string, over?: number) =>
    run({ id, version: over ?? version, [field]: value || null })
  const pick = (field: 'companyId' | 'personId') => (value: string | null) => run({ id, version, [field]: value })
  const own = useCustomFields('deal', deal, (changes, over) => run({ id, version: over ?? version, ...changes }))
  const row = { canEdit }
  return (
    <FieldList>
      <FieldRow
        {...row}
        icon={IconPencil}
        label={t('deals.name')}
        field="name"
        value={deal.name}
        onSave={(value, over) => run({ id, version: over ?? version, name: value })}
      />
      <FieldRow
        {...row}
        icon={IconCoin}
        label={t('deals.amount')}
        field="amount"
        kind="number"
        value={amount?.amount ?? ''}
        show={<MoneyText money={amount} />}
        onSave={(value, over) => run({ id, version: over ?? version, amount: moneyFrom(value, amount) })}
      />
      <FieldRow
        {...row}
        icon={IconCalendar}
        label={t('deals.closeOn')}
        field="closeOn"
        kind="date"
        value={deal.closeOn ?? ''}
        onSave={save('closeOn')}
      />
      <FieldRow
        {...row}
        icon={IconArrowRight}
        label={t('deals.nextStep')}
        field="nextStep"
        value={deal.nextStep ?? ''}
        onSave={save('nextStep')}
      />
      <FieldRow
        icon={IconBuilding}
        label={t('deals.company')}
        field="companyId"
        kind="fixed"
        value={
          <PickEdit
            label={t('deals.company')}
            source={companySource}
            canEdit={canEdit}
            onSave={pick('companyId')}
            shown={
              companyId && (
                <RecordChip name={companyName ?? ''} id={companyId} shape="square" to={`/companies/${companyId}`} />
              )
            }
          />
        }
      />
      <FieldRow
        icon={IconUser}
        label={t('deals.person')}
        field="personId"
        kind="fixed"
        value={
          <PickEdit
            label={t('deals.person')}
            source={personSource}
            canEdit={canEdit}
            onSave={pick('personId')}
            shown={personId && <RecordChip name={personName ?? ''} id={personId} to={`/people/${personId}`} />}
          />
        }
      />
      <FieldRow
        {...row}
        icon={IconUserCircle}
        label={t('deals.owner')}
        field="ownerId"
        kind="select"
        choices={users.choices}
        value={ownerId ?? ''}
        show={<UserName id={ownerId} name={users.nameOf(ownerId)} />}
        onSave={save('ownerId')}
      />
      {status === 'lost' && (
        <FieldRow
          {...row}
          icon={IconMoodSad}
          label={t('deals.lostReason')}
          field="lostReason"
          value={deal.lostReason ?? ''}
          onSave={save('lostReason')}
        />
      )}
      {own.map((field) => (
        <Fragment key={field.name}>{field.row}</Fragment>
      ))}
    </FieldList>
  )
}
