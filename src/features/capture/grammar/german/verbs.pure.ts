/** Verbs of what people in sales and service still have to do, as they stand at the end of a note. */
export const INFINITIVE = String.raw`(?:(?:an|ab|zurück|durch|vorbei|nach|zu|ein|aus|weiter|auf|mit|hin|fertig|klar|bereit|frei|raus|rüber|um|vor|rein|bei|los|fest|bescheid |ver|über|be|er|unter|ent|wieder)[- ]?)?(?:zu)?(?:rufen|telefonieren|fassen|haken|fragen|schicken|senden|mailen|e-mailen|schreiben|melden|antworten|leiten|reichen|geben|sagen|stellen|machen|klären|prüfen|checken|kontrollieren|bereiten|arbeiten|kalkulieren|rechnen|bestellen|buchen|vereinbaren|koordinieren|planen|organisieren|laden|bieten|besprechen|sprechen|reden|stimmen|treffen|besuchen|schauen|fahren|kommen|gehen|bringen|nehmen|holen|liefern|längern|kündigen|aktualisieren|ändern|gänzen|passen|informieren|innern|probieren|versuchen|schieben|legen|setzen|tragen|zahlen|bezahlen|zeichnen|schreiben|lassen|suchen|finden|schließen|sorgen|kümmern|zeigen|führen|präsentieren|testen|reparieren|tauschen|erstatten|mahnen|gratulieren|bedanken|danken|entschuldigen|scheiden|entscheiden|handeln|drucken|scannen|fordern|anfordern|hören|lesen|denken|überlegen|freigeben|drängen|pushen|followen|faxen|posten|installieren|montieren|warten|bauen|sehen|abholen|löschen|dokumentieren|erledigen|erstellen|formulieren|notieren|simsen|texten|vorlegen|drehen|werfen|lösen|beheben|übergeben|gewähren|nachliefern|verhandeln|vergleichen|bestätigen|beantworten|fixieren|optimieren|einarbeiten|recherchieren|vertagen|verlegen|abklären|starten|aufsetzen|anpingen|nerven)`

/** "schickt die Unterlagen": what they will do, and what it is called in a list of things to do. */
const FINITE: Record<string, string> = {
  ruft: 'rufen',
  meldet: 'melden',
  schickt: 'schicken',
  sendet: 'senden',
  mailt: 'mailen',
  schreibt: 'schreiben',
  gibt: 'geben',
  prüft: 'prüfen',
  klärt: 'klären',
  bespricht: 'besprechen',
  entscheidet: 'entscheiden',
  überlegt: 'überlegen',
  liefert: 'liefern',
  bestätigt: 'bestätigen',
  unterschreibt: 'unterschreiben',
  unterzeichnet: 'unterzeichnen',
  bezahlt: 'bezahlen',
  zahlt: 'zahlen',
  überweist: 'überweisen',
  fragt: 'fragen',
  antwortet: 'antworten',
  leitet: 'leiten',
  testet: 'testen',
  schaut: 'schauen',
  bringt: 'bringen',
  stellt: 'stellen',
  spricht: 'sprechen',
  macht: 'machen',
  übernimmt: 'übernehmen',
  kümmert: 'kümmern',
  reicht: 'reichen',
  erstellt: 'erstellen',
  bestellt: 'bestellen',
  stimmt: 'stimmen',
  organisiert: 'organisieren',
  vereinbart: 'vereinbaren',
  bereitet: 'bereiten',
  erledigt: 'erledigen',
  checkt: 'checken',
  kommt: 'kommen',
  holt: 'holen',
  legt: 'legen',
  informiert: 'informieren',
  repariert: 'reparieren',
  tauscht: 'tauschen',
  besucht: 'besuchen',
  fährt: 'fahren',
  schicke: 'schicken',
  sende: 'senden',
  maile: 'mailen',
  schreibe: 'schreiben',
  rufe: 'rufen',
  melde: 'melden',
  gebe: 'geben',
  prüfe: 'prüfen',
  kläre: 'klären',
  frage: 'fragen',
  mache: 'machen',
  bringe: 'bringen',
  erstelle: 'erstellen',
  bereite: 'bereiten',
  leite: 'leiten',
  liefere: 'liefern',
  stelle: 'stellen',
  probiere: 'probieren',
  versuche: 'versuchen',
  hake: 'haken',
  fasse: 'fassen',
  bestelle: 'bestellen',
  kümmere: 'kümmern',
  reiche: 'reichen',
  schaue: 'schauen',
  fahre: 'fahren',
  informiere: 'informieren',
  schick: 'schicken',
  ruf: 'rufen',
  schreib: 'schreiben',
  frag: 'fragen',
  mach: 'machen',
  bring: 'bringen',
  erinnere: 'erinnern',
  vereinbare: 'vereinbaren',
  buche: 'buchen',
}
const ending = (pattern: RegExp) =>
  Object.keys(FINITE)
    .filter((word) => pattern.test(word))
    .join('|')
/** Third person, first person, and orders. */
export const THEIR_VERB = `(?:${ending(/t$/)})`
export const MY_VERB = `(?:${ending(/[^t]$/)})`
export const ORDER_VERB =
  '(?:schick|ruf|schreib|frag|mach|bring|erinnere|prüfe|sende|kläre|vereinbare|buche|schicke|rufe|erstelle|melde dich)'

const PREFIX = /^(?:an|ab|zurück|durch|vorbei|nach|zu|ein|aus|weiter|auf|mit|vor|rüber|her|um|bei|nochmal an)$/

/** "Schickt die Unterlagen zu" as what is to be done: "Unterlagen zuschicken". */
export function infinitive(title: string): string {
  const clean = title.replace(/(?<!\p{L})zu (?=\p{L}+en$)/u, '').replace(/(\p{L}+)zu(\p{L}+en)$/u, '$1$2')
  const words = clean.split(' ')
  const [first = '', ...rest] = words
  const verb = FINITE[first.toLowerCase()]
  if (!verb) return unarticled(clean)
  const last = rest.at(-1)?.toLowerCase() ?? ''
  const hasPrefix = PREFIX.test(last)
  const middle = (hasPrefix ? rest.slice(0, -1) : rest).filter((word) => !/^(?:mir|uns|ich|wir|er|sie)$/.test(word))
  return unarticled([...middle, hasPrefix ? `${last}${verb}` : verb].join(' '))
}

const unarticled = (title: string) => {
  const clean = title.replace(/^(?:(?:der|die|das|den|dem|ein|eine|einen|noch|uns|mir|unser|unsere|unseren)\s+)+/iu, '')
  return clean.slice(0, 1).toUpperCase() + clean.slice(1)
}
