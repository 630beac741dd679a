import { MoneyText } from '#web/ui/MoneyText.tsx'
import type { Column } from '#web/ui/column.ts'
import { useAct } from '#web/useAct.ts'
import { products, type ProductView } from '../products.contract.ts'
import { t } from './messages.en.ts'
import { moneyFrom } from '#web/moneyFrom.ts'

export const stateChoices = () => [
  { value: 'true', label: t('products.offered') },
  { value: 'false', label: t('products.notOffered') },
]

/** How a product stands in the table. */
export function useProductColumns(): Column<ProductView>[] {
  const { run } = useAct(products.update, { optimistic: true })
  const can = (product: ProductView) => product.can.edit
  return [
    {
      key: 'name',
      title: t('products.name'),
      width: 'minmax(180px, 2fr)',
      sort: 'name',
      phone: 'title',
      cell: ({ name, active }) => <span className={active ? undefined : 'quiet'}>{name}</span>,
    },
    {
      key: 'family',
      title: t('products.family'),
      sort: 'family',
      phone: 'detail',
      cell: ({ family }) => <span className="quiet">{family}</span>,
      edit: {
        can,
        value: ({ family }) => family ?? '',
        save:
          ({ id, version }) =>
          (family, seen) =>
            run({ id, version: seen ?? version, family: family || null }),
      },
    },
    {
      key: 'price',
      title: t('products.priceShort'),
      width: '130px',
      align: 'end',
      sort: 'price',
      phone: 'end',
      cell: ({ price }) => <MoneyText money={price} />,
      edit: {
        can,
        kind: 'number',
        value: ({ price }) => price?.amount ?? '',
        save:
          ({ id, version, price }) =>
          (text, seen) =>
            run({ id, version: seen ?? version, price: moneyFrom(text, price) }),
      },
    },
    {
      key: 'active',
      title: t('products.state'),
      width: '120px',
      sort: 'active',
      phone: 'detail',
      cell: ({ active }) => <span className="quiet">{t(active ? 'products.offered' : 'products.notOffered')}</span>,
      edit: {
        can,
        kind: 'select',
        choices: stateChoices(),
        value: ({ active }) => String(active),
        save:
          ({ id, version }) =>
          (active, seen) =>
            run({ id, version: seen ?? version, active: active === 'true' }),
      },
    },
  ]
}
