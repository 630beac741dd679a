import { catalogue } from '#web/messages/catalogue.ts'

/** What each field of its records is called and good for. */
export const t = catalogue({
  'companies.own.name': 'Name',
  'companies.own.name.why': 'Finding it.',
  'companies.own.domain': 'Website',
  'companies.own.domain.why': 'People with this mail address belong here without typing.',
  'companies.own.industry': 'Industry',
  'companies.own.industry.why': 'Segments, and what sells in which industry.',
  'companies.own.employees': 'Employees',
  'companies.own.employees.why': 'Which offer fits its size.',
  'companies.own.revenue': 'Revenue',
  'companies.own.revenue.why': 'Which customers to visit first.',
  'companies.own.phone': 'Phone',
  'companies.own.phone.why': 'One tap calls; a caller is known.',
  'companies.own.address': 'Address',
  'companies.own.address.why': 'Who is near on the day of a visit; contracts and invoices.',
  'companies.own.parentId': 'Parent company',
  'companies.own.parentId.why': 'Everything of a group together.',
  'companies.own.stage': 'Stage',
  'companies.own.stage.why': 'Segments, and the share of leads that become customers.',
  'companies.own.tags': 'Tags',
  'companies.own.tags.why': 'Lists for one purpose.',
  'companies.own.ownerId': 'Owner',
  'companies.own.ownerId.why': 'Who answers for the relationship, and who is told.',
})
