import { IconPlus, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { products } from '#features/products/products.contract.ts'
import { moneyFrom } from '#web/moneyFrom.ts'
import { productSource } from '#features/products/web/productSource.ts'
import { decimal, type Money } from '#kernel/money.ts'
import { t as web } from '#web/messages/en.ts'
import { sayNumber } from '#web/messages/sayNumber.ts'
import { InlineEdit } from '#web/ui/InlineEdit.tsx'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { Picker } from '#web/ui/Picker.tsx'
import { keyed } from '#web/ui/keyed.ts'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { deals, type DealView, type ProductLine } from '../deals.contract.ts'
import styles from './DealDetails.module.css'
import { t } from './messages.en.ts'

/** What the deal sells: product, quantity, price; the sum can become the amount. */
export function DealProducts({ deal }: { deal: DealView }) {
  const { id, version, productLines: lines, amount, can } = deal
  const [isAdding, setAdding] = useState(false)
  const { run, mutate } = useAct(deals.update)
  const { data: known } = useRead(products.list, lines.length > 0 ? { limit: 200 } : null)
  const nameOf = (productId: string) => known?.data.find((product) => product.id === productId)?.name ?? ''
  const put = (next: (Omit<ProductLine, 'price'> & { price?: Money | null })[]) =>
    run({ id, version, productLines: next })
  const change = (at: number, line: Partial<ProductLine>) =>
    put(lines.map((old, index) => (index === at ? { ...old, ...line } : old)))
  const total = totalOf(lines)

  if (lines.length === 0 && !can.edit) return null
  return (
    <section>
      <div className={styles.heading}>
        <h3>{t('deals.products')}</h3>
        {can.edit && !isAdding && (
          <button type="button" className={styles.small} onClick={() => setAdding(true)}>
            <IconPlus size={14} aria-hidden />
            {t('deals.addProduct')}
          </button>
        )}
      </div>
      <ul className={styles.rows}>
        {keyed(lines).map(({ item: line, at, key }) => (
          <li key={key} className={styles.row}>
            <span className={styles.product}>{nameOf(line.productId)}</span>
            <InlineEdit
              label={t('deals.quantity', { product: nameOf(line.productId) })}
              field="productLines"
              kind="number"
              value={String(line.quantity)}
              show={`× ${sayNumber(line.quantity)}`}
              canEdit={can.edit}
              onSave={(value) => change(at, { quantity: Number(value.replace(',', '.')) })}
            />
            <span className={styles.figure}>
              <InlineEdit
                label={t('deals.price', { product: nameOf(line.productId) })}
                field="productLines"
                kind="number"
                value={line.price?.amount ?? ''}
                show={<MoneyText money={line.price} />}
                canEdit={can.edit}
                onSave={(value) => change(at, { price: moneyFrom(value, line.price) })}
              />
            </span>
            {can.edit && (
              <button
                type="button"
                className={styles.x}
                aria-label={web('web.removeThat', { what: nameOf(line.productId) })}
                onClick={() => mutate({ id, version, productLines: lines.filter((_, index) => index !== at) })}
              >
                <IconX size={14} aria-hidden />
              </button>
            )}
          </li>
        ))}
      </ul>
      {isAdding && (
        <Picker
          label={t('deals.addProduct')}
          source={productSource}
          hasFocus
          onPick={({ id: productId }) => {
            setAdding(false)
            mutate({ id, version, productLines: [...lines, { productId, quantity: 1 }] })
          }}
          onCancel={() => setAdding(false)}
        />
      )}
      {total && lines.length > 1 && (
        <p className={styles.total}>
          {t('deals.linesTotal')}
          <strong>
            <MoneyText money={total} />
          </strong>
        </p>
      )}
      {total && can.edit && Number(total.amount) !== Number(amount?.amount) && (
        <button type="button" className={styles.small} onClick={() => mutate({ id, version, amount: total })}>
          {t('deals.takeTotal')} <MoneyText money={total} />
        </button>
      )}
    </section>
  )
}

/** The sum of lines in one currency; none when they have several or no price. */
function totalOf(lines: ProductLine[]): Money | null {
  const prices = lines.flatMap(({ price, quantity }) => (price ? [{ ...price, quantity }] : []))
  const currency = prices[0]?.currency
  if (!currency || prices.some((price) => price.currency !== currency)) return null
  return { amount: decimal(prices.reduce((sum, price) => sum + Number(price.amount) * price.quantity, 0)), currency }
}
