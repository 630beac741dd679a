import { german } from './pattern.pure.ts'
import { INFINITIVE } from './verbs.pure.ts'

const DONE = String.raw`[a-zß-ÿ]*ge[a-zß-ÿ]+(?:t|en)|[a-zß-ÿ]+iert|erreicht|erwischt|besucht|besprochen|verschickt|vereinbart|erhalten|bekommen|unterschrieben|vorbereitet|erledigt|beschwert|interessiert|zufrieden`
const FINITE =
  'ich|er|sie|es|wir|will|möchte|soll|muss|hat|ist|war|braucht|bittet|ruft|meldet|schickt|wünscht|fragt|dann|danach|anschließend|bitte|interessiert|bevorzugt|wechselt|kommt|prüft|entscheidet'

/** Where one thought ends and the next begins. */
export const germanClauses = {
  abbreviation:
    /(?:(?<![\p{L}])(?:hr|fr|dr|prof|ca|z\.\s?b|d\.\s?h|u\.\s?a|bzw|ggf|evtl|inkl|exkl|zzgl|tel|nr|str|usw|etc|st|max|min|mio|mrd|tsd|stk|mo|di|mi|do|sa|so|jan|feb|mär|apr|jun|jul|aug|sept?|okt|nov|dez|abt|gf|geb|bspw|vgl|ing|dipl)|(?:^|[\sA-Z])\p{Ll}|\d)\.$/u,
  andCue: german(
    String.raw`(?<=(?:${DONE}|${INFINITIVE}|{t}|{e}gut|nicht da|mailbox)),?\s+(?:und|&|\+|sowie)\s+(?=(?:(?:${FINITE}){e}|[^,.;]{0,60}?(?:${INFINITIVE}|${DONE}){e}\s*(?:$|[,.;])))|\s+und (?=(?:(?:er|sie|ich|wir) (?:will|möchte|hat|ist|braucht|wird|muss|meldet|schickt)|(?:will|möchte|braucht|bittet|wünscht|meldet sich|ruft|schickt|soll|muss) ))`,
    'g',
  ),
  breaks: german(
    String.raw`(?<!{b}(?:zugesagt|versprochen|gebeten|bittet|bitten|vergessen|schlägt vor|versucht|sagt|sagte|meint|meinte|meldete|meldet|berichtet|plant|beabsichtigt|hofft)),(?=\s)(?!\s(?:dass|ob|weil|wie|wann|um|damit|der|die|das|den|dem)(?![a-zß-ÿ])(?! (?:angebot|vertrag|unterlagen|termin|rechnung|neue)))(?!(?<=[PCU],)\s[PCU]+(?:, [PCU]+)*,? (?:und|&|\+) [PCU])|,(?=\p{L})|(?:^|\s+)\(?\d{1,2}\)\s+|\s+[-–—]+\s+|(?<!{b}(?:will|möchte|hat|ist|kann|muss|wird))\s+(?:aber|jedoch|allerdings|dann aber|ansonsten|sonst|danach|anschließend|daraufhin)\s+|\s*(?:->|=>|→|\|)\s*|\s+\/\s+|\s+\+\s+(?![PCU])|(?<=[\p{L}A-Z]):(?=\s)`,
    'g',
  ),
  /** What a colon follows as part of the same thought. */
  label: german(
    String.raw`{b}(?:to-?do|todos?|aufgaben?|nächste schritte?|nächster schritt|erinnerung|reminder|wiedervorlage|phase|stand|status|betrag|wert|volumen|budget|abschluss|ziele?|inhaber|zuständig|geburtstag|mobil|handy|handynummer|telefon|e-?mail|mail|tel|neue[rs]? [a-zß-ÿ]+|{t}|{u})(?: (?:für|von) [A-Z]+)?\s*$`,
  ),
  joined: german(
    String.raw`^(?:(?:und|mit|plus|&|von|vom|bei|aus|der|die|dem|sowie|inkl|frau|herrn?)(?![a-zß-ÿ])|[PCUREF\s,()&+/-])*$`,
  ),
  whenOnly: german(
    String.raw`^(?:am|bis|um|gegen|circa|ca|etwa|vielleicht|wohl|hoffentlich|spätestens|frühestens|fällig|frist|deadline|ab|oder|am besten|möglichst|gerne|der|den|\s|[T,()-])*$`,
  ),
  /** "…, eine halbe Stunde" */
  lengthOnly: /^(?:für )?(?:ca\.? )?(?:\d+|eine?|zwei|drei|eine halbe|halbe) ?(?:stunden?|std|h|minuten?|min)$/,
}
