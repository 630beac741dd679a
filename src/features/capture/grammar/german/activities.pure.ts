import type { ActivityRule } from '../english/activities.pure.ts'
import { any, german } from './pattern.pure.ts'

const rule = (
  type: ActivityRule['type'],
  direction: ActivityRule['direction'],
  outcome: ActivityRule['outcome'],
  source: string,
): ActivityRule => ({ pattern: german(source), type, direction, outcome })

const MEAL = 'mittagessen|abendessen|frühstück|geschäftsessen|kaffee|lunch|essen|bier'
const GATHERING = String.raw`${MEAL}|[a-zß-ÿ-]*termin|treffen|besprechung|meeting|demo|vorführung|präsentation|workshop|schulung|besichtigung|besuch|begehung|messe|jour fixe|kick-?off|webinar|zoom|teams|videokonferenz|video-?call|abnahme|führung|rundgang|produktvorstellung`
const MEDIUM =
  'whatsapp|whats app|sms|linkedin|xing|signal|telegram|threema|teams-nachricht|messenger|chat|sprachnachricht'
const SENT =
  '(?:geschickt|gesendet|verschickt|versendet|zugeschickt|zugesandt|gesandt|rausgeschickt|weitergeleitet|übermittelt)'
const HAS = '(?:hat|haben|hatte)'

/** Attempts come first: "nicht erreicht" is no conversation. */
export const germanAttempts: ActivityRule[] = [
  rule(
    'call',
    'inbound',
    'not_reached',
    String.raw`(?:verpasster? anruf|anruf in abwesenheit|anruf verpasst)(?: von)?|{s} ${HAS} (?:mir |uns )?(?:eine nachricht )?auf (?:die |meine |unsere )?(?:mailbox|ab{e}|band|anrufbeantworter)|${any(`nachricht von {who} auf (?:der |dem |meiner )?(?:mailbox|ab|anrufbeantworter)`)}`,
  ),
  rule(
    'call',
    'outbound',
    'not_reached',
    String.raw`nicht (?:mehr |persönlich |telefonisch )?(?:erreicht|erwischt|angetroffen|erreichbar|durchgekommen|drangegangen|rangegangen|abgehoben|abgenommen|zu erreichen|ans telefon)|{b}(?:keine[nr]?|niemand(?:en)?) (?:erreicht|erwischt|da{e}|ran|dran|rangegangen|drangegangen|abgenommen|abgehoben|geantwortet)|geht (?:{b}[a-zß-ÿ]+ )?(?:nicht|keiner|niemand) (?:ran|dran|ans telefon)|(?:ging|nahm|hob) (?:keiner|niemand|nicht) (?:ran|dran|ab)|{b}(?:war|ist) (?:{mod}|gerade |leider )*(?:nicht (?:da|im haus|im büro|am platz|erreichbar|zu sprechen)|außer haus|besetzt|unterwegs|im termin){e}|anruf(?:e)? erfolglos`,
  ),
  rule(
    'call',
    'outbound',
    'not_reached',
    String.raw`{b}(?:mailbox|anrufbeantworter|besetzt|anrufversuch|voicemail){e}|{b}(?:auf|nur) (?:den |dem |der )?(?:ab|band){e}|{b}aufs band{e}|nachricht hinterlassen|vergeblich (?:angerufen|versucht|probiert)|erfolglos (?:angerufen|versucht)|versucht(?:e)? (?:[a-zß-ÿA-Z]+ ){0,4}?(?:anzurufen|zu erreichen|zu sprechen)|{who} (?:versucht|probiert)(?: (?:anzurufen|zu erreichen))?$`,
  ),
]

export const germanActivities: ActivityRule[] = [
  rule(
    'message',
    'inbound',
    null,
    String.raw`(?:${MEDIUM}|nachricht)(?: nachricht)? von {who}|{s} ${HAS} [^.]{0,40}(?:per|über|via|auf) (?:${MEDIUM}) [^.]{0,20}(?:geschrieben|geantwortet|gemeldet|geschickt|bestätigt)|{s} (?:schreibt|antwortet|schrieb|antwortete|bestätigt) (?:{mod})(?:per|über|via|auf) (?:${MEDIUM})`,
  ),
  rule(
    'message',
    'outbound',
    null,
    String.raw`(?:${MEDIUM}|nachricht) (?:an {who}|{mod}(?:geschickt|gesendet|geschrieben))|(?:per|über|via|auf) (?:${MEDIUM}) [^.]{0,30}(?:geschrieben|geantwortet|kontaktiert|geschickt|angeschrieben|gesendet|gefragt)|{b}(?:gesimst|gewhatsappt|getextet){e}|^(?:${MEDIUM})(?: |: ?|$)`,
  ),
  rule(
    'email',
    'inbound',
    null,
    String.raw`(?<!(?:auf|keine) (?:eine )?)(?:{b}e-?mail|{b}mail|{b}brief|{b}antwort|{b}rückmeldung|{b}anfrage|{b}bestätigung) (?:kam )?(?:von|vom) (?:der |dem )?{who}|{s} ${HAS} (?!dem |der |den |{p} )(?:(?![A-Z]*P )[^.,]){0,40}(?:geschrieben|gemailt|geantwortet|zurückgeschrieben|${SENT})|{s} {mod}(?:schreibt|schrieb|mailt|mailte|antwortet|antwortete)(?! (?:wir|ich)){e}|(?:mail|anfrage|antwort|unterlagen|vertrag|nda) (?:von {who} )?(?:bekommen|erhalten|eingegangen)|von {who} [^.,]{0,40}(?:mail|antwort|unterlagen|post) (?:bekommen|erhalten)`,
  ),
  rule(
    'call',
    'inbound',
    'reached',
    String.raw`{s} (?:${HAS} )(?:{mod}|bei (?:mir|uns) |wegen [^.,]{1,30} )*(?:zurück ?gerufen|angerufen|durchgerufen|durchgeklingelt|angeklingelt)|{s} {mod}(?:rief|ruft) (?:mich |uns |eben |gerade |heute |{t} )*(?:an|durch){e}(?! um)|{s} rief {mod}zurück|(?:{b}anruf|{b}rückruf|{b}telefonanruf) (?:kam )?(?:von|vom){e}|eingehender anruf|von {who} angerufen worden|{s} (?:${HAS} sich (?:heute |eben |gerade |{t} )*(?:telefonisch )?gemeldet)`,
  ),
  rule(
    'meeting',
    'inbound',
    null,
    String.raw`{s} (?:(?:war|waren) (?:{mod})(?:hier|bei (?:uns|mir)|zu besuch|im (?:büro|haus|showroom))|${HAS} uns besucht|kam (?:vorbei|zu uns)|ist vorbeigekommen)`,
  ),
  rule(
    'call',
    null,
    'reached',
    String.raw`{b}(?:telefoniert|gesprochen|geredet|durchgesprochen|unterhalten|geplaudert){e}(?<!nicht (?:telefoniert|gesprochen))|(?:{b}(?:kurzes?|langes?|gutes?|nettes?|erstes?) )?(?:{b}telefonat|{b}telefongespräch|{b}gespräch|{b}call|{b}telko|{b}telefontermin|{b}rücksprache) (?:{t} )?(?:mit|bei) (?:frau |herrn? |dr\. )*{who}|{b}am telefon{e}|^(?:telefonat|call|anruf|tel\.?)(?: {t})?(?:[:,]|$)`,
  ),
  rule(
    'call',
    'outbound',
    'reached',
    String.raw`{b}(?:angerufen|zurückgerufen|durchgerufen|antelefoniert|angeklingelt|durchgeklingelt|erreicht|durchtelefoniert|nachtelefoniert|nachgefasst|nachgehakt|ans telefon bekommen|an die strippe bekommen){e}(?! (?:werden|worden))|{b}(?:anruf|rückruf) (?:bei|an) {who}(?!$)(?! {t}$)|{b}rief(?:en)? {who} (?:an|zurück){e}|{b}hatte {who} (?:am|dran|an der)`,
  ),
  rule(
    'meeting',
    null,
    null,
    String.raw`{b}(?:getroffen|besucht|vorgeführt|präsentiert|vorgestellt|zusammengesessen|besichtigt|vorbeigeschaut|essen gegangen|essen gewesen|begegnet){e}(?! (?:werden|worden))|{b}(?:war|waren|bin|komme|gewesen) (?:{mod}|gerade |eben )*(?:bei|vor ort|zu besuch bei|in der firma|im haus)(?: (?:der|dem|den))? ?{who}?|{b}bei {who} (?:{mod})(?:gewesen|vor ort)|{b}vor ort (?:bei|gewesen)|{b}(?:${GATHERING})(?: {t})? (?:mit|bei|für|in|beim) (?:der |dem |den |frau |herrn? )*{who}|{b}(?:${GATHERING}) (?:gehabt|gemacht|durchgeführt|gehalten|absolviert|abgehalten)|{b}(?:hatte[n]?|gutes|gute|guter|nettes|erfolgreiche[rs]?|produktive[rs]?|tolle[rs]?) (?:[a-zß-ÿ]+ ){0,3}?(?:${GATHERING}){e}|(?:${GATHERING}) (?:{mod})(?:lief|war|verlief|ging){e}|{b}zurück (?:von|vom|aus) `,
  ),
  rule(
    'email',
    'outbound',
    null,
    String.raw`{b}(?:gemailt|geschrieben|angeschrieben|geantwortet|zurückgeschrieben|hingeschickt|${SENT}){e}(?! (?:werden|worden))|{b}(?:e-?mail|mail|brief|angebot|vertrag|unterlagen|rechnung|prospekt|broschüre|muster|preisliste|infos?) (?:ist |sind |ging |geht )?(?:an {who} )?(?:{mod})(?:raus|rausgegangen|verschickt|gesendet|geschickt)|{b}(?:e-?mail|mail|brief) an {who}$`,
  ),
]

export const germanLeftWith = german(String.raw`{b}nachricht bei {who} hinterlassen`)
/** What a later remark says about a call already noted. */
export const germanNotReached = german(
  String.raw`^(?:aber |und |leider |war |ist |er |sie |es |gerade |{p} |nur |immer |noch |wieder |ging |geht )*(?:besetzt|nicht da|nicht erreichbar|nicht im (?:haus|büro)|außer haus|im urlaub|krank|im termin|in (?:einem |einer )?(?:termin|besprechung|meeting)|abwesend|keine antwort|niemand da|keiner da|keiner ran|niemand ran|nicht ran|nicht dran|weg|unterwegs|mailbox|ab|kein anschluss)(?: (?:bis|{t}).*)?$`,
)
export const germanAgain = german(
  String.raw`^[^.]{0,30}(?:nochmals?|noch mal|wieder|später|erneut) [^.]{0,12}(?:anrufen|versuchen|probieren|melden|an{e})|zurückrufen`,
)
/** "wird dabei sein": nothing has happened yet. */
export const germanStillToCome = german(
  String.raw`^[A-Z]+(?: und [A-Z]+)? (?:wird|werden|soll|sollen|kann|können|will|wollen|möchte|nimmt|nehmen|kommt|kommen) [^.]*{b}(?:call|telefonat|demo|termin|besprechung|treffen|meeting|mittagessen|abendessen|workshop|präsentation)`,
)
export const germanCancelled = german(
  any('abgesagt|ausgefallen|fällt aus|geplatzt|nicht erschienen|verschoben|nicht stattgefunden|storniert'),
)
export const germanPastWords = german(
  any(
    'war|waren|hatte|hatten|lief|liefen|besprochen|gesprochen|gefiel|gefallen|gesagt|gezeigt|entschieden|erwähnt|gefragt|bestätigt|sehr gut|gut gelaufen|positiv|produktiv|begeistert|zufrieden|super|erfolgreich',
  ),
)
/** Words that begin a call which also said something about consent. */
export const germanCallFirst = german('angerufen|telefoniert|gesprochen')
