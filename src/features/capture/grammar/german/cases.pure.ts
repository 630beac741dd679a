import { any, german } from './pattern.pure.ts'

const THING =
  '(?:[a-zß-ÿ-]*(?:rechnung|lieferung|bestellung|sendung|paket|ware|gerät|maschine|anlage|teile?|ersatzteil|system|server|software|app|seite|webseite|website|portal|drucker|login|zugang|passwort|karte|bildschirm|display|pumpe|tür|motor|scanner|terminal|leitung|internet|netzwerk|produktion|heizung|kasse|preis|betrag|menge|adresse|wagen|fahrzeug|sensor|batterie|kabel|link|export|import|drucken|anmeldung))'
const WRONG =
  '(?:falsch|fehlerhaft|defekt|kaputt|beschädigt|unvollständig|verspätet|zu spät|zu hoch|doppelt|undicht|verschwunden|nicht (?:angekommen|da|geliefert|korrekt|richtig|erreichbar|komplett|vollständig)|gebrochen|verloren gegangen|zerkratzt|mangelhaft)'

export const germanCases = {
  trouble: german(
    [
      String.raw`(?:beschwer|reklam|beanstand|bemängel|moniert)[a-zß-ÿ]*`,
      String.raw`{b}(?:mangel|mängel|störung|störungen|ausfall|ausgefallen|fehlermeldung|fehlfunktion|panne|absturz|fehlerhafte?[nrs]?|defekte?[nrs]?|kaputte?[nrs]?|defekt|kaputt|havarie|wasserschaden|undicht){e}`,
      String.raw`{b}${THING}{e}(?: [^ ;]+){0,5}? ${WRONG}{e}`,
      String.raw`{b}(?:falsche[nrs]?|beschädigte[nrs]?|fehlende[nrs]?|doppelte[nrs]?|verspätete[nrs]?|unvollständige[nrs]?) (?:[a-zß-ÿ]+ )?${THING}{e}`,
      String.raw`{b}${THING}{e}(?: [^ .;]+){0,4}? (?:fehlt|fehlen|klemmt|leckt|spinnt|streikt|hängt|ruckelt|steht|läuft nicht|geht nicht|startet nicht|druckt nicht|lädt nicht|reagiert nicht)`,
      String.raw`{b}(?:funktioniert|funktionieren|geht|gehen|läuft|laufen|startet|druckt|lädt|reagiert|öffnet|verbindet) (?:[a-zß-ÿA-Z]+ ){0,3}?(?:immer noch |schon wieder |einfach |gar |wieder )*nicht(?: mehr)?{e}(?! (?:ran|dran|ans telefon|um))`,
      String.raw`{b}nicht (?:mehr |richtig )?(?:funktioniert|startet|druckt|lädt|läuft){e}`,
      String.raw`{b}(?:stürzt|stürzte|fällt|fiel) [^.;]{0,30}{b}(?:ab|aus){e}|{b}abgestürzt{e}`,
      String.raw`{b}(?:steht|stehen|standen|stand) (?:schon |seit [^.;]{1,12} |wieder |komplett )*(?:still|wieder{e})|stillstand`,
      String.raw`{b}(?:problem|probleme|ärger|schwierigkeiten) (?:mit|bei|beim|am|an){e}|{b}(?:hat|haben|gibt|meldet|melden|große|massive|erneut|wieder|ein) (?:[a-zß-ÿ]+ ){0,2}(?:problem|probleme|ärger|schwierigkeiten){e}`,
      String.raw`{b}(?:sehr |ziemlich |total |extrem |richtig )?(?:verärgert|sauer|unzufrieden|wütend|stinksauer|enttäuscht|nicht zufrieden){e}`,
      String.raw`{b}(?:will|möchte|fordert|verlangt) (?:sein |ihr |das )?(?:geld zurück|gutschrift|eine gutschrift|ersatz|erstattung|umtausch|schadenersatz)`,
      String.raw`{b}(?:kann|können|konnte) (?:sich )?[^.;]{0,20}nicht (?:mehr )?(?:anmelden|einloggen|drucken|öffnen|zugreifen|arbeiten|bezahlen)`,
      String.raw`{b}eskal(?:iert|ation)|^(?:störung|ticket|fall|reklamation|problem|fehler)[:\s-]|doppelt (?:abgebucht|berechnet|geliefert)|{b}falsch (?:berechnet|geliefert|abgerechnet|gebucht)|{b}zu viel (?:berechnet|abgebucht)`,
    ].join('|'),
  ),
  notTrouble: german(
    String.raw`{b}(?:keine?|ohne|kein einziges) (?:[a-zß-ÿ]+ )?(?:problem|probleme|reklamation|reklamationen|beschwerden?|fehler|störung|störungen|mängel|ärger){e}|{b}(?:behoben|gelöst|repariert|erledigt|geklärt|läuft wieder|geht wieder|funktioniert wieder|wieder in ordnung)`,
  ),
  urgent: german(
    any(
      'dringend[a-z]*|sofort|asap|eilt|eilig|notfall|kritisch|umgehend|schnellstmöglich|prio 1|produktion (?:steht|ausgefallen|gestoppt)|stillstand|steht still|stehen still|unverzüglich',
    ),
  ),
  high: german(
    any(
      'schon wieder|wieder|erneut|ausgefallen|ausfall|eskal[a-zß-ÿ]*|sauer|stinksauer|wütend|verärgert|unzumutbar|inakzeptabel|wichtig|hohe prio[a-zß-ÿ]*|ständig|dauernd|zum (?:zweiten|dritten) mal|steht|massiv[a-z]*|große',
    ),
  ),
  low: german(
    any(
      'nicht (?:so )?(?:eilig|dringend|schlimm|wichtig)|eilt nicht|kleine[rs]? (?:problem|fehler|sache)|kleinigkeit|bei gelegenheit|niedrige prio[a-zß-ÿ]*|optisch|kosmetisch',
    ),
  ),
  notUrgent: german(any('nicht (?:so |sehr )?(?:dringend|kritisch|eilig)')),
  /** What only leads to the trouble. */
  lead: german(
    String.raw`^(?:.*?{b}(?:beschwert sich|beschwerte sich|hat sich beschwert|reklamiert|meldete?|sagt|bemängelt|beanstandet|reklamation|beschwerde|störung|ticket|fall)(?: (?:über|wegen|zu))?:?,? ?(?:dass )?)`,
    'i',
  ),
  leadOfCall: german(
    String.raw`^.*?{b}(?:beschwert sich|reklamiert|wegen|meldete?|reklamation|beschwerde){e}(?: über)?:?,? ?(?:dass )?`,
    'i',
  ),
  leadOfTeller: german(String.raw`^(?:er|sie|kunde|kundin) (?:hat |meldet |sagt )?(?:dass )?`, 'i'),
  complaint: 'Reklamation',
  highAnywhere: german(String.raw`hohe prio|{b}wichtig{e}|{b}wütend|{b}sauer{e}|eskal`),
}
