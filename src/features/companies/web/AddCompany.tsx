import { useEffect, useRef, useState } from 'react'
import { asApiError } from '#web/apiError.ts'
import { QuickAdd, QuickField } from '#web/ui/QuickAdd.tsx'
import { useAct } from '#web/useAct.ts'
import { companies } from '../companies.contract.ts'
import { t } from './messages.en.ts'
import { LikelyRecords, useLikely } from './LikelyRecords.tsx'
import { readCompany } from './readCompany.ts'

const NOTHING = { text: '', domain: '', industry: '', phone: '', city: '' }

/** One line for a new company: a name or a website, and whatever else is at hand. */
export function AddCompany({ onClose }: { onClose: () => void }) {
  const [fields, setFields] = useState(NOTHING)
  const [error, setError] = useState<string | null>(null)
  const form = useRef<HTMLDivElement>(null)
  const create = useAct(companies.create, { said: (company) => t('companies.added', { name: company.name }) })
  const set = (name: keyof typeof NOTHING) => (value: string) => setFields((old) => ({ ...old, [name]: value }))
  useEffect(() => form.current?.querySelector('input')?.focus(), [])

  const read = readCompany(fields.text)
  const domain = fields.domain.trim() || read.domain
  const likely = useLikely('companies', {
    name: read.name,
    domain,
    phone: fields.phone.trim(),
    address: fields.city.trim() ? { city: fields.city.trim() } : undefined,
  })

  const send = async () => {
    setError(null)
    try {
      await create.run({
        name: read.name,
        ...(domain ? { domain } : {}),
        ...(fields.industry ? { industry: fields.industry } : {}),
        ...(fields.phone ? { phone: fields.phone } : {}),
        ...(fields.city ? { address: { city: fields.city } } : {}),
      })
      setFields(NOTHING)
    } catch (failure) {
      const refusal = asApiError(failure)
      setError(refusal.errors[0]?.message ?? refusal.detail)
    }
  }
  const hint = likely.length > 0 ? <LikelyRecords type="companies" likely={likely} /> : t('companies.addHint')
  return (
    <div ref={form}>
      <QuickAdd
        label={t('companies.new')}
        hint={hint}
        error={error}
        isSending={create.isPending}
        canSend={fields.text.trim() !== ''}
        onSend={() => void send()}
        onClose={onClose}
      >
        <QuickField label={t('companies.nameOrSite')} value={fields.text} onChange={set('text')} />
        <QuickField
          label={t('companies.domain')}
          value={fields.domain || (read.domain ?? '')}
          onChange={set('domain')}
          inputMode="url"
        />
        <QuickField label={t('companies.industry')} value={fields.industry} onChange={set('industry')} />
        <QuickField label={t('companies.city')} value={fields.city} onChange={set('city')} />
        <QuickField label={t('companies.phone')} value={fields.phone} onChange={set('phone')} type="tel" />
      </QuickAdd>
    </div>
  )
}
