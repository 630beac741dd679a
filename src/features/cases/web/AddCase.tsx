import { useEffect, useRef, useState } from 'react'
import { companySource } from '#features/companies/web/companySource.tsx'
import { asApiError } from '#web/apiError.ts'
import { Picker } from '#web/ui/Picker.tsx'
import { QuickAdd, QuickField, QuickSlot } from '#web/ui/QuickAdd.tsx'
import { useAct } from '#web/useAct.ts'
import { cases, type CasePriority } from '../cases.contract.ts'
import styles from './Cases.module.css'
import { priorityChoices } from './choices.ts'
import { t } from './messages.en.ts'

/** One line for a new case; after Enter it is free for the next one. */
export function AddCase({ onClose }: { onClose: () => void }) {
  const box = useRef<HTMLDivElement>(null)
  const [title, setTitle] = useState('')
  const [priority, setPriority] = useState<CasePriority>('normal')
  const [company, setCompany] = useState<{ id: string; label: string } | null>(null)
  const [turn, setTurn] = useState(0)
  const [error, setError] = useState<string | null>(null)
  const create = useAct(cases.create, { said: (made) => t('cases.added', { title: made.title }) })
  useEffect(() => box.current?.querySelector('input')?.focus(), [])

  const send = async () => {
    setError(null)
    try {
      await create.run({ title, priority, ...(company ? { companyId: company.id } : {}) })
      setTitle('')
      setCompany(null)
      setTurn(turn + 1)
    } catch (failure) {
      const { errors, detail } = asApiError(failure)
      setError(errors[0]?.message ?? detail)
    }
  }
  return (
    <div ref={box}>
      <QuickAdd
        label={t('cases.new')}
        hint={t('cases.addHint')}
        error={error}
        isSending={create.isPending}
        canSend={title.trim() !== ''}
        onSend={() => void send()}
        onClose={onClose}
      >
        <QuickField label={t('cases.what')} value={title} onChange={setTitle} />
        <QuickSlot label={t('cases.company')}>
          <Picker
            key={`${turn} ${company?.id ?? ''}`}
            label={t('cases.company')}
            source={companySource}
            initial={company?.label}
            onPick={setCompany}
          />
        </QuickSlot>
        <QuickSlot label={t('cases.priority')}>
          <select
            className={styles.select}
            aria-label={t('cases.priority')}
            value={priority}
            onChange={(event) => setPriority(event.target.value as CasePriority)}
          >
            {priorityChoices.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </QuickSlot>
      </QuickAdd>
    </div>
  )
}
