import { NativeSelect, TextInput } from '@mantine/core'
import { locale } from '#web/messages/locale.ts'
import type { NotificationSettings } from '../../settings.contract.ts'
import styles from './NotificationsPanel.module.css'
import { t } from './messages.en.ts'

const USUAL_QUIET = { quietFrom: '18:00', quietUntil: '08:00' }
const DAYS = [1, 2, 3, 4, 5, 6, 7]
/** 2024 began with a Monday. */
const dayName = (day: number) =>
  new Intl.DateTimeFormat(locale.read().locale, { weekday: 'short', timeZone: 'UTC' }).format(Date.UTC(2024, 0, day))

type TimesProps = { settings: NotificationSettings; onChange: (changes: Partial<NotificationSettings>) => void }

/** When mail may come: the hour of the daily one, how many others, quiet hours and days off. */
export function Times({ settings, onChange }: TimesProps) {
  const { digestAt, budget, quietFrom, quietUntil, daysOff } = settings
  const isQuiet = quietFrom !== null && quietUntil !== null
  const time = (label: string, value: string, change: (value: string) => Partial<NotificationSettings>) => (
    <TextInput
      type="time"
      label={label}
      value={value}
      onChange={(event) => event.currentTarget.value && onChange(change(event.currentTarget.value.slice(0, 5)))}
    />
  )
  const turn = (day: number) =>
    onChange({ daysOff: daysOff.includes(day) ? daysOff.filter((each) => each !== day) : [...daysOff, day] })
  return (
    <div className={styles.times}>
      {time(t('notificationSettings.digestAt'), digestAt, (value) => ({ digestAt: value }))}
      <NativeSelect
        label={t('notificationSettings.budget')}
        description={t('notificationSettings.budgetNote')}
        value={String(budget)}
        data={[...new Set([0, 1, 2, 3, 5, 10, 20, budget])].sort((left, right) => left - right).map(String)}
        onChange={(event) => onChange({ budget: Number(event.currentTarget.value) })}
      />
      <label className={styles.check}>
        <input
          type="checkbox"
          checked={isQuiet}
          onChange={() => onChange(isQuiet ? { quietFrom: null, quietUntil: null } : USUAL_QUIET)}
        />
        {t('notificationSettings.isQuiet')}
      </label>
      {isQuiet && (
        <div className={styles.span}>
          {time(t('notificationSettings.quietFrom'), quietFrom, (value) => ({ quietFrom: value }))}
          {time(t('notificationSettings.quietUntil'), quietUntil, (value) => ({ quietUntil: value }))}
        </div>
      )}
      <fieldset className={styles.days}>
        <legend>{t('notificationSettings.daysOff')}</legend>
        {DAYS.map((day) => (
          <label key={day} className={styles.day}>
            <input type="checkbox" checked={daysOff.includes(day)} onChange={() => turn(day)} />
            {dayName(day)}
          </label>
        ))}
      </fieldset>
    </div>
  )
}
