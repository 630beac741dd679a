import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { companySource } from '#features/companies/web/companySource.tsx'
import { moneyFrom } from '#web/moneyFrom.ts'
import { asApiError } from '#web/apiError.ts'
import { t as web } from '#web/messages/en.ts'
import { Picker, type Pick } from '#web/ui/Picker.tsx'
import { useAct } from '#web/useAct.ts'
import { deals } from '../deals.contract.ts'
import styles from './AddDeal.module.css'
import { t } from './messages.en.ts'

type AddDealProps = { stageId: string; pipelineId: string; onClose: () => void }

/** A new deal at the head of a column: what it is about or the company is enough. Enter adds, and the next one can follow. */
export function AddDeal({ stageId, pipelineId, onClose }: AddDealProps) {
  const form = useRef<HTMLFormElement>(null)
  const [name, setName] = useState('')
  const [amount, setAmount] = useState('')
  const [company, setCompany] = useState<Pick | null>(null)
  const [error, setError] = useState<string | null>(null)
  const create = useAct(deals.create)
  const focus = () => form.current?.querySelector('input')?.focus()
  useEffect(focus, [])

  const title = name.trim() || company?.label || ''
  const send = async () => {
    if (!title) return
    const price = moneyFrom(amount)
    setError(null)
    try {
      await create.run({
        name: title,
        stageId,
        pipelineId,
        ...(company ? { companyId: company.id } : {}),
        ...(price ? { amount: price } : {}),
      })
      setName('')
      setAmount('')
      setCompany(null)
      focus()
    } catch (failure) {
      const refusal = asApiError(failure)
      setError(refusal.errors[0]?.message ?? refusal.detail)
    }
  }
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={t('deals.new')}
      onSubmit={(event) => {
        event.preventDefault()
        void send()
      }}
      onKeyDown={(event) => event.key === 'Escape' && !event.defaultPrevented && onClose()}
    >
      <input
        className={styles.input}
        value={name}
        placeholder={company?.label ?? t('deals.nameHint')}
        aria-label={t('deals.name')}
        onChange={(event) => setName(event.target.value)}
      />
      <Picker
        key={company?.id ?? 'none'}
        label={t('deals.company')}
        placeholder={t('deals.company')}
        initial={company?.label}
        source={companySource}
        onPick={setCompany}
      />
      <input
        className={styles.input}
        value={amount}
        inputMode="decimal"
        placeholder={t('deals.amount')}
        aria-label={t('deals.amount')}
        onChange={(event) => setAmount(event.target.value)}
      />
      {error && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
      <div className={styles.foot}>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {web('web.close')}
        </Button>
        <Button type="submit" disabled={!title} loading={create.isPending}>
          {web('web.add')}
        </Button>
      </div>
    </form>
  )
}
