import { catalogue } from '#web/messages/catalogue.ts'

/** The words of how one wants to be told what is new. */
export const t = catalogue({
  'notificationSettings.title': 'Notifications',
  'notificationSettings.note': 'Everything appears in Trefoil. Here you choose what you are told by mail as well.',
  'notificationSettings.noMail':
    'This installation sends no mail yet. Your choices are kept; whoever runs it can set SMTP_URL and MAIL_FROM.',
  'notificationSettings.what': 'By mail',
  'notificationSettings.kind.mentioned': 'Somebody mentions me',
  'notificationSettings.kind.assigned': 'Something is given to me',
  'notificationSettings.kind.reminder': 'My reminders',
  'notificationSettings.kind.promise': 'What I promised is due',
  'notificationSettings.kind.commented': 'A comment on what I follow',
  'notificationSettings.kind.changed': 'A new stage, status or owner of what I follow',
  'notificationSettings.way.at_once': 'At once',
  'notificationSettings.way.digest': 'Once a day',
  'notificationSettings.way.never': 'Not by mail',
  'notificationSettings.when': 'When',
  'notificationSettings.whenNote':
    'In quiet hours and on days off nothing goes out. What waited comes afterwards, unless you have read it by then.',
  'notificationSettings.digestAt': 'Mail of the day at',
  'notificationSettings.budget': 'At most so many mails at once in a day',
  'notificationSettings.budgetNote': 'The rest waits for the mail of the day. Reminders do not count.',
  'notificationSettings.isQuiet': 'Quiet hours',
  'notificationSettings.quietFrom': 'From',
  'notificationSettings.quietUntil': 'Until',
  'notificationSettings.daysOff': 'Days off',
})
