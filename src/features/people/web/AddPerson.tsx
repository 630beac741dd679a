import { IconX } from '@tabler/icons-react'
import { useEffect, useRef, type ReactNode } from 'react'
import { companySource } from '#features/companies/web/companySource.tsx'
import { LikelyRecords } from '#features/companies/web/LikelyRecords.tsx'
import { Picker } from '#web/ui/Picker.tsx'
import { QuickAdd, QuickField, QuickSlot } from '#web/ui/QuickAdd.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { t as web } from '#web/messages/en.ts'
import styles from './AddPerson.module.css'
import { t } from './messages.en.ts'
import { useNewPerson } from './useNewPerson.ts'

/** One line for a new person: a name or a mail address, and whatever else is at hand. */
export function AddPerson({ onClose }: { onClose: () => void }) {
  const person = useNewPerson()
  const { fields, set, company } = person
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => box.current?.querySelector('input')?.focus(), [])

  return (
    <div ref={box}>
      <QuickAdd
        label={t('people.new')}
        hint={<Hint person={person} />}
        error={person.error}
        isSending={person.isSending}
        canSend={person.canSend}
        onSend={() => void person.send()}
        onClose={onClose}
      >
        <QuickField
          label={t('people.nameOrMail')}
          value={fields.name}
          onChange={(text) => set('name', text)}
          onPaste={() => setTimeout(person.sort, 0)}
          onBlur={person.sort}
        />
        <QuickField
          label={t('people.email')}
          value={fields.email}
          inputMode="email"
          onChange={(text) => set('email', text)}
          onBlur={person.sort}
        />
        <QuickField label={t('people.phone')} value={fields.phone} type="tel" onChange={(text) => set('phone', text)} />
        <QuickSlot label={t('people.company')}>
          {company ? (
            <span className={styles.company}>
              <RecordChip name={company.name} id={company.id} shape="square" />
              <button
                type="button"
                className={styles.remove}
                aria-label={web('web.removeThat', { what: company.name })}
                onClick={() => person.setCompany(null)}
              >
                <IconX size={14} aria-hidden />
              </button>
            </span>
          ) : (
            <Picker
              label={t('people.company')}
              source={companySource}
              onPick={({ id, label }) => person.setCompany({ id, name: label })}
              create={{
                say: (name) => t('people.createCompany', { name }),
                run: (name) => void person.addCompany(name),
              }}
            />
          )}
        </QuickSlot>
        <QuickField label={t('people.jobTitle')} value={fields.jobTitle} onChange={(text) => set('jobTitle', text)} />
      </QuickAdd>
    </div>
  )
}

function Hint({ person: { likely, newCompany, addCompany } }: { person: ReturnType<typeof useNewPerson> }) {
  if (likely.length > 0) return <LikelyRecords type="people" likely={likely} />
  if (!newCompany) return t('people.addHint')
  const { name, domain } = newCompany
  return t.rich('people.noCompany', {
    name,
    domain,
    b: offer(() => void addCompany(name, domain)),
  })
}

const offer = (take: () => void) => (parts: ReactNode[]) => (
  <button type="button" className={styles.offer} onClick={take}>
    {parts}
  </button>
)
