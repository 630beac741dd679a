import { catalogue } from '#web/messages/catalogue.ts'

/** The words of the people's table. */
export const t = catalogue({
  'people.title': 'People',
  'people.new': 'New person',
  'people.name': 'Name',
  'people.company': 'Company',
  'people.jobTitle': 'Job title',
  'people.email': 'Email',
  'people.phone': 'Phone',
  'people.stage': 'Stage',
  'people.owner': 'Owner',
  'people.city': 'City',
  'people.tag': 'Tag',
  'people.created': 'Added',
  'people.updated': 'Changed',
  'people.spoken': 'Last spoke',
  'people.next': 'Next step',
  'people.deleted': '{count, plural, one {# person} other {# people}} deleted.',
  'people.added': '{name} is in the list.',
  'people.nameOrMail': 'Name, or paste a mail address',
  'people.addHint': 'A name or a mail address is enough.',
  'people.noCompany': 'Nobody knows {domain} yet. <b>Add {name}</b> as a company',
  'people.companyAdded': '{name} was added as a company.',
  'people.createCompany': 'Add “{name}”',
  'people.empty': 'Nobody here yet',
  'people.emptyText':
    'Begin with somebody you spoke to this week. A name or a mail address is enough; paste a mail address, and the name and company are filled in.',
  'people.none': 'Nobody is like that',
  'people.noneText': 'Loosen the filters, or search for less.',
  'people.clear': 'Show everybody',
})
