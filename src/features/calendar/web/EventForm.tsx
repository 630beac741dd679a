import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Trouble } from '#web/ui/Trouble.tsx'
import type { ApiError } from '#web/apiError.ts'
import styles from './EventForm.module.css'
import { t } from './messages.en.ts'
import { reminderChoices } from './reminders.ts'
import { repeatChoices } from './repeats.ts'

export type EventFields = {
  title: string
  day: string
  from: string
  to: string
  /** On how many days later it ends; the form does not ask. */
  lasts: number
  allDay: boolean
  location: string
  /** Minutes before, '' for no reminder. */
  remind: string
}

type EventFormProps = {
  initial: EventFields
  /** Whether how it repeats can be chosen. */
  canRepeat: boolean
  isSending: boolean
  error: ApiError | null
  /** The buttons that send it; `value` of the pressed one comes with the rest. */
  buttons: { label: string; value: string }[]
  onSend: (fields: EventFields, extra: { every: string; button: string }) => void
}

/** What, when and where. Enter saves. */
export function EventForm({ initial, canRepeat, isSending, error, buttons, onSend }: EventFormProps) {
  const [fields, setFields] = useState(initial)
  const [every, setEvery] = useState('')
  const set = (change: Partial<EventFields>) => setFields((old) => ({ ...old, ...change }))
  const ends =
    !fields.allDay && fields.lasts === 0 && fields.to < fields.from ? t('calendar.ends') : error?.about('endsAt')
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault()
        const pressed = (event.nativeEvent as SubmitEvent).submitter as HTMLButtonElement | null
        if (!ends) onSend(fields, { every, button: pressed?.value ?? '' })
      }}
    >
      <TextInput
        label={t('calendar.what')}
        value={fields.title}
        onChange={(event) => set({ title: event.currentTarget.value })}
        required
        withAsterisk={false}
        maxLength={500}
        error={error?.about('title')}
        data-autofocus
      />
      <div className={styles.when}>
        <TextInput
          type="date"
          label={t('calendar.date')}
          value={fields.day}
          onChange={(event) => set({ day: event.currentTarget.value })}
          required
          withAsterisk={false}
          error={error?.about('startsAt')}
        />
        {!fields.allDay && (
          <>
            <TextInput
              type="time"
              label={t('calendar.from')}
              value={fields.from}
              onChange={(event) => set({ from: event.currentTarget.value })}
              required
              withAsterisk={false}
            />
            <TextInput
              type="time"
              label={t('calendar.to')}
              value={fields.to}
              onChange={(event) => set({ to: event.currentTarget.value })}
              required
              withAsterisk={false}
              error={ends}
            />
          </>
        )}
      </div>
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={fields.allDay}
          onChange={(event) => set({ allDay: event.currentTarget.checked })}
        />
        {t('calendar.isAllDay')}
      </label>
      <TextInput
        label={t('calendar.where')}
        value={fields.location}
        onChange={(event) => set({ location: event.currentTarget.value })}
        maxLength={300}
        error={error?.about('location')}
      />
      <NativeSelect
        label={t('calendar.remind')}
        value={fields.remind}
        onChange={(event) => set({ remind: event.currentTarget.value })}
        data={reminderChoices(fields.remind)}
      />
      {canRepeat && (
        <NativeSelect
          label={t('calendar.repeats')}
          value={every}
          onChange={(event) => setEvery(event.currentTarget.value)}
          data={repeatChoices()}
        />
      )}
      <Trouble error={error?.errors.length ? null : error} />
      <div className={styles.buttons}>
        {buttons.map(({ label, value }, at) => (
          <Button key={value} type="submit" value={value} variant={at === 0 ? 'filled' : 'default'} loading={isSending}>
            {label}
          </Button>
        ))}
      </div>
    </form>
  )
}
