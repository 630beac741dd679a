/** The words of comments at records, in German. */
export const texts = {
  'comments.title': 'Kommentare',
  'comments.write': 'Kommentar schreiben',
  'comments.hint': 'Kommentieren, oder mit @ jemanden erwähnen',
  'comments.send': 'Kommentieren',
  'comments.save': 'Speichern',
  'comments.cancel': 'Abbrechen',
  'comments.earlier': 'Frühere Kommentare',
  'comments.edit': 'Bearbeiten',
  'comments.delete': 'Löschen',
  'comments.more': 'Mehr zum Kommentar von {name}',
  'comments.editing': 'Kommentar bearbeiten',
  'comments.edited': 'bearbeitet',
  'comments.deleted': 'Ihr Kommentar ist gelöscht.',
  'comments.somebody': 'Jemand',
  'comments.mention': 'Erwähnen',
  'comments.people': '{count, plural, =0 {So heißt niemand} one {# Person} other {# Personen}}',
}
