import { IconClock, IconCoin, IconLanguage, IconTag } from '@tabler/icons-react'
import { dateFormat } from '#web/messages/locale.ts'
import { useMinute } from '#web/ui/useMinute.ts'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { formatMoney } from '#kernel/money.ts'
import { FieldList, FieldRow } from '#web/ui/FieldRow.tsx'
import { Section } from '#web/ui/Section.tsx'
import { readMe, workspaces } from '../../access.contract.ts'
import { currencyChoices, localeChoices, zoneChoices } from './choices.ts'
import { t } from './messages.en.ts'

const EXAMPLE = '1234.5'

/** The workspace's name, and how it writes money, dates and numbers. */
export function WorkspacePanel() {
  const { data: me } = useRead(readMe, {})
  const now = useMinute()
  const { run } = useAct(workspaces.update)
  if (!me) return null
  const { name, currency, timeZone, locale, can } = me.workspace
  const time = dateFormat({ timeZone, weekday: 'long', hour: '2-digit', minute: '2-digit' })
  const day = new Intl.DateTimeFormat(locale, { timeZone, dateStyle: 'long' })
  const shared = { canEdit: can.edit }

  return (
    <Section title={t('access.workspace')} note={can.edit ? t('access.workspaceNote') : t('access.workspaceLocked')}>
      <FieldList>
        <FieldRow
          {...shared}
          icon={IconTag}
          label={t('access.name')}
          field="name"
          value={name}
          onSave={(value) => run({ name: value })}
        />
        <FieldRow
          {...shared}
          icon={IconCoin}
          label={t('access.currencyOf')}
          field="currency"
          kind="select"
          value={currency}
          choices={currencyChoices(currency)}
          source={t('access.currencyNote')}
          onSave={(value) => run({ currency: value })}
        />
        <FieldRow
          {...shared}
          icon={IconClock}
          label={t('access.zone')}
          field="timeZone"
          kind="select"
          value={timeZone}
          choices={zoneChoices(timeZone)}
          source={t('access.zoneNow', { time: time.format(now) })}
          onSave={(value) => run({ timeZone: value })}
        />
        <FieldRow
          {...shared}
          icon={IconLanguage}
          label={t('access.locale')}
          field="locale"
          kind="select"
          value={locale}
          choices={localeChoices(locale)}
          source={t('access.localeExample', {
            money: formatMoney({ amount: EXAMPLE, currency }, locale),
            day: day.format(now),
          })}
          onSave={(value) => run({ locale: value })}
        />
      </FieldList>
    </Section>
  )
}
