import { any, german } from './pattern.pure.ts'
import { INFINITIVE, infinitive, MY_VERB, ORDER_VERB, THEIR_VERB } from './verbs.pure.ts'

const FILLER = String.raw`(?:(?:bitte|und|aber|dann|danach|auch|noch|jetzt|ok|okay|also|daher|deshalb|sonst|außerdem|nur|todo:?|to-do:?|aufgabe:?|notiz:?|reminder:?|erinnerung:?|wiedervorlage:?|nächster schritt:?|[*>\s-]|\[ ?\]) *)*`
const NOUN = String.raw`[a-zß-ÿ-]*(?:angebot|angebote|kostenvoranschlag|preis|preise|preisliste|preise|liste|vertrag|vertrags?entwurf|unterlagen|datenblatt|datenblätter|blatt|muster|proben?|katalog|prospekt|broschüre|rechnung|info|infos|informationen|details|präsentation|folien|referenzen|dokumentation|doku|entwurf|zusammenfassung|protokoll|plan|zeichnung|zeichnungen|zertifikat|zertifikate|nachweis|bestätigung|auftragsbestätigung|kalkulation|aufstellung|übersicht|konzept|zugangsdaten|zugang|ersatzteile?|gutschrift|rückmeldung|antwort|rückruf|anruf|telefonat|termin|demo|vorführung|besuch|schulung|testzugang|teststellung|testgerät|beratung|gespräch|workshop|nda|lieferschein|mahnung|lizenz|lizenzen|handbuch|anleitung|fotos|bilder|daten|zahlen|feedback)`
const ARRANGED =
  /(?:termin|demo|vorführung|besuch|schulung|beratung|gespräch|workshop|telefonat|teststellung|präsentation|call|meeting)$/
const TAIL = String.raw`(?:[ ,]*(?:{t}|{p}|{c}|{r}|{u}|(?:an|bei|für|mit|zu|von|wegen|bezüglich|über|um|nach) [^,.;]{1,40}|bitte|nochmals?|noch mal|wieder|spätestens|unbedingt|und)){0,5}`
const ENDS = String.raw`{b}${INFINITIVE}{e}${TAIL}\s*$`
const CALLING = '(?:rückruf|wiedervorlage|nachfassen|nachhaken|nachfass-?(?:anruf|termin|mail)|zurückrufen|follow-?up)'

export const germanTasks = {
  negated: german(
    String.raw`{b}(?:kein|keine|keinen)[^,.;]{0,24}{b}(?:nötig|notwendig|erforderlich|gewünscht|mehr nötig|bedarf)|{b}nicht (?:mehr )?(?:nötig|notwendig|erforderlich|nachfassen|nachhaken|anrufen|melden|kontaktieren|zurückrufen|schicken)|{b}kein(?:e|en)? (?:weitere[rns]? )?(?:rückruf|nachfassen|follow-?up|wiedervorlage|aufgabe|handlungsbedarf|todo|to-do|erinnerung)|{b}nichts (?:zu tun|weiter|mehr zu tun)|{b}(?:muss|müssen|soll|brauch(?:e|en|t|st)?) (?:{mod}|ich |wir )*(?:nicht|nichts|kein[a-z]*)|{b}zahlt nicht|{b}meldet sich nicht|{b}(?:kommt|antwortet|ruft|schickt|liefert|prüft) (?:{mod})*nicht`,
  ),
  looseOrder: german(String.raw`^(?!)(?<rest>x)`),
  colleagueDoes: german(String.raw`^${FILLER}@?{u} (?<rest>${THEIR_VERB}{e}.*)$`),
  /** What they wish for themselves is nothing for me to do. */
  theirWish: german(String.raw`^\W*[PC]+(?: [PC]+)* (?:{mod})(?:will|möchte|plant|hofft|muss|darf|kann|soll) `),
  theirGerund: german(String.raw`^(?!)(?<rest>x)`),
  deedBy: german(String.raw`^${FILLER}(?<mine>ich|wir) (?<rest>${MY_VERB}{e}.*)$`),
  /** A list of things to do, where each need not start with a verb. */
  listed: /^\W*(?:to-?dos?|aufgaben?|nächste schritte|offene punkte)(?!\p{L})[^:]{0,30}:/u,
  /** "spätestens Freitag" dates what was said before. */
  deadline: german(
    String.raw`^(?:ich |wir |er |sie |es |soll |sollte |wird |muss |spätestens |fällig |frist |deadline |am besten |möglichst |das |die |der |bis |dann |und |braucht |ist |es )*{t}(?: fällig| spätestens| fertig sein)?\s*$`,
  ),
  condition: /^\W*(?:und |aber )?(?:wenn|falls|sofern|sobald)(?!\p{L})/u,
  /** What they would do is no promise. */
  wouldOnly: german(
    String.raw`{b}(?:will|wollen|möchte|möchten|würde|würden|plant|planen|überlegt)(?: [^ .;]+){0,6} (?:kaufen|bestellen|abschließen|verlängern|kündigen|starten|weitermachen|umsteigen|wechseln|investieren|ausgeben|zahlen){e}`,
  ),
  /** The day was said in the words before. */
  sameDay: /\s(?:dann|danach|am selben tag|am gleichen tag)[\s.!]*$/,
  /** A colleague gets the work. */
  colleague: german(
    String.raw`^${FILLER}(?:(?:ich )?(?:bitte|frage|sage|beauftrage|an) (?<one>{u})[, ]+(?:soll |bitte |zu |ob )*|(?:@ ?|für )(?<two>{u})[:, ]+|@?(?<three>{u})[:,]? (?:soll|sollte|bitte|muss|wird|kann|möchte|übernimmt|macht|kümmert sich|hat zugesagt|will)(?: sich| bitte| noch| auch| dann| mal| um)* )(?<rest>.*)$`,
  ),
  colleagueAfter: german(
    String.raw`^(?<rest>.*?)[ ,-]+(?:\((?:durch |von )?@?(?<one>{u})\)|(?:zuständig:?|durch|@) ?(?<two>{u})|-> ?(?<three>{u}))\.?$`,
  ),
  us: german(
    String.raw`^${FILLER}(?:{t}[, ]+)?(?:(?:ich |wir )?(?:muss|müssen|soll|sollen|sollte|sollten|werde|werden|darf nicht vergessen|nicht vergessen|denk dran|denke daran|daran denken|erinnere? mich(?: {t})? (?:an|daran)|erinnerung(?: an)?|reminder|merken|to-?do|todo|aufgabe|nächster schritt|habe zugesagt|habe versprochen)(?: ich| wir| noch| unbedingt| auch| dann| bitte| mal| {t})*[:, ]+(?<rest>.*))$`,
  ),
  imperative: german(
    String.raw`^${FILLER}(?!(?:er|sie|man|{s}) (?:will|wird|muss|möchte|kann|soll|hat|ist|darf))(?!.*{b}(?:will|wird|möchte|kann|darf|hat|haben|ist|war|wurde|würde|könnte|lässt|bekommen|erhalten|versucht|probiert){e}(?! (?:werden|soll)))(?<rest>(?:(?:ich|wir) ${MY_VERB}{e}.*|${MY_VERB}(?: ich| wir)?{e}.*|${ORDER_VERB}{e}.*|.*${ENDS}|(?:{t} |{p} |{c} )*${CALLING}{e}.*|.*{b}${CALLING}{e}(?! von {who})${TAIL}\s*))$`,
  ),
  startsWithVerb: german(String.raw`${ENDS}|^(?:${MY_VERB}|${ORDER_VERB}|${THEIR_VERB}){e}|^(?:um|an) |^${CALLING}`),
  isBareNoun: german(String.raw`^(?:anruf|telefonat|termin|demo|besuch|rückruf) (?:von|war|lief)`),
  them: german(
    String.raw`^${FILLER}(?:{t}[, ]+|bis {t} )?(?:wenn [^,]{0,40}, )?(?:(?<who>{s}) (?:{mod}|aber |uns |mir )*)?(?<rest>${THEIR_VERB}{e} (?!(?:gut|schlecht|an{e}|nicht|wird|ist|wurde|nach)).*|(?:meldet sich|ruft zurück|gibt bescheid|kommt auf (?:uns|mich) zu){e}.*)$|^${FILLER}(?<whom>{s}) (?:{mod}|aber )*(?:will|wird|muss|möchte|soll|kann) (?:{mod}|bis )*(?<rest2>.*{b}${INFINITIVE}{e}${TAIL}\s*)$`,
  ),
  theirThing: german(
    String.raw`^${FILLER}(?<who>{s}) (?:hat|haben)(?: [^,.;]{0,30})? (?:zugesagt|versprochen),? (?<rest>[^.;]{3,})$|^${FILLER}(?<whom>{s}) (?:hat|haben) (?<rest2>[^,.;]{3,60}) (?:zugesagt|versprochen){e}.*$`,
  ),
  waiting: german(
    String.raw`^${FILLER}(?:(?:ich |wir )?(?:warte|warten|wartet)(?: [a-zß-ÿ]+)? auf|(?:ich |wir )?erwarte[n]?|ausstehend:?|offen:?)(?<rest> .*)?$`,
  ),
  theirDate: german(
    String.raw`^${FILLER}(?:die |der |das |seine |ihre |eine )*(?<rest>(?:entscheidung|antwort|rückmeldung|feedback|freigabe|unterschrift|bestellung|zusage|auftrag|rückruf von {who})(?: (?:von|vom|durch) [^T]*?)?)(?: (?:ist|wird|kommt|fällt|soll|sollte|folgt|erfolgt))?(?: (?:erwartet|fällig|zugesagt|geplant|kommen|voraussichtlich))?[ :,-]*{t}(?: (?:kommen|fallen|erwartet|folgen))?(?:[ ,-]+(?:für |von |vom )?[PC]+)*[\s.]*$`,
  ),
  loneNoun:
    /^(?:kurze[rs]? |lange[rs]? |gute[rs]? )*(?:anruf|termin|meeting|demo|besuch|telefonat|e-?mail|mail|sms|kaffee|zoom|bericht|preis|bestellung|angebot|antwort|plan|anfrage|test|budget|essen)$/,
  wants: german(
    String.raw`(?:^|[\sPCU,])(?:(?:möchte|will|wollen|möchten|wünscht(?: sich)?|wünschen|braucht|brauchen|benötigt|benötigen|bittet um|bitten um|bat um|hat um|fragt nach|fragen nach|fragte nach|hätte gerne?|verlangt|fordert(?: an)?|erwartet|wartet auf|warten auf|interessiert sich für|interesse an|bitte um|bitte|erbittet|gewünscht:?)(?: {t}| noch| auch| gerne?| bitte| dringend| mal| erst| nur| schnell)*)(?<rest> (?:(?:ein|eine|einen|einem|einer|das|den|die|der|unser|unsere|unseren|neue[rsn]?|aktuelle[rsn]?|überarbeitete[rsn]?|detaillierte[rsn]?|schriftliche[rsn]?|weitere[rsn]?|mehr|ein paar|uns|mich|um|über|zu|kurze[rsn]?|persönliche[rsn]?|unverbindliche[rsn]?|formelle[rsn]?|bessere[rsn]?|\d+|{c}|{p}|{r}|{d}|{m}) )*(?<thing>${NOUN}){e}(?! (?:{mod})?(?:prüfen|lesen|anschauen|besprechen|durchgehen)).*)$`,
  ),
  arrange: ARRANGED,
  deliverable: german(
    String.raw`^${FILLER}(?:(?:ein|das|die|den|der|unser|neues?|überarbeitetes?|aktuelle) )*(?<rest>(?:${NOUN})(?: (?:an|für) (?:frau |herrn? )?(?:{who}|{c}))?)(?: (?:ist |fällig|nötig|gewünscht|muss|raus|soll))*[ :,-]*{t}(?:,? (?:bitte|spätestens|raus|fertig|an {who}|für {who}))?\s*$`,
  ),
  thenRemind: german(
    String.raw`^${FILLER}(?:erinner(?:e|n|ung)?(?: mich)?|wiedervorlage|wv|reminder){e}[ :,-]*(?:am |für )?(?:{t})?[\s.]*$`,
  ),
  /** Where a new clause begins although nothing but the words says so (dictation). */
  cue: german(
    String.raw`(?<=[a-zß-ÿA-Z0-9] )(?<!{b}(?:und|oder|mit|zu|nicht|kein|kein|bitte|muss|soll|will|noch|der|die|das|ein|eine|den|am|um|an) )(?:{t} (?:nachfassen|nachhaken|zurückrufen|(?:nochmals? |wieder )?anrufen)|(?:bitte )?erinnere? mich|muss (?:ihm|ihr|ihnen|ich|noch)|ich (?:muss|soll|schicke|rufe|melde|sende|werde|kläre)|wir (?:müssen|sollen|schicken|senden|werden)|nicht vergessen|todo{e})`,
    'g',
  ),
  willCue: german(
    String.raw`(?<=(?:angerufen|telefoniert|gesprochen|erreicht|getroffen|besucht|interessiert|zufrieden|begeistert)) (?=(?:will|möchte|braucht|bittet|wünscht|ruft|meldet|schickt|hat|ist|hätte) )`,
    'g',
  ),
  pronounCue: german(
    String.raw`(?<=[a-zß-ÿA-Z0-9])(?<!{b}(?:dass|ob|weil|wenn|als|und|oder|wie|was|wo|bis|bevor|nachdem|sobald|hat|ist|war|will|wird|möchte|muss|soll|kann|sagt|meint|damit|falls|für|mit|an|da)) (?=(?:er|sie) (?:ist|hat|will|möchte|braucht|bittet|wünscht|meldet|ruft|schickt|sagt|meint|fragt|prüft|entscheidet|bevorzugt|überlegt|war|muss|klärt|wechselt|kommt|bekommt)(?![a-zß-ÿ]))`,
    'g',
  ),
  /** Said before words that need be no verb to be something to do. */
  said: german(String.raw`erinner|reminder|vergessen|denk|to-?do|todo|aufgabe|nächster schritt|merken`),
  promise: german(String.raw`zugesagt|versprochen`),
  asked: german(String.raw`bittet (?:mich|uns) um`),
  promised: german(
    String.raw`^${FILLER}(?:ich |wir )?(?:habe?n?|hab) (?:{p} |{c} |ihm |ihr |ihnen )?(?<rest>[^,.;]{3,60}?) (?:zugesagt|versprochen)(?: (?:bis )?{t})?\s*$`,
  ),
  theirGoods: german(String.raw`^(?!)x`),
  theirDeed: german(String.raw`^(?!)x`),
  limit: /^(?:(?:spätestens|schon) )?(?:bis|vor)(?!\p{L})/u,
  followUp: 'Nachfassen',
  call: 'Anrufen',
  waitingFor: (title: string) => `Warten auf ${title.replace(/^auf /i, '')}`,
  gerund: infinitive,
  third: infinitive,
  mineTitle: infinitive,
  mySubject: /^\W*(?:ich|wir)(?!\p{L})/u,
  waits: /warte|ausstehend|offen/,
  /** "will ein Angebot" asks us to send one; a demo or a call is arranged. */
  sending: (title: string) => {
    const clean = infinitive(title)
    if (german(String.raw`{b}${INFINITIVE}{e}\s*$`).test(clean.toLowerCase())) return clean
    const noun = clean.split(/ (?:für|über|von|mit|zu|an|bei|am) /)[0] ?? clean
    if (/^(?:rückruf|anruf)$/i.test(noun)) return 'Zurückrufen'
    const verb = ARRANGED.test(noun.toLowerCase())
      ? 'vereinbaren'
      : /antwort|rückmeldung|feedback/i.test(noun)
        ? 'geben'
        : 'schicken'
    return `${clean} ${verb}`
  },
  unarticled: infinitive,
}
export const germanBareWords = german(
  any(
    'neu|neue|neuer|neues|nicht|todo|aufgabe|aufgaben|nächste|schritte|schritt|deal|projekt|auftrag|vielleicht|etwa|ca|rund|wert|für|budget|kontakt|lead|person|firma|und|von|bei|mit|der|die|das|des|dem|den|info|notiz|update|hallo|danke|am|im|in|auf|an|ist|liegt|jetzt|visitenkarte|frau|herr',
  ),
  'g',
)
