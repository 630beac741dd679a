import { catalogue } from '#web/messages/catalogue.ts'

/** What sharing, who sees something, and who looked at it say. */
export const t = catalogue({
  'sharing.share': 'Share with…',
  'sharing.title': 'Share {name}',
  'sharing.note':
    'Besides those who see it anyway. Its files go with it; notes, deals and tasks keep their own readers. It ends at once when you stop it.',
  'sharing.find': 'A person or a team',
  'sharing.team': 'team',
  'sharing.for': 'For',
  'sharing.forThat': 'What {name} may do',
  'sharing.read': 'Reading',
  'sharing.edit': 'Reading and changing',
  'sharing.until': 'Until (empty: for good)',
  'sharing.add': 'Share',
  'sharing.added': '{name} sees it now.',
  'sharing.with': 'Shared with',
  'sharing.nobody': 'Not shared with anybody yet.',
  'sharing.ends': 'until {day}',
  'sharing.ended': 'has ended',
  'sharing.stop': 'Stop sharing with {name}',
  'sharing.stopped': '{name} does not see it any more, unless for another reason.',
  'sharing.who': 'Who can see this?',
  'sharing.who.title': 'Who can see {name}',
  'sharing.who.count': '{count, plural, one {One person} other {# people}}, by the rules that hold now.',
  'sharing.who.readOnly': 'reads only',
  'sharing.seen.owner': 'Owns it',
  'sharing.seen.everyone': 'It is shared with everyone',
  'sharing.seen.administrator': 'Administrators, as it is not private',
  'sharing.seen.team': 'In the owner’s team, or above it',
  'sharing.seen.above': 'Manages the owner',
  'sharing.seen.shared': 'Shared with them',
  'sharing.seen.assigned': 'It was given to them',
  'sharing.why.owner': 'You own it.',
  'sharing.why.everyone': 'It is shared with everyone in the workspace.',
  'sharing.why.administrator': 'You are an administrator, and it is not private.',
  'sharing.why.team': 'It is shared with its owner’s team, which is yours or stands below yours.',
  'sharing.why.above': 'It is shared with its owner and those above, and you manage its owner.',
  'sharing.why.shared':
    'It is shared with you, {canEdit, select, true {to read and to change} other {to read}}{until, select, none {} other {, until {until}}}.',
  'sharing.why.assigned': 'It was given to you.',
  'sharing.looks': 'Who looked',
  'sharing.looks.title': 'Who looked at {name}',
  'sharing.looks.note':
    'Everybody besides you who opened it in the last year, here or through a program. Only you see this list.',
  'sharing.looks.none': 'Nobody besides you has opened it.',
  'sharing.looks.browser': 'here',
  'sharing.looks.api': 'through a program',
  'sharing.stays.title': 'What is yours, and what stays',
  'sharing.stays.own':
    'Contacts that only you see are yours: no administrator can open, find or export them, until you share them. You can take them with you as a file at any time.',
  'sharing.stays.company':
    'What others can see belongs to the company. It stays when you leave, and goes to a colleague.',
  'sharing.stays.operator':
    'Whoever runs the server could read the database itself, as with any program that is not encrypted for each person.',
  'sharing.looks.line': '{door}, {times, plural, one {once} other {# times}}',
})
