import type { CasePriority } from '#features/cases/cases.contract.ts'

/** What customers bring to the service; {product}, {company}, {number} as for calls. */
export const troubles: readonly (readonly [string, CasePriority, string])[] = [
  ['{product} does not start after the power cut', 'urgent', 'Production waits. The spare unit is in use already.'],
  ['Unit down again, third time this month', 'urgent', 'They ask for a replacement instead of another repair.'],
  ['Invoice shows the wrong amount', 'high', 'The discount from the framework agreement is missing.'],
  ['Delivery is {number} units short', 'high', 'The delivery note says complete, the pallet was not.'],
  ['Fan of {product} makes a loud noise', 'normal', 'Happens after about an hour. They sent a recording.'],
  ['Login to the service portal fails', 'normal', 'Only for new colleagues; the others can sign in.'],
  ['Question about the warranty of older units', 'low', 'They bought some before the current contract.'],
  ['Manual for {product} in another language', 'low', 'The night shift needs it.'],
  ['Error 23 on the display', 'normal', 'Goes away after a restart, comes back after a day.'],
  ['Wrong power cords in the box', 'normal', 'They need the other plug for {number} of the units.'],
  ['Return of a damaged unit', 'normal', 'Damaged in transport, pictures are attached to the mail.'],
  ['Technician did not show up', 'high', 'The appointment was confirmed. They waited half a day.'],
  ['Please change the delivery address', 'low', 'The old warehouse closes at the end of the month.'],
  ['Performance drops every Monday morning', 'high', 'When everybody signs in at once.'],
]

export const solutions: readonly string[] = [
  'Part replaced on site.',
  'Credit note sent.',
  'Solved on the phone; a setting was wrong.',
  'Replacement delivered the next day.',
  'Updated the firmware, no error since.',
  'Explained, and added to the manual.',
]
