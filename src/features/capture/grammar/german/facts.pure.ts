import { german } from './pattern.pure.ts'

const TITLE = String.raw`(?:(?:stellvertretende[rn]?|kaufmännische[rn]?|technische[rn]?|neue[rn]?|leitende[rn]?|operative[rn]?|regionale[rn]?) )*(?:[a-zäöüß-]*(?:geschäftsführer(?:in)?|leiter(?:in)?|direktor(?:in)?|vorstand|vorständin|prokurist(?:in)?|inhaber(?:in)?|eigentümer(?:in)?|gründer(?:in)?|gesellschafter(?:in)?|einkäufer(?:in)?|ingenieur(?:in)?|techniker(?:in)?|meister(?:in)?|assistent(?:in)?|assistenz|sekretär(?:in)?|buchhalter(?:in)?|controller(?:in)?|referent(?:in)?|sachbearbeiter(?:in)?|disponent(?:in)?|berater(?:in)?|manager(?:in)?|chef(?:in)?|beauftragte[rn]?|entwickler(?:in)?|architekt(?:in)?|koordinator(?:in)?|arzt|ärztin|bürgermeister(?:in)?|vorsitzende[rn]?|verantwortliche[rn]?)|ceo|cfo|cto|coo|cio|cmo|md|gf|head of \p{L}+)(?![\p{L}-])(?: (?:einkauf|vertrieb|it|technik|produktion|marketing|finanzen|personal|logistik|entwicklung|qualität|instandhaltung|service|kundenservice|controlling|hr|export|lager|verwaltung|digitalisierung|operations|sales|materialwirtschaft|buchhaltung)(?![\p{L}-]))?`
const CHANNEL = String.raw`(?<channel>whatsapp|e-?mails?|mails?|telefon|telefonisch|anrufe?|telefonate|sms|teams|zoom|linkedin|xing|slack|signal|telegram|videocalls?|video-calls?|videokonferenz|persönlich(?:es gespräch|e gespräche|e treffen)?|briefe?|post|schriftlich|handy|textnachrichten|nachrichten)`
const GOAL_VERB = String.raw`[a-zß-ÿ]*(?:eröffnen|expandieren|wachsen|ausbauen|erweitern|verdoppeln|verdreifachen|digitalisieren|automatisieren|modernisieren|umziehen|umstellen|einstellen|reduzieren|senken|steigern|erhöhen|verkleinern|investieren|übernehmen|fusionieren|exportieren|sanieren|renovieren|bauen|umbauen|neubauen|verkaufen|abgeben|übergeben|ersetzen|einführen|vereinheitlichen|standardisieren|auslagern|einsparen|sparen|erschließen|gründen|aufbauen|migrieren|ablösen|umrüsten|klimaneutral werden|marktführer werden|verbessern|optimieren|in rente gehen)`

export const germanJobTitle = new RegExp(String.raw`(?<![\p{L}])${TITLE}`, 'iu')

const CHANNELS: [RegExp, string][] = [
  [/whatsapp/, 'whatsapp'],
  [/e-?mail|^mail|schriftlich/, 'email'],
  [/sms|nachrichten/, 'message'],
  [/teams/, 'teams'],
  [/zoom/, 'zoom'],
  [/linkedin/, 'linkedin'],
  [/video/, 'video'],
  [/persönlich/, 'in person'],
  [/brief|post/, 'post'],
  [/telefon|anruf|handy/, 'phone'],
]

export const germanFacts = {
  jobTitle: germanJobTitle,
  channelName: (words: string) => CHANNELS.find(([pattern]) => pattern.test(words))?.[1] ?? words,
  notChannel: german(String.raw`bevorzugte[rn]? (?:lieferant|partner|preis)|anrufen {t}`),
  notMove: german(String.raw`{b}(?:termin|meeting|demo|deal|abschluss|treffen|call){e}`),
  birthday: german(String.raw`{b}(?:geburtstag|geb\.|geboren|geburtsdatum|wird \d\d){e}?`),
  notBirthday: german(
    String.raw`geburtstags(?:karte|geschenk|feier|party|gruß|grüße|kuchen|mail)|(?:zum|alles gute zum) geburtstag|geburtstag[^.]*(?:gratulieren|schicken|senden|wünschen)|(?:gratulieren|gratuliert)[^.]*geburtstag`,
  ),
  channel: german(
    String.raw`{b}(?:bevorzugt|möchte (?:lieber|nur|am liebsten)|lieber|am besten|am liebsten|am einfachsten|nur noch|ausschließlich|(?:bitte )?nur|erreichbar)(?! (?:am|um|ab|bis|{t}))[^.,;M]{0,34}?(?: |^)(?:per |via |über |auf |mit |ein |eine |einen |zu )*${CHANNEL}{e}(?=$|[ ,.;]*(?:kontaktier|erreich|kommunizier|kontakt|statt|als|\s*$|[,.;]))`,
  ),
  channelNoun: german(String.raw`bevorzugte[rn]? (?:kontaktweg|kanal|kontakt)(?: ist|:)? ?${CHANNEL}`),
  moved: german(
    String.raw`{b}(?:wechselt|wechselte|gewechselt|geht|ging|ist gewechselt) (?:{mod})?(?:zu|zur|zum) (?:der |dem |firma )?(?<name>{c}|V+)|(?:{b}ist |{b}hat )?(?:{mod})(?:zu|zur|zum) (?<next>{c}|V+) (?:gewechselt|gegangen)|{b}(?:arbeitet|ist) (?:jetzt|nun|neuerdings|seit {t}|ab {t}|{t}) (?:bei|beim|für) (?:der |dem )?(?<other>{c}|V+)|{b}arbeitet (?:bei|für) (?:der |dem )?(?<firm>{c})|{b}(?:fängt|beginnt|startet) (?:{t} )?(?:bei|beim) (?:der )?(?<there>{c}|V+)`,
  ),
  left: german(
    String.raw`{b}(?:verlässt|verlassen|hat) (?:die firma|das unternehmen|{c}) ?(?:verlassen)?{e}(?! (?:angerufen|unterschrieben|bestellt|geschrieben|gekauft|sich|uns|das|den|die))|{b}(?:geht in rente|geht in den ruhestand|in rente gegangen|im ruhestand|hat gekündigt|kündigt(?: zum| {t}|$)|wurde gekündigt|ausgeschieden|scheidet (?:{t} )?aus|nicht mehr (?:bei (?:{c}|der firma)|im unternehmen|dort|da beschäftigt|beschäftigt)|arbeitet nicht mehr)`,
  ),
  justLeft: german(String.raw`^(?:gerade|eben) (?:von|aus) `),
  newTitle: german(
    String.raw`(?<who>{p}|{b}er|{b}sie)(?: (?:von|bei) {c})? (?:{mod})?(?:ist|wird|wurde|heißt|bleibt) (?:{mod}|nun |ab {t} |zum |zur |als |der |die |neue[rs]? )*(?<title>${TITLE})|{b}(?:befördert|ernannt) (?:zum|zur) (?<as>${TITLE})|(?:zum|zur) (?<now>${TITLE}) (?:befördert|ernannt)`,
  ),
  titleIs: german(
    String.raw`{b}(?:neue[rn]?|der neue|die neue|nächste[rn]?|aktuelle[rn]?) (?<title>${TITLE})(?: (?:bei|von|beim|vom|dort|da|für)(?: der| dem)?(?: {c})?)?(?: (?:ist|wird)|:| =|,)* (?:jetzt |nun |ab {t} |frau |herr )*(?<who>{p})`,
  ),
  goal: german(
    String.raw`(?:^|{s} |{b}und |{b}auch |, |: ?|- )(?:{mod}|aber |langfristig |mittelfristig |demnächst )*(?:will|wollen|möchte|möchten|plant|planen|hat vor|haben vor|beabsichtigt|überlegt|denkt darüber nach|strebt an|hofft|ziel ist|ziel:|ziel ist es)[, ]+(?<goal>(?:[^.;]*{b}(?:zu )?${GOAL_VERB}{e}|(?:[a-zß-ÿ]+ )*(?:neue[nr]? |zweite[nr]? |eine |einen |\d+ )+(?:niederlassung|standorte?|filialen?|halle|werk|produktion|linie|praxis|hotel|restaurant|fahrzeuge|mitarbeiter)[^.;]*))`,
  ),
  goalNoun: german(
    String.raw`{b}(?:ziel|ziele|hauptziel|wunsch|traum|vision)(?: (?:für|von|bei) [A-Z]+)?(?: {t})?(?: ist| sind|:| -)+(?: es)? (?<goal>.+)$`,
  ),
  newPhone: german(
    String.raw`(?:neu|geändert|seine|ihre|mobil|handy|telefon|nummer|durchwahl|direkt|tel|erreichbar|anrufen)[^.]{0,40}$`,
  ),
  newWay: german(
    String.raw`{b}(?:neue?[rns]?|geänderte?|jetzt|ab sofort|nun|seine|ihre|hat|lautet|ist|aktualisiert|erreichbar|mobil|handy|handynummer|durchwahl|mobilnummer|telefonnummer){e}`,
  ),
  /** What is new. */
  way: german(String.raw`(?:mobil|handy|telefon|nummer|tel{e}|e-?mail|mail|adresse|durchwahl|erreichbar)`),
  neutral: german(
    String.raw`^(?:(?:er|sie|ich|jetzt|auch|hat|ist|war|als|von|der|die|das|ein|eine)(?![a-zß-ÿ])|[PCEFT\s,])*$`,
  ),
}
