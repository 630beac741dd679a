/** A promise as it stands in the text of an activity, and the task that comes of it. `days` is how long it takes. */
export type Promise = { by: 'us' | 'them'; text: string; task: string; days: number }

export const promises: readonly Promise[] = [
  {
    by: 'us',
    text: 'I promised to send the revised quote for {product}.',
    task: 'Send {first} the revised quote for {product}',
    days: 3,
  },
  { by: 'us', text: 'I will call {first} back next week.', task: 'Call {first} back about {product}', days: 7 },
  { by: 'us', text: 'I will bring the test unit.', task: 'Bring the test unit to {company}', days: 12 },
  { by: 'us', text: 'Promised references from a similar customer.', task: 'Find a reference for {company}', days: 5 },
  {
    by: 'us',
    text: 'I said I would check the delivery date.',
    task: 'Check the delivery date of {product} for {company}',
    days: 2,
  },
  {
    by: 'us',
    text: 'We send the service contract this month.',
    task: 'Send {company} the draft of the service contract',
    days: 14,
  },
  { by: 'us', text: 'I will introduce our engineer.', task: 'Introduce {first} to our engineer', days: 6 },
  { by: 'us', text: 'I promised the numbers on energy use.', task: 'Send {first} the numbers on energy use', days: 4 },
  {
    by: 'them',
    text: '{first} will ask the board and come back to us.',
    task: '{first} comes back with the decision of the board',
    days: 14,
  },
  { by: 'them', text: '{first} sends the floor plan.', task: '{first} sends the floor plan', days: 7 },
  {
    by: 'them',
    text: '{first} wants to decide by the end of the month.',
    task: '{first} decides on {product}',
    days: 20,
  },
  { by: 'them', text: '{first} will share the list of sites.', task: '{first} sends the list of sites', days: 5 },
]

export const lostReasons: readonly (readonly [string, number])[] = [
  ['Price', 30],
  ['Chose another supplier', 22],
  ['No budget this year', 18],
  ['No decision', 14],
  ['Bad timing', 10],
  ['A feature was missing', 6],
]

export const nextSteps: readonly string[] = [
  'Send the quote',
  'Agree on a date for the demo',
  'Talk to finance',
  'Get the decision maker to the table',
  'Ask for the decision',
  'Send the reference',
  'Clear up the delivery date',
  'Follow up on the trial',
]
