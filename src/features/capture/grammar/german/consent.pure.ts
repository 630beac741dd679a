import { german } from './pattern.pure.ts'

const NEWS = '(?:newsletter[sn]?|verteilers?|mailings?|rundmails?|infomails?|mailingliste|e-?mail-?verteiler)'
const OFFERS =
  '(?:werbung|werbe[a-zß-ÿ-]+|angebotsmails?|prospekte?|kataloge?|aktionen|sonderangebote|broschüren|flyer|marketing[a-zß-ÿ-]*)'
const EVENTS = '(?:veranstaltung(?:en|seinladung(?:en)?)?|events?|einladungen|webinare?|seminare?|messe-?einladungen)'
const DATA =
  '(?:datenverarbeitung|datenspeicherung|datenschutz[a-zß-ÿ]*|dsgvo|verarbeitung (?:seiner |ihrer |der )?(?:persönlichen |personenbezogenen )?daten|daten)'
const PHONE = '(?:anrufe?n?|telefonanrufe?|telefonwerbung|werbeanrufe?|telefonkontakt|kontakt per telefon)'
const STOP = String.raw`(?:{b}(?:keine?n?|nicht|nie|ohne|raus|widerruf|widerruft|widerrufen|widerspruch|widerspricht|widersprochen|lehnt|abgelehnt|abgemeldet|abmelden|abbestellt|abbestellen|austragen|ausgetragen|stopp|genug){e})`
const GO =
  '(?:{b}(?:einverstanden|einwilligung|eingewilligt|zugestimmt|stimmt|zustimmung|erlaubt|darf|dürfen|ok|okay|gerne?|möchte|will|wünscht|freut|abonniert|angemeldet|anmelden|ja|bekommen|erhalten|eintragen|aufnehmen|interessiert an|erteilt|gegeben){e})'
const NO_GO = String.raw`(?!.*${STOP})`

type ConsentRule = { purpose: string; withdrawn: RegExp; given: RegExp }
const both = (purpose: string, noun: string, withdrawn: string, given: string): ConsentRule => ({
  purpose,
  withdrawn: german(
    String.raw`${STOP}[^.,;]{0,40}{b}${noun}{e}|{b}${noun}{e}[^.,;]{0,30}${STOP}(?! (?:angekommen|erhalten|geöffnet|gelesen))|${withdrawn}`,
  ),
  given: german(
    String.raw`^${NO_GO}(?:.*${GO}[^.,;]{0,40}{b}${noun}{e}|.*{b}${noun}{e}[^.,;]{0,40}${GO}|.*(?:${given}))`,
  ),
})

export const germanConsent: ConsentRule[] = [
  both(
    'newsletter',
    NEWS,
    String.raw`aus (?:dem |unserem )?(?:verteiler|newsletter) (?:nehmen|genommen|streichen|löschen|raus|entfernen)|(?:vom|aus dem) (?:newsletter|verteiler) (?:abgemeldet|abmelden|ab{e}|gelöscht|raus)|{b}keine (?:e-?mails|mails) mehr`,
    String.raw`in (?:den |unseren )?(?:verteiler|newsletter) (?:aufnehmen|eintragen)`,
  ),
  both(
    'offers',
    OFFERS,
    'keine angebote mehr',
    String.raw`(?:darf|dürfen|möchte|will) [^.,;]{0,20}(?:angebote (?:erhalten|bekommen|per))`,
  ),
  both(
    'events',
    EVENTS,
    String.raw`nicht mehr einladen|keine einladungen`,
    String.raw`(?:möchte|will|darf) [^.,;]{0,30}eingeladen werden`,
  ),
  {
    purpose: 'phone',
    withdrawn: german(
      String.raw`{b}(?:nicht mehr|nicht|keinesfalls|nie mehr|nie wieder) (?:mehr )?(?:telefonisch )?(?:angerufen werden|anrufen(?! {t})(?:$| (?:bitte|lassen))|telefonisch kontaktiert? werden|telefonisch kontaktieren)|{b}keine (?:${PHONE})(?: mehr)?{e}|anrufverbot|{b}(?:widerspricht|widerspruch|widersprochen)[^.,;]{0,30}(?:telefon|anruf)`,
    ),
    given: german(
      String.raw`^${NO_GO}.*(?:{b}(?:darf|dürfen|kann) (?:{mod}|jederzeit |gerne? )*(?:angerufen|telefonisch kontaktiert) werden|{b}(?:anrufe?|anrufen|telefonkontakt|telefonisch(?:e[rn]?)? (?:kontakt|kontaktaufnahme)) (?:ist |sind )?(?:ok|okay|erlaubt|in ordnung|gestattet|erwünscht)|einverstanden mit (?:anrufen|telefonischem kontakt|telefonwerbung|telefonischer kontaktaufnahme)|mit anrufen einverstanden|{b}(?:darf|dürfen) (?:wir |ich )?(?:{p} |ihn |sie )?(?:{mod})anrufen)`,
    ),
  },
  {
    purpose: 'data_processing',
    withdrawn: german(
      String.raw`{b}(?:widerruf|widerruft|widerrufen|widerspricht|widersprochen|widerspruch|lehnt|keine|nicht)[^.,;]{0,40}{b}${DATA}{e}|{b}${DATA}{e}[^.,;]{0,30}(?:widerrufen|widersprochen|abgelehnt|nicht einverstanden)`,
    ),
    given: german(
      String.raw`^${NO_GO}.*(?:{b}(?:einverstanden|einwilligung|eingewilligt|zugestimmt|stimmt|zustimmung|ok|okay|akzeptiert|unterschrieben)[^.,;]{0,40}{b}${DATA}{e}|{b}${DATA}{e}[^.,;]{0,30}{b}(?:einverstanden|zugestimmt|zu{e}|unterschrieben|ok|okay|akzeptiert|erteilt|liegt vor))`,
    ),
  },
]

export const germanNoContact = german(
  String.raw`{b}keine(?:n|rlei)? (?:weiteren? )?(?:kontakt|kontaktaufnahme|kontaktierung)(?: mehr)?|nicht mehr (?:kontaktieren|kontaktiert werden|anschreiben)|nicht (?:weiter )?kontaktieren$|(?:alle |seine |ihre |meine )(?:[a-zß-ÿ]+ )?daten (?:zu )?löschen|(?:daten|kontakt) (?:bitte )?löschen|in ruhe (?:lassen|gelassen)|recht auf (?:löschung|vergessen)|will nichts mehr von uns hören`,
)
export const germanContactLimits = german(
  String.raw`{b}(?:vor|bis|nach|während|am|im|diese|abends|morgens|nachts) (?:{t}|[a-zß-ÿ]+)|{t}`,
)

const NOUNS = { newsletter: NEWS, offers: OFFERS, events: EVENTS, phone: PHONE, data_processing: DATA }
const each = <Made>(make: (noun: string) => Made): Record<string, Made> =>
  Object.fromEntries(Object.entries(NOUNS).map(([purpose, noun]) => [purpose, make(noun)]))

/** "Newsletter und Werbung": what is joined to one purpose shares its answer. */
export const germanConsentJoined = each((noun) =>
  german(
    String.raw`(?:{b}und|{b}oder|{b}noch|{b}sowie|,|&|\/) ?(?:(?:zu|für|mit|den|die|unsere|keine|auch|weitere) )*${noun}{e}`,
  ),
)
/** "Newsletter ja, Anrufe nein". */
export const germanConsentTicks = each((noun) => ({
  yes: german(String.raw`(?:^|[,;:] ?|{b}und |[A-Z] )${noun}[:=]? (?:ja|ok|okay|gerne?|erlaubt)(?! nicht)`),
  no: german(String.raw`(?:^|[,;:] ?|{b}und |{b}aber |[A-Z] )${noun}[:=]? (?:nein|nicht|keine|stopp|aus|nie){e}`),
}))
/** How consent is spoken of for a purpose that the workspace made up. */
export const germanConsentWords = { stop: german(`${STOP}[^.,]{0,40}$`), go: german(`${GO}[^.,]{0,40}$`) }
