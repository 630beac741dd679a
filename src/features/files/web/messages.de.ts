/** The words of files at records, in German. */
export const texts = {
  'files.title': 'Dateien',
  'files.add': 'Datei hinzufügen',
  'files.drop': 'Dateien hierher ziehen oder ein Bild einfügen.',
  'files.dropNow': 'Loslassen, um sie hinzuzufügen',
  'files.sending': '{name}: {share} gesendet',
  'files.cancel': '{name} abbrechen',
  'files.added': '{name} ist hinzugefügt.',
  'files.tooLarge': '{name} ist größer als {most}. Verkleinern Sie die Datei, oder schreiben Sie auf, wo sie liegt.',
  'files.deleted': '{name} ist gelöscht.',
  'files.more': 'Mehr zu {name}',
  'files.save': 'Auf diesem Gerät speichern',
  'files.rename': 'Umbenennen',
  'files.newName': 'Neuer Name von {name}',
  'files.delete': 'Löschen',
  'files.pasted': 'Bild vom {day}',
}
