/** The words of how one wants to be told what is new, in German. */
export const texts = {
  'notificationSettings.title': 'Benachrichtigungen',
  'notificationSettings.note': 'Alles steht in Trefoil. Hier wählen Sie, was Sie auch per E-Mail erfahren.',
  'notificationSettings.noMail':
    'Diese Installation sendet noch keine E-Mails. Ihre Wahl bleibt; wer sie betreibt, kann SMTP_URL und MAIL_FROM setzen.',
  'notificationSettings.what': 'Per E-Mail',
  'notificationSettings.kind.mentioned': 'Jemand erwähnt mich',
  'notificationSettings.kind.assigned': 'Mir wird etwas übergeben',
  'notificationSettings.kind.reminder': 'Meine Erinnerungen',
  'notificationSettings.kind.promise': 'Was ich versprochen habe, ist fällig',
  'notificationSettings.kind.commented': 'Ein Kommentar zu dem, was ich verfolge',
  'notificationSettings.kind.changed': 'Neue Stufe, neuer Status oder neue Zuständigkeit',
  'notificationSettings.way.at_once': 'Sofort',
  'notificationSettings.way.digest': 'Einmal am Tag',
  'notificationSettings.way.never': 'Nicht per E-Mail',
  'notificationSettings.when': 'Wann',
  'notificationSettings.whenNote':
    'In Ruhezeiten und an freien Tagen geht nichts hinaus. Was wartete, kommt danach, wenn Sie es bis dahin nicht gelesen haben.',
  'notificationSettings.digestAt': 'E-Mail des Tages um',
  'notificationSettings.budget': 'Höchstens so viele sofortige E-Mails am Tag',
  'notificationSettings.budgetNote': 'Der Rest wartet auf die E-Mail des Tages. Erinnerungen zählen nicht.',
  'notificationSettings.isQuiet': 'Ruhezeit',
  'notificationSettings.quietFrom': 'Von',
  'notificationSettings.quietUntil': 'Bis',
  'notificationSettings.daysOff': 'Freie Tage',
}
