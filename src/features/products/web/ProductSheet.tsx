import { Button } from '@mantine/core'
import { IconCoin, IconFolder, IconTag } from '@tabler/icons-react'
import { FieldList, FieldRow } from '#web/ui/FieldRow.tsx'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { Panel } from '#web/ui/Panel.tsx'
import { useAct } from '#web/useAct.ts'
import { products, type ProductView } from '../products.contract.ts'
import { t } from './messages.en.ts'
import { moneyFrom } from '#web/moneyFrom.ts'

type Changes = Partial<Pick<ProductView, 'name' | 'family' | 'price' | 'active'>>

/** One product, for a phone and for what a table has no room for. */
export function ProductSheet({ product, onClose }: { product: ProductView; onClose: () => void }) {
  const { id, name, family, price, active, can } = product
  const update = useAct(products.update, { optimistic: true })
  const restore = useAct(products.restore)
  const remove = useAct(products.remove, {
    said: () => ({ text: t('products.deleted', { name }), undo: () => restore.run({ id }) }),
    onDone: onClose,
  })
  const change = (changes: Changes, version = product.version) => update.run({ id, version, ...changes })

  return (
    <Panel
      title={name}
      onClose={onClose}
      foot={
        <>
          {can.delete && (
            <Button color="red" variant="subtle" onClick={() => remove.mutate({ id })}>
              {t('products.delete')}
            </Button>
          )}
          {can.edit && (
            <Button
              variant="default"
              loading={update.isPending}
              onClick={() => update.mutate({ id, version: product.version, active: !active })}
            >
              {t(active ? 'products.stop' : 'products.offer')}
            </Button>
          )}
        </>
      }
    >
      <FieldList>
        <FieldRow
          icon={IconTag}
          label={t('products.name')}
          field="name"
          value={name}
          canEdit={can.edit}
          onSave={(value, version) => change({ name: value }, version)}
        />
        <FieldRow
          icon={IconFolder}
          label={t('products.family')}
          field="family"
          value={family ?? ''}
          canEdit={can.edit}
          onSave={(value, version) => change({ family: value || null }, version)}
        />
        <FieldRow
          icon={IconCoin}
          label={t('products.priceShort')}
          field="price"
          kind="number"
          value={price?.amount ?? ''}
          show={<MoneyText money={price} />}
          canEdit={can.edit}
          onSave={(value, version) => change({ price: moneyFrom(value, price) }, version)}
        />
        <FieldRow
          label={t('products.state')}
          field="active"
          kind="fixed"
          value={t(active ? 'products.offered' : 'products.notOffered')}
        />
      </FieldList>
    </Panel>
  )
}
