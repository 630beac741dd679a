import { catalogue } from '#web/messages/catalogue.ts'

/** The words of files at records. */
export const t = catalogue({
  'files.title': 'Files',
  'files.add': 'Add a file',
  'files.drop': 'Drop files here, or paste a picture.',
  'files.dropNow': 'Let go to add them',
  'files.sending': '{name}: {share} sent',
  'files.cancel': 'Cancel {name}',
  'files.added': '{name} is added.',
  'files.tooLarge': '{name} is larger than {most}. Make it smaller, or write down where it lies.',
  'files.deleted': '{name} is deleted.',
  'files.more': 'More about {name}',
  'files.save': 'Save it on this device',
  'files.rename': 'Rename',
  'files.newName': 'New name of {name}',
  'files.delete': 'Delete',
  'files.pasted': 'Picture of {day}',
})
