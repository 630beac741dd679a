import { any, german } from './pattern.pure.ts'

const NOUN = String.raw`(?:[a-zß-ÿ-]*termin|(?:[a-zß-ÿ]+-)?treffen|[a-zß-ÿ-]*meeting|[a-zß-ÿ-]*besprechung|telko|telefonkonferenz|telefonat|videocall|video-call|videokonferenz|videotelefonat|call|[a-z]+-call|[a-zß-ÿ-]*demo|vorführung|[a-zß-ÿ-]*präsentation|mittagessen|abendessen|geschäftsessen|frühstück|essen|kaffee|lunch|[a-zß-ÿ-]*workshop|[a-zß-ÿ-]*schulung|[a-zß-ÿ-]*besichtigung|[a-zß-ÿ-]*besuch|webinar|zoom|teams|skype|messe|abnahme|übergabe|jour fixe|gespräch|[a-z]+gespräch|kick-?off|installation|montage|wartung|interview|begehung|einweisung|inbetriebnahme|verhandlung|audit|quartalsgespräch|bier|golf)`
const ADJ = String.raw`(?:(?:ein|eine|einen|der|die|das|den|unser|unsere|kurze[rsn]?|erste[rsn]?|zweite[rsn]?|nächste[rsn]?|neue[rsn]?|gemeinsame[rsn]?|persönliche[rsn]?|telefonische[rsn]?|technische[rsn]?|kleine[rsn]?|finale[rsn]?|wieder|live|online|{p}|{c}|{d}|{r}|mit|bei|für|zum|zur|um) )*`
const SET =
  '(?:vereinbart|ausgemacht|angesetzt|geplant|fix|fixiert|bestätigt|steht|eingetragen|verabredet|abgemacht|festgelegt|gebucht|verschoben|verlegt|vorverlegt|vorgezogen|abgestimmt|angenommen|zugesagt|eingeladen)'

export const germanEvents = {
  noun: german(
    String.raw`^(?:[\s*>-]|und |dann |auch |außerdem |habe |haben |wir haben |es gibt |da ist |neu |{t}[,:]? |(?:{p}|{c}|{d})[:, -]+)*${ADJ}${NOUN}{e}(?! (?:war|lief|gehabt|gewesen|gemacht|absagen|vereinbaren|ausmachen|vorbereiten|verschieben|organisieren|anbieten))|{b}(?:habe|haben|hat) (?:wir |{t} )?${ADJ}${NOUN}{e}(?! (?:gehabt|gemacht))`,
  ),
  arranged: german(
    String.raw`{b}${NOUN}{e}[^.;]{0,60}?{b}${SET}{e}|{b}${SET}{e}[^.;]{0,30}{b}${NOUN}{e}|{b}(?:termin|treffen) (?:ist )?(?:am|um|für){e}|{t} (?:mit {who} )?(?:verabredet|vereinbart|ausgemacht)`,
  ),
  verb: german(
    String.raw`^(?:und |dann |auch |{t}[,:]? |(?:{p}|{c})[:,-] )*(?:(?:ich |wir |{s} )?(?:treffe|treffen|besuche|besuchen|sehe|sehen|bin|sind|fahre|fahren|kommt|kommen) (?:wir |ich |uns |mich |{mod})*(?:{t} )?(?:mit |bei |zu |in |vorbei|{who})|{s} kommt (?:{t}|vorbei|zu uns|ins haus))`,
  ),
  /** A bare order is an appointment only at a clock time. */
  order: german(
    String.raw`^(?:und |dann |auch |bitte |{t},? |(?:{p}|{c})[:,-] )*[^.;]{0,40}(?:{b}(?:treffen|besuchen|essen gehen|zusammensetzen|sehen)\s*(?:{t})?\s*$|{b}${NOUN} (?:{mod}|mit {who} |{t} )*(?:vereinbaren|eintragen|einplanen))`,
  ),
  /** At a clock time these are appointments wherever they stand in the clause. */
  gathering: german(String.raw`{b}${NOUN}{e}|neuer (?:termin|versuch)|{b}verabredet{e}`),
  rebooked: german(
    String.raw`{b}(?:verschoben|verlegt|verschieben|verlegen|verschiebt|umgelegt) (?:auf )?{t}|auf {t} (?:verschoben|verlegt|verschieben|verlegen)|(?:{p}|{c}|{u}|{b}er|{b}sie|{b}wir) (?:kann|können|passt|bestätigt|hat bestätigt) (?:es )?{t}`,
  ),
  /** "Anruf am Freitag" is for me to do. */
  bareCall: german(String.raw`^(?:anruf|rückruf|call|telefonat),? {t}\s*$`),
  nameAndTime: german(
    String.raw`^(?:mit |und |[\s*-])*(?:{t},? ?(?:mit |bei |zu |- ?|: ?)?(?:frau |herrn? )?(?:{p}|{c})(?: (?:von|bei|vom) {c})?(?: (?:wegen|zu|über) .{1,40})?|(?:frau |herrn? )?(?:{p}|{c})(?: (?:von|bei|vom) {c})?(?:,|:| -)? ?{t})\s*$`,
  ),
  onlyName: german(String.raw`^[\sPCT,:@()-]*(?:(?:bei|von|mit|zu|um|am)[\sPCT,:-]*)*$`),
  /** A record of what has been. */
  notes: german(any('protokoll|notizen|zusammenfassung|nachbereitung|gesprächsnotiz')),
  meal: german(any('mittagessen|abendessen|essen|frühstück|kaffee|lunch|geschäftsessen|bier')),
  done: german(
    String.raw`{b}(?:war|waren|hatte|hatten|lief|gewesen|gehabt|getroffen|besucht|gesprochen|telefoniert|angerufen|abgesagt|ausgefallen|erreicht|stattgefunden|besprochen|gezeigt|präsentiert|vorgeführt|gelaufen|absagen){e}`,
  ),
  clutter:
    /(?<!\p{L})(?:wurde|ist|steht|wir haben|ich habe|habe|haben|neuer|vereinbart|ausgemacht|angesetzt|geplant|bestätigt|eingetragen|verabredet|festgelegt|gebucht)(?!\p{L})|^(?:ein|eine|einen|der|die|das|den) /giu,
  hours: [
    { pattern: german(any('frühstück')), minutes: 480 },
    { pattern: german(any('mittagessen|lunch|essen')), minutes: 720 },
    { pattern: german(any('abendessen')), minutes: 1140 },
    { pattern: german(any('bier')), minutes: 1080 },
    { pattern: german(any('kaffee')), minutes: 600 },
  ],
  duration: germanDuration,
  later: /heute noch|noch heute|später|abend/,
  /** "um 7" with an evening meal is in the evening. */
  evening: german(any('abendessen|bier')),
  meeting: (name: string) => (name ? `Termin mit ${name}` : 'Termin'),
}

const LENGTH =
  /(?<!in |vor )(?<!\p{L})(\d+(?:[.,]5)?|eine halbe|halbe|eine?|zwei|drei|vier|anderthalb)[ -]?(stunden?|std|h|stündige[rsn]?|minuten?|min)(?!\p{L})/u
const COUNTS: Record<string, number> = { ein: 1, eine: 1, zwei: 2, drei: 3, vier: 4, anderthalb: 1.5 }

/** Sixty minutes unless the words say otherwise. */
function germanDuration(text: string): number {
  const match = LENGTH.exec(text)
  if (!match) return 60
  const word = match[1] ?? ''
  const count = /halbe/.test(word) ? 0.5 : (COUNTS[word] ?? Number(word.replace(',', '.')))
  const minutes = /^(?:st|h)/.test(match[2] ?? '') ? count * 60 : count
  return minutes >= 5 && minutes <= 1440 ? Math.round(minutes) : 60
}
