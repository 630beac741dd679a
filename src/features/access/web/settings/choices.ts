import { Language } from '#kernel/locale.ts'
import { locale } from '#web/messages/locale.ts'
import type { Choice } from '#web/ui/ValueInput.tsx'
import { t } from './messages.en.ts'

const LOCALES =
  'en-GB en-US en-IE en-AU en-CA en-IN cs-CZ da-DK de-DE de-AT de-CH el-GR es-ES es-MX et-EE fi-FI fr-FR fr-BE fr-CA fr-CH hr-HR hu-HU it-IT ja-JP ko-KR lt-LT lv-LV nb-NO nl-NL nl-BE pl-PL pt-PT pt-BR ro-RO sk-SK sl-SI sv-SE tr-TR uk-UA zh-CN'

/** What the browser knows of, and the present value even if it does not. */
const withPresent = (values: readonly string[], present: string) =>
  values.includes(present) ? values : [present, ...values]

export function currencyChoices(present: string): Choice[] {
  const names = new Intl.DisplayNames(locale.read().locale, { type: 'currency' })
  return withPresent(Intl.supportedValuesOf('currency'), present).map((value) => ({
    value,
    label: `${value} · ${names.of(value) ?? value}`,
  }))
}

export const zoneChoices = (present: string): Choice[] =>
  withPresent(['UTC', ...Intl.supportedValuesOf('timeZone')], present).map((value) => ({
    value,
    label: value.replaceAll('_', ' '),
  }))

export function localeChoices(present: string): Choice[] {
  const names = new Intl.DisplayNames(locale.read().locale, { type: 'language' })
  return withPresent(LOCALES.split(' '), present).map((value) => ({ value, label: names.of(value) ?? value }))
}

/** Each language in its own words, so that one finds it in whichever is on now. */
export const languageChoices = (): Choice[] => [
  { value: '', label: t('access.languageOfWorkspace') },
  ...Language.options.map((value) => ({
    value,
    label: new Intl.DisplayNames(value, { type: 'language' }).of(value) ?? value,
  })),
]
