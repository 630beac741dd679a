import { catalogue } from '#web/messages/catalogue.ts'

/** The words of Me: what came back, and what is stored about oneself. */
export const t = catalogue({
  'returns.title': 'Me',
  'returns.note': 'Only you can see this page. Nobody else can, not even an administrator.',
  'returns.parts': 'Parts of this page',
  'returns.got': 'What I got back',
  'returns.recorded': 'What is recorded about me',
  'returns.none': 'Nothing came back yet',
  'returns.noneText':
    'Write down what happened with a customer. What is worth knowing about them comes back at once, and stays here.',
  'returns.write': 'Write a line',
  'returns.picture': 'What you gave and what came back, in the past {days} days',
  'returns.gave': 'You entered',
  'returns.offered': 'Came back',
  'returns.seen': 'You saw',
  'returns.validated': 'Likely of use',
  'returns.weeks':
    '{count, plural, one {# return} other {# returns}} seen per week over twelve weeks, {now} in this one',
  'returns.weeksShort': 'Seen per week',
  'returns.list': 'Everything that came back',
  'returns.useful': 'Useful',
  'returns.not_useful': 'Not useful',
  'returns.wrong': 'Wrong',
  'returns.judge': '{vote}: {title}',
  'returns.notSeen': 'not looked at',
  'returns.more': 'Show more',
  'returns.team': 'What came back for everybody',
  'returns.teamNote': 'Sums of finished weeks, only for groups of five people and more.',
  'returns.teamLine': '{group}: {seen} things seen for {pieces} facts, {people} users',
  'returns.recordedNote':
    'This list is read from the database itself, so nothing can be missing from it. Data of customers is stored besides; here stands what refers to you.',
  'returns.readers.you': 'Only you can read it',
  'returns.readers.sharing': 'Read by whoever may see the record',
  'returns.readers.sign_in': 'Serves signing in; nobody reads it in Trefoil',
  'returns.columns': '{count, plural, one {# thing} other {# things}} stored',
  'returns.due': 'Worth knowing now',
})
