/** Words that the understanding of a line hangs on, for slips of the finger; folded, as words are compared. */
export const germanKeywords =
  `angerufen telefoniert gesprochen getroffen besucht geschrieben geschickt nachfassen nachhaken anrufen
angebot interessiert morgen gestern mailbox newsletter reklamation beschwerde rechnung lieferung geburtstag
bevorzugt unterschrieben verschoben erinnern termin besprechung vertrag unterlagen bestellung gewonnen verloren
januar februar september oktober november dezember montag dienstag mittwoch donnerstag freitag samstag
erreicht gemeldet vereinbart verhandlung werbung dringend nachmittag vormittag abend mittagessen`
    .split(/\s+/)
    .filter((word) => word.length > 5)

/** Slips that are too short or too far off to be guessed. */
export const germanSlips: Record<string, string> = {
  angrufen: 'angerufen',
  angeurfen: 'angerufen',
  telefonirt: 'telefoniert',
  termni: 'Termin',
  agnebot: 'Angebot',
  angbot: 'Angebot',
  nachfasen: 'nachfassen',
  intressiert: 'interessiert',
  interresiert: 'interessiert',
  morgne: 'morgen',
  nich: 'nicht',
  nciht: 'nicht',
  hta: 'hat',
  udn: 'und',
  mti: 'mit',
}

/** Marks as a dictation writes them. */
export const germanMarks: Record<string, string> = { komma: ',', punkt: '.' }
