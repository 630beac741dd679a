import { IntlMessageFormat } from 'intl-messageformat'
import { spokenIn, type Language } from '#kernel/locale.ts'

const english = {
  subjectOne: '{title}: {why}',
  subjectMany: '{count} things are new in Trefoil',
  subjectDigest: 'Your day in Trefoil: {count, plural, one {# thing is new} other {# things are new}}',
  hello: 'Hello {name},',
  intro: 'this is new for you in {workspace}:',
  mentioned: '{who} mentioned you',
  assigned: '{who} gave this to you',
  commented: '{who} commented',
  changed: '{who} changed where it stands',
  reminder: 'Your reminder',
  promise: 'You promised this for today',
  somebody: 'Somebody',
  open: 'Open all notifications',
  settings: 'Choose what you are told by mail, or stop it',
}

export type MailKey = keyof typeof english

const german: Record<MailKey, string> = {
  subjectOne: '{title}: {why}',
  subjectMany: '{count} Dinge sind neu in Trefoil',
  subjectDigest: 'Ihr Tag in Trefoil: {count, plural, one {# Neuigkeit} other {# Neuigkeiten}}',
  hello: 'Guten Tag, {name},',
  intro: 'das ist neu für Sie in {workspace}:',
  mentioned: '{who} hat Sie erwähnt',
  assigned: '{who} hat Ihnen das übergeben',
  commented: 'Kommentar von {who}',
  changed: 'Neuer Stand, von {who}',
  reminder: 'Ihre Erinnerung',
  promise: 'Für heute versprochen',
  somebody: 'Jemand',
  open: 'Alle Benachrichtigungen öffnen',
  settings: 'Wählen, was Sie per E-Mail erfahren, oder es abstellen',
}

const LANGUAGES: Record<Language, Record<MailKey, string>> = { en: english, de: german }

export type SayMail = (key: MailKey, values?: Record<string, string | number>) => string

/** The words of mails in somebody's language. */
export const mailWords =
  (locale: string): SayMail =>
  (key, values = {}) =>
    new IntlMessageFormat(LANGUAGES[spokenIn(locale)][key], locale, undefined, { ignoreTag: true }).format(
      values,
    ) as string
