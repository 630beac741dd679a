import { any, german } from './pattern.pure.ts'

const DEAL = String.raw`(?:{d}|{c}|deal|auftrag|projekt|abschluss|entscheidung|bestellung|vertrag|unterschrift|angebot|start|vergabe|es|das ganze|das)`

export const germanDeals = {
  won: german(
    [
      String.raw`{b}(?:gewonnen|zuschlag (?:erhalten|bekommen)|unterschrieben|unterzeichnet|abgeschlossen|eingetütet|zugesagt bekommen){e}`,
      String.raw`{b}(?:auftrag|bestellung|zuschlag)(?: (?:von|vom|für) (?:der |dem )?{who}| über {m})? (?:ist )?(?:erhalten|bekommen|da|eingegangen|erteilt|reingekommen|rein|gesichert|unter dach)`,
      String.raw`{s} (?:hat|haben) (?:{mod}|das angebot |den auftrag )*(?:bestellt|beauftragt|angenommen|unterschrieben|gekauft|zugeschlagen|auftrag erteilt)`,
      String.raw`{b}(?:nimmt|nehmen) (?:{mod}|das |unser )*angebot an{e}|angebot (?:wurde |ist )?(?:angenommen|akzeptiert)|{b}(?:erteilt|erteilen) (?:uns )?(?:den )?(?:auftrag|zuschlag)|haben den (?:auftrag|zuschlag)|entscheidet sich für uns|für uns entschieden|{b}vertrag (?:ist )?(?:unterschrieben|da|zurück)`,
    ].join('|'),
  ),
  notWon: german(
    String.raw`{b}(?:nicht|noch nicht|kein|fast|wenn|falls|sobald|bis|bevor|ob|soll|sollte|muss|müssen|wird|werden|will|möchte|könnte|würde|kann|warten?|hoffentlich|nda|newsletter|datenschutz[a-zß-ÿ]*|dsgvo|konkurrenz|wettbewerb|reklamation|ticket|workshop|schulung|projekt wird)(?: [^ .;]+){0,5} (?:gewonnen|unterschrieben|unterzeichnet|abgeschlossen|bestellt|beauftragt|angenommen){e}|{rival} (?:hat )?gewonnen|(?:einladung|termin) angenommen`,
  ),
  lost: german(
    [
      String.raw`{b}(?:verloren|geplatzt|vom tisch|gestorben){e}`,
      String.raw`{b}an (?:die |einen |den )?(?:konkurrenz|wettbewerber|wettbewerb|mitbewerber|{rival}) (?:verloren|vergeben|gegangen)`,
      String.raw`{b}(?:sagt|hat|haben) (?:{mod}|uns |das angebot )*(?:ab{e}|abgelehnt|abgesagt|absage erteilt|anders entschieden|gegen uns entschieden|an die konkurrenz vergeben)(?! (?:termin|wegen krank))`,
      String.raw`(?:entschied(?:en)?|entscheidet) sich (?:gegen uns|für (?:{rival}|die konkurrenz|einen (?:anderen|mitbewerber|wettbewerber)))|(?:gegen uns|für (?:{rival}|die konkurrenz|einen (?:anderen|mitbewerber|wettbewerber)|einen anderen anbieter)) entschieden`,
      String.raw`{b}(?:kauft|bestellt|nimmt|macht|bleibt) (?:{mod}|aber )*(?:bei|beim) (?:{rival}|der konkurrenz|einem anderen|bisherigen|alten|mitbewerber)|lehnt (?:das |unser )?angebot ab|angebot (?:wurde )?abgelehnt|projekt (?:wurde |ist )?(?:gestoppt|gestrichen|abgesagt|eingestellt)|{b}absage (?:von|vom|erhalten|bekommen)|aus dem rennen|kein deal`,
    ].join('|'),
  ),
  notLost: german(
    String.raw`{b}(?:nicht|noch nicht|fast|beinahe|könnten?|würden?|wenn wir|falls|paket|lieferung|sendung|passwort|schlüssel|karte|handy|kontakt|geduld|rechnung|login)(?: [^ .;]+){0,3} (?:verloren|geplatzt)|verloren gegangen|{b}termin (?:{mod}|leider )*(?:abgesagt|geplatzt)|{b}sagt (?:den )?termin`,
  ),
  reason: german(
    String.raw`{b}(?:wegen|aufgrund|weil|da|grund:?|begründung:?|am) (?:der |dem |des |den |zu )?(?!{t}|konkurrenz)(?<reason>[^.;!?]{2,80})|[,(:-] ?(?<tail>(?:zu |kein |keine |budget|preis|fehlende|mangelnde|günstiger|billiger|interne?|lieferzeit|lieferzeiten|funktion|wir waren|war zu|waren zu|die )[^.;!?)]{0,80})`,
  ),
  /** What they took instead is the reason, where none is given. */
  reasonChosen: german(
    String.raw`(?<reason>(?:an die konkurrenz|(?:für|bei) (?:einen |einem |den |dem )?(?:anderen|günstigeren|bisherigen|lokalen) [a-zß-ÿ]+|intern|eigenentwicklung|mitbewerber))`,
  ),
  verbalYes: german(
    String.raw`mündlich(?:e[snr]?)? (?:zugesagt|zusage|bestätigt|einverstanden|ja|ok)|{b}zusage (?:per handschlag|am telefon|erhalten|bekommen|von){e}|handschlag|grünes licht|hat (?:{mod})zugesagt$|grundsätzlich einverstanden|prinzipiell (?:ja|einverstanden)`,
  ),
  /** A stage by its name; names that are everyday words need a verb of moving. */
  moved: (stages: string) =>
    german(
      String.raw`(?:{b}(?:phase|stufe|status|stand)(?: ist| jetzt|:| =|->| auf)*|->|→|=>) (?:jetzt )?(?<stage>${stages}){e}|{b}(?:in|auf|nach|zu|zur) (?:die |der |phase |stufe |status )*(?<named>${stages}) (?:verschoben|gesetzt|geschoben|setzen|verschieben|schieben|gestellt|stellen|gewechselt|gerückt|gezogen|hochgestuft)`,
    ),
  entered: (stages: string) =>
    german(
      String.raw`(?:{b}(?:jetzt|nun|ist|sind|wieder|aktuell|mittlerweile|{d}|{c}|deal))(?: jetzt| nun)? (?:in|im|bei|auf)?(?: der| die)? ?(?<stage>${stages})(?:sphase| phase)?{e}|^(?<named>${stages})$`,
    ),
  close: german(
    any(
      'abschluss|abschließen|unterschrift|unterschreibt|unterschreiben|entscheidung|entscheidet|entscheiden|bestellung|bestellt|bestellen|kauf|kaufen|start|go-?live|auftrag|vergabe|verschiebt|verschoben|verzögert|vertrag|verlängerung|budget|frist|voraussichtlich|geplant|erwartet',
    ),
  ),
  closeOnly: german(
    String.raw`${DEAL}{e} (?:[a-zß-ÿ]+ )?(?:{d} |{c} |von {c} |mit {c} )?(?:{mod}|voraussichtlich |wohl |wahrscheinlich )*(?:verschiebt sich|verschieben sich|verzögert sich|verschoben|rutscht|kommt|fällt|erfolgt|geplant|erwartet|kommt erst|wird|schieben|verschieben) (?:{mod}|leider |wohl |voraussichtlich )*(?:auf |in |bis |ins )?{t}|{b}(?:verschiebt sich|verzögert sich|verschoben|rutscht|schiebt sich) (?:{mod}|leider |wohl )*(?:auf |in |bis |ins )?{t}|(?:abschluss|abschlussdatum|unterschrift|entscheidung)(?: {d}| {c}| von {c}| mit {c})?(?: ist| jetzt| neu| geplant| erwartet| voraussichtlich| wohl| wahrscheinlich|:)*(?: auf| in| im| am| bis| zum)? ?{t}|(?:auf|in|bis) {t} (?:verschoben|geschoben|verschieben|schieben)|{b}(?:will|wollen|möchte|möchten|plant|soll|sollen) (?:{t} )(?:[a-zß-ÿ]+ ){0,3}(?:kaufen|bestellen|unterschreiben|entscheiden|starten|abschließen)`,
  ),
  order: german(
    String.raw`^(?:bitte )?(?:[^.;]*{b}(?:ändern|setzen|erhöhen|senken|reduzieren|verschieben|anpassen|korrigieren|aktualisieren)\s*$|(?:ändere|setze|erhöhe|senke|verschiebe){e}).*`,
  ),
  isNew: german(
    String.raw`{b}(?:neue[rns]?|weitere[rns]?|zweite[rns]?|zusätzliche[rns]?|separate[rns]?|noch ein) (?:[a-zß-ÿ]+ ){0,2}?(?:deal|chance|opportunity|projekt|auftrag|anfrage|lead|bedarf|ausschreibung|verkaufschance|geschäft){e}|(?:deal|chance|verkaufschance) (?:anlegen|erstellen)`,
  ),
  /** What nobody knows is no date. */
  doubt: german(any('nicht sicher|unsicher|unklar|keine ahnung|weiß nicht|zweifelt|fraglich|ob')),
  dealWord: german(
    any(
      'deal|chance|opportunity|budget|pipeline|forecast|verlängerung|upsell|projekt|ausschreibung|vertrag|angebot|auftrag|bestellung',
    ),
  ),
  notAmount: german(
    String.raw`{b}(?:rechnung|mahnung|überfällig|gutschrift|erstattung|bezahlt|überwiesen|schuldet|umsatz|gewinn|gehalt|strafe|rabatt|skonto|anzahlung|kaution|spesen|bonus|schaden|mitarbeiter|investiert|einsparung|spart|kostet (?:sie|ihn|ihm)|zu viel berechnet|offen(?:e[rn]?)? (?:posten|betrag)){e}`,
  ),
  rivalBefore:
    /(?<!\p{L})(?:verloren an|geht an|ging an|vergeben an|an|entschied(?:en)? sich für|entscheidet sich für|wettbewerber:?|konkurrent:?|mitbewerber:?|konkurrenz:?|gegen|günstiger als|besser als|statt|nutzt (?:aktuell |derzeit |noch |jetzt )?|arbeitet (?:aktuell |derzeit |noch )?mit|angebot von|bleibt bei|bleiben bei|kauft bei|setzt auf|bisher bei|vergleicht (?:uns )?mit)\s*(?:der |die |den |dem )?$(?<!(?:mail|brief|angebot|nachricht|rechnung|anruf|unterlagen|muster|sms|whatsapp|protokoll|vertrag|info|infos|mahnung|liste|gutschrift|blätter|\p{Ll}) an\s*)/u,
  ownerChange: german(
    String.raw`(?:{b}(?:übergeben|übergebe|übergibt|abgegeben|übertragen) an (?<taker>{u})|{d} (?:geht|gehört|übergeben|an) (?:jetzt |nun )?(?:an )?(?<owner>{u}|mich)|(?:{d}|deal|kunde|kunden|{c}) (?:[a-zß-ÿ]+ )?an {u} (?:übergeben|abgeben|übertragen)|neuer (?:inhaber|betreuer|verantwortlicher)(?: ist|:)? {u}|{u} übernimmt (?:{d}|{c}|den deal|das projekt|den kunden))`,
  ),
  mine: 'mich',
  /** A later sum takes the place of an earlier one. */
  correction: german(any('jetzt|doch|stattdessen|nun|korrektur|sondern|nein|sorry|tatsächlich|eher')),
}
