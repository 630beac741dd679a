import { catalogue } from '#web/messages/catalogue.ts'

/** What each field of its records is called and good for. */
export const t = catalogue({
  'deals.own.name': 'Name',
  'deals.own.name.why': 'Finding it, and speaking of it.',
  'deals.own.companyId': 'Company',
  'deals.own.companyId.why': 'Everything about the customer on one page.',
  'deals.own.personId': 'Contact',
  'deals.own.personId.why': 'Who to call next.',
  'deals.own.stageId': 'Stage',
  'deals.own.stageId.why': 'The board, the forecast and the weekly review.',
  'deals.own.amount': 'Amount',
  'deals.own.amount.why': 'The forecast.',
  'deals.own.closeOn': 'Closes on',
  'deals.own.closeOn.why': 'In which month the forecast counts it.',
  'deals.own.productLines': 'Products',
  'deals.own.productLines.why': 'What is sold, and what else fits.',
  'deals.own.roles': 'Who buys',
  'deals.own.roles.why': 'Whether the decision maker is on board.',
  'deals.own.nextStep': 'Next step',
  'deals.own.nextStep.why': 'Nobody slips through the cracks.',
  'deals.own.lostReason': 'Why it was lost',
  'deals.own.lostReason.why': 'What to do better next time.',
  'deals.own.tags': 'Tags',
  'deals.own.tags.why': 'Lists for one purpose.',
  'deals.own.ownerId': 'Owner',
  'deals.own.ownerId.why': 'Whose forecast it is, and who is told.',
})
