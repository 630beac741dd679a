import { catalogue } from '#web/messages/catalogue.ts'

/** The words of comments at records. */
export const t = catalogue({
  'comments.title': 'Comments',
  'comments.write': 'Write a comment',
  'comments.hint': 'Comment, or mention somebody with @',
  'comments.send': 'Comment',
  'comments.save': 'Save',
  'comments.cancel': 'Cancel',
  'comments.earlier': 'Earlier comments',
  'comments.edit': 'Edit',
  'comments.delete': 'Delete',
  'comments.more': 'More about the comment of {name}',
  'comments.editing': 'Edit the comment',
  'comments.edited': 'edited',
  'comments.deleted': 'Your comment is deleted.',
  'comments.somebody': 'Somebody',
  'comments.mention': 'Mention',
  'comments.people': '{count, plural, =0 {Nobody has that name} one {# person} other {# people}}',
})
