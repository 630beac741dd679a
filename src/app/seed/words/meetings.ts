/** Subject and what happened; slots as for calls. */
export const meetings: readonly (readonly [string, string])[] = [
  ['Visit at {company}', 'Met {first} on site and saw the room where {product} would stand. Power and space are fine.'],
  [
    'Demo of {product}',
    'Showed {product} to {first} and {number} colleagues. The comparison with their current set-up convinced the room.',
  ],
  [
    'Lunch with {first}',
    'Relaxed lunch. {first} told me how decisions are really made at {company}: nothing moves before the monthly board meeting.',
  ],
  [
    'Quarterly review',
    'Reviewed the last quarter with {first}: deliveries on time, one open complaint, happy with support otherwise.',
  ],
  ['Workshop on {topic}', 'Half a day on {topic}. {first} will bring the results to the steering group.'],
  ['Kick-off for {product}', 'Agreed on dates, contacts and who signs off what. {first} leads it at {company}.'],
  [
    'Video call about {product}',
    'Screen-shared the proposal. {first} wants two options: the lean one and the one with full service.',
  ],
  [
    'Site tour with {first}',
    'Saw {number} of the old units running. They fail about once a month, and {first} is tired of explaining it.',
  ],
  ['Negotiation on {product}', 'Price is fine if we hold it for a year. {first} needs it in writing.'],
  [
    'First meeting with {first}',
    'Got to know {first}, who took over the topic from a colleague. Starts with an open mind about suppliers.',
  ],
  ['Trade fair talk', '{first} came by our stand. Wants to see {product} under real load.'],
  ['Review of the trial', 'The trial of {product} ran {number} weeks without a fault. {first} calls it a success.'],
]

/** Meetings to come, with the places where they happen. */
export const appointments: readonly (readonly [title: string, places: readonly string[]])[] = [
  ['Visit at {company}', ['Their office', 'Their plant, gate 2']],
  ['Demo of {product}, {company}', ['Video call', 'Our showroom', 'Their office']],
  ['Lunch with {first}, {company}', ['Trattoria at the station', 'Their canteen']],
  ['Quarterly review, {company}', ['Video call', 'Their office']],
  ['Offer for {product}, {company}', ['Video call', 'Their office']],
  ['Call about {topic}, {company}', ['Phone', 'Video call']],
  ['Workshop on {topic}, {company}', ['Our office', 'Their office']],
  ['Review of the trial, {company}', ['Video call', 'Their plant, gate 2']],
  ['Coffee with {first}, {company}', ['Coffee bar in the lobby', 'Our office']],
]
