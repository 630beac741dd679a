import { catalogue } from '#web/messages/catalogue.ts'

/** The words of the companies' table. */
export const t = catalogue({
  'companies.title': 'Companies',
  'companies.new': 'New company',
  'companies.name': 'Name',
  'companies.domain': 'Website',
  'companies.industry': 'Industry',
  'companies.city': 'City',
  'companies.country': 'Country',
  'companies.phone': 'Phone',
  'companies.employees': 'Employees',
  'companies.revenue': 'Revenue',
  'companies.stage': 'Stage',
  'companies.owner': 'Owner',
  'companies.tag': 'Tag',
  'companies.created': 'Added',
  'companies.updated': 'Changed',
  'companies.spoken': 'Last spoke',
  'companies.next': 'Next step',
  'companies.stage.lead': 'Lead',
  'companies.stage.active': 'Active',
  'companies.stage.customer': 'Customer',
  'companies.stage.former': 'Former',
  'companies.deleted': '{count, plural, one {# company} other {# companies}} deleted.',
  'companies.added': '{name} is in the list.',
  'companies.addHint': 'A name or a website is enough.',
  'companies.nameOrSite': 'Name or website',
  'companies.knownMore': 'Add it anyway, or open the one that is there.',
  'companies.empty': 'No companies yet',
  'companies.emptyText': 'Begin with one you are working with. Its name or website is enough; the rest can wait.',
  'companies.none': 'No company is like that',
  'companies.noneText': 'Loosen the filters, or search for less.',
  'companies.clear': 'Show all companies',
  'companies.create': 'Add “{name}”',
  'likely.known': 'There is already <a>{name}</a>',
  'likely.maybe': 'This may be <a>{name}</a>',
  'likely.use': 'Use this one',
  'likely.useThat': 'Use {name}',
  'likely.same':
    '{field, select, first {same first name} last {same last name} name {same name} mail {same mail address} phone {same phone number} birthday {same birthday} street {same street} postal {same postal code} city {same city} region {same region} company {same company} domain {same website} others {same number in another system} other {the same}}',
  'likely.letter':
    '{field, select, first {first names differ by one letter} last {last names differ by one letter} name {names differ by one letter} mail {mail addresses differ by one letter} phone {phone numbers differ by one digit} birthday {birthdays differ by a slip} street {streets differ by one letter} postal {postal codes differ by one digit} city {cities differ by one letter} domain {websites differ by one letter} others {numbers in another system differ by one digit} other {one letter differs}}',
  'likely.near':
    '{field, select, first {first names are much alike} last {last names are much alike} name {names are much alike} birthday {birthdays are close} street {streets are much alike} city {cities are much alike} other {much alike}}',
  'likely.far':
    '{field, select, first {first names are somewhat alike} last {last names are somewhat alike} name {names are somewhat alike} street {streets are somewhat alike} city {cities are somewhat alike} other {somewhat alike}}',
  'likely.initial': '{field, select, last {last names begin alike} other {first names begin alike}}',
  'likely.part': 'one name is the beginning of the other',
  'likely.local':
    '{field, select, domain {websites differ only in their ending} other {same mail name at another provider}}',
  'likely.day': 'birthday on the same day, one without its year',
  'likely.other':
    '{field, select, first {first names differ} last {last names differ} name {names differ} mail {mail addresses differ} phone {phone numbers differ} birthday {birthdays differ} street {streets differ} postal {postal codes differ} city {cities differ} region {regions differ} company {companies differ} domain {websites differ} others {numbers in another system differ} other {something differs}}',
})
