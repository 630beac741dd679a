import { useEffect, useRef, useState } from 'react'
import { asApiError } from '#web/apiError.ts'
import { locale } from '#web/messages/locale.ts'
import { QuickAdd, QuickField } from '#web/ui/QuickAdd.tsx'
import { useAct } from '#web/useAct.ts'
import { products } from '../products.contract.ts'
import { t } from './messages.en.ts'
import { moneyFrom } from '#web/moneyFrom.ts'

const NOTHING = { name: '', family: '', price: '' }

/** One line for a new product; after Enter it is free for the next one. */
export function AddProduct({ onClose }: { onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  const [fields, setFields] = useState(NOTHING)
  const [error, setError] = useState<string | null>(null)
  const create = useAct(products.create, { said: ({ name }) => t('products.added', { name }) })
  const set = (name: keyof typeof NOTHING) => (value: string) => setFields((old) => ({ ...old, [name]: value }))
  useEffect(() => box.current?.querySelector('input')?.focus(), [])

  const send = async () => {
    setError(null)
    try {
      await create.run({ name: fields.name, family: fields.family, price: moneyFrom(fields.price) })
      setFields({ ...NOTHING, family: fields.family })
    } catch (failure) {
      const { errors, detail } = asApiError(failure)
      setError(errors[0]?.message ?? detail)
    }
  }
  return (
    <div ref={box}>
      <QuickAdd
        label={t('products.add')}
        hint={t('products.addHint')}
        error={error}
        isSending={create.isPending}
        canSend={fields.name.trim() !== ''}
        onSend={() => void send()}
        onClose={onClose}
      >
        <QuickField label={t('products.name')} value={fields.name} onChange={set('name')} />
        <QuickField label={t('products.family')} value={fields.family} onChange={set('family')} />
        <QuickField
          label={t('products.price', { currency: locale.read().currency })}
          value={fields.price}
          onChange={set('price')}
          inputMode="decimal"
        />
      </QuickAdd>
    </div>
  )
}
