import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Picker, type Pick } from '#web/ui/Picker.tsx'
import { Trouble } from '#web/ui/Trouble.tsx'
import { useAct } from '#web/useAct.ts'
import { useSubmit } from '#web/useSubmit.ts'
import { shares, type Place } from '../sharing.contract.ts'
import { t } from './messages.en.ts'
import styles from './Sharing.module.css'
import { useReaders } from './useReaders.tsx'

/** With whom first; what for and until when have an answer already. */
export function AddShare({ place }: { place: Place }) {
  const [pick, setPick] = useState<Pick | null>(null)
  const [round, setRound] = useState(0)
  const source = useReaders()
  const { run } = useAct(shares.create, { said: ({ name }) => t('sharing.added', { name }) })
  const { onSubmit, isSending, error } = useSubmit(async ({ purpose, until }) => {
    const [kind, id] = pick?.id.split(' ') ?? []
    await run({
      ...place,
      ...(kind === 'team' ? { teamId: id } : { userId: id }),
      canEdit: purpose === 'edit',
      until: until ? endOf(until) : null,
    })
    setPick(null)
    setRound(round + 1)
  })
  return (
    <form key={round} className={styles.form} onSubmit={onSubmit} aria-label={t('sharing.add')}>
      <Picker
        label={t('sharing.find')}
        placeholder={t('sharing.find')}
        source={source}
        initial={pick?.label}
        key={pick?.id}
        onPick={setPick}
      />
      <div className={styles.pair}>
        <NativeSelect
          name="purpose"
          label={t('sharing.for')}
          data={[
            { value: 'read', label: t('sharing.read') },
            { value: 'edit', label: t('sharing.edit') },
          ]}
        />
        <TextInput name="until" type="date" label={t('sharing.until')} error={error?.about('until')} />
      </div>
      <Trouble error={error?.errors.length ? null : error} />
      <div>
        <Button type="submit" loading={isSending} disabled={!pick}>
          {t('sharing.add')}
        </Button>
      </div>
    </form>
  )
}

/** A day that is named is still part of it, as this browser's clock has it. */
const endOf = (day: string) => new Date(`${day}T23:59:59`).toISOString()
