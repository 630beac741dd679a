import { isCommonWord, isThing } from '../commonWords.pure.ts'
import { fold, type Token } from '../fold.pure.ts'
import { isFirstName } from '../givenNames.pure.ts'
import type { Manner, Words } from '../nameEvidence.pure.ts'

const set = (text: string) => new Set(fold(text).split(/\s+/).filter(Boolean))

/** Written with a capital wherever they stand, so that a capital says nothing. */
const nouns = set(`
abend abfahrt abgabe abholung ablauf ablehnung abnahme absage abschluss absender absprache abteilung abwesenheit adresse aktion aktualisierung
alternative analyse anbieter anfang anfrage angabe angebot angebote angelegenheit anlage anliegen anmeldung anpassung anruf anrufbeantworter anschluss ansprechpartner
ansprechpartnerin antrag antwort anwendung anzahl anzahlung anzeige apparat arbeit arbeiten arbeitstag archiv art artikel assistent assistentin assistenz audit aufgabe
aufgaben aufstellung auftrag auftragsbestatigung aufwand ausdruck ausfall ausgabe auskunft auslieferung ausschreibung ausstattung austausch auswahl auto automat bahn
band bank basis bau baustelle beamer beanstandung bearbeitung bedarf bedenken bedenkzeit bedienung bedingung bedingungen beginn begehung beispiel beitrag beleg benutzer
berater beratung bereich bericht bescheid beschreibung beschwerde besichtigung besprechung bestand bestatigung bestellung bestellungen besuch besucher betrag betreff betrieb
bier bild bilder bildschirm bitte blatt brief broschure buch buchhaltung buchung budget buro bus chance chef chefin container controlling dach daten datei datenblatt
datenblatter datenschutz datum dauer deal deals defekt demo detail details dienst dienstag dienstleister digitalisierung ding dokument dokumente dokumentation donnerstag druck drucker eindruck
einfuhrung eingang einkauf einkaufer einkauferin einladung einsatz einstellung einverstandnis einweisung einwilligung empfang ende energie engpass entscheider entscheidung entwicklung
entwurf erfahrung erfolg ergebnis erinnerung erklarung ersatz ersatzteil ersatzteile erstgesprach essen euro expansion fabrik fach fahrt fahrzeug fahrzeuge fall fax februar feedback fehler fehlermeldung feier
feiertag fest figur filiale filialen film finanzen finanzierung firma firmen flotte flug folien folgetermin form formular foto fotos frage fragen fragebogen frau freigabe freitag freund frist fruhjahr fruhling fruhstuck fuhrung
funktion funktionen garantie gebaude gebiet geburtstag gefuhl gelande geld gelegenheit gerat gerate geschaft geschaftsfuhrer geschaftsfuhrerin geschaftsfuhrung geschaftsleitung gesellschaft gesprach gesprachspartner gewahrleistung gewinn gewonnen
grosse grund gruppe gutschrift halle hand handbuch handel handler handy handynummer haus heizung herbst herr herrn hersteller hilfe hinweis hotel idee info infos information informationen ingenieur inhaber inhaberin innendienst
installation instandhaltung integration interesse interessent internet jahr jahre jahresende januar jubilaum juli juni kaffee kalender kalenderwoche kampagne kantine kapazitat karte kasse katalog kauf kaution kennzahlen kind kinder klage klarung
kollege kollegen kollegin kommentar kommunikation konditionen konferenz konkurrenz kontakt kontakte konto kontrolle konzept kopie kosten kostenvoranschlag kraft krankheit kunde kunden kundin kundigung kurs kundendienst lager lagerhalle land lauf laufzeit
leasing lehrgang leistung leiter leiterin leitung leute lieferant lieferanten lieferdatum lieferschein liefertermin lieferung lieferzeit lieferzeiten linie link liste lizenz lizenzen logistik login losung lust magen mahnung mai mail mailbox mails mal mann mangel
mannschaft markt marz marketing maschine maschinen material mauer meeting meinung menge mensch messe messestand miete minute minuten mitarbeiter mitarbeiterin mitbewerber mitglied mittag mittagessen mittwoch mobil mobilnummer modell modul module moglichkeit moment monat
monate montag montage morgen motor muster nachbarn nachbesserung nachbestellung nachfolge nachfolger nachfrage nachmittag nachricht nachlass nacht name namen newsletter niederlassung notfall notiz november nummer nutzer oberflache objekt
offerte oktober option optionen ordnung ort ostern paket paletten panne papier parkplatz partner passwort pause pension person personal phase pilot pilotprojekt pipeline plan planung platz portal position post potenzial praxis prasentation preis preise preisliste preisnachlass
presse prio prioritat privat problem probleme produkt produkte produktion produktionsleiter programm projekt projekte projektleiter protokoll prozess prozent prufung pumpe punkt punkte quartal quartalsende quittung rabatt rahmen rahmenvertrag rat rechner rechnung rechnungen rechnungsadresse referenz referenzen regel regelung reifen reise
reklamation rente reparatur reserve ressourcen restaurant rest risiko ruckfrage ruckfragen ruckgabe rucklauf ruckmeldung ruckruf ruhestand runde sache sachbearbeiter saison samstag sanierung schaden schluss schlussel schnittstelle schreiben schritt schritte schuld schulung schwierigkeiten sekretarin seite
seminar sendung september server service serviceleiter sicherheit skonto software sommer sonntag sorge sprache spanien stadt stand standort standorte start status stelle stellungnahme steuer stillstand storung storno storungen strasse stuck stunde stunden support system systeme tag tage tarif tasse technik techniker
teil teile teilnehmer telefon telefonat telefonnummer telko termin termine terminvorschlag test testphase teststellung testzugang text thema themen ticket tisch tochter tochterfirma ton transport treffen trend tur typ ubergabe uberblick uberlegung uberweisung uhr umbau umfang umsatz umsetzung umstellung umzug unterlagen unternehmen unterschied unterschrift
unterstutzung update urlaub ursache variante veranstaltung veranstaltungen verbesserung verbindung verein vereinbarung vergleich verhandlung verhandlungen verkauf verkaufer verlangerung verlust vermittlung versand versicherung verspatung version versuch verteiler vertrag vertrage vertragsentwurf vertrieb vertriebler vertreter vertretung verwaltung verzogerung
visitenkarte volumen vorab vorauskasse voraussetzung vorfuhrung vorgang vorgesprach vorlage vormittag vorschlag vorstand vorstellung vorteil ware waren warnung wartung wartungsvertrag wasser web webinar webseite website weg weihnachten werbung werk werkstatt wert wettbewerb wettbewerber wetter widerruf widerspruch wiedervorlage winter wirtschaft woche
wochen wochenende wohnung wort wunsch workshop zahl zahlen zahlung zahlungsziel zeichnung zeichnungen zeit zeiten zeitpunkt zeitplan zentrale zertifikat zettel ziel ziele zimmer zoll zugang zugangsdaten zukunft zusage zusammenarbeit zusammenfassung zuschlag zustand zustimmung zweck telefontermin
jugendherberge kantine bauleitung bauleiter leitstand steuerung elektrik hydraulik filter ventil kabel sensoren sensor roboter kran stapler anhanger lkw pkw wagen mercedes deutschland osterreich schweiz frankreich italien polen europa munchen berlin hamburg koln frankfurt stuttgart dusseldorf leipzig wien zurich bayern messe hannover nurnberg
skype zoom teams whatsapp sms linkedin xing outlook excel crm erp sap gmbh kg ag
`)

/** What stands in small letters, unless it opens a sentence. */
const others = set(`
ab aber alle allem allen alles als also alt alte alten am an andere anderen anderer anders angerufen angeboten ansonsten auch auf aus ausser bald bei beide beiden beim bekommen bereits besonders besser beste besten bestens bestellt besucht bevor bin bis bisher bisschen bist bitte bleibt braucht brauche brauchen breit
bringen da dabei dadurch dafur dagegen daher dahin damit danach dann daran darauf daraus darf darin daruber darum das dass davon dazu dein deine dem den denke denkt denn der deren des deshalb dessen dich die dies diese diesem diesen dieser dieses dir doch doppelt dort draussen drei dringend du durch durfen
eben ebenfalls ehrlich eigentlich eilig ein eine einem einen einer eines einfach einig einige einmal einverstanden endlich entscheidet entschieden er erhalten erinnere erinnern erledigt erneut erreicht erst erste ersten erwartet es etwa etwas evtl falls falsch fast fehlt fertig finde findet fix fragt frei fruh fruher funktioniert fur ganz gar geandert
geben gebucht gegen geht geklart gekauft gemacht gemeldet genau genug gerade gern gerne gesagt geschickt geschrieben gesehen gesprochen gestern getroffen gewesen gewinnt gibt ging gleich gross grosse grossen gunstig gunstiger gut gute guten guter gutes hab habe haben halb hat hatte hatten hatte hatten heisst heute hier hin hinterlassen hoch hoffentlich hoher holen
ich ihm ihn ihnen ihr ihre ihren ihrer im immer in indem inkl innerhalb ins interessiert intern irgendwann ist ja jede jeden jeder jedes jedoch jemand jetzt kam kann kaputt kaum kein keine keinem keinen keiner klappt klar klart klein kleine kleinen kommen kommt konnen konnte konnten kundigt kurz kurze kurzer kurzes lang lange langer langes lasst lauft leider letzte letzten letzter letztes liegt lief
los machen macht mag mal man manchmal mehr mein meine meinem meinen meint meldet mich mindestens mir mit mochte mochten morgen muss mussen musste mussen nach nachdem nachfassen nachhaken nachste nachsten nachster nachstes naturlich neben nein nett netter neu neue neuem neuen neuer neues nicht nichts nie niemand nimmt noch nochmal nochmals nun nur ob obwohl oder offen ohne ok oft passt per personlich plant prima pruft pro
raus recht richtig ruft rund sagen sagt schaut schick schicke schicken schickt schlecht schnell schon schonmal schreibt sehr sein seine seinem seinen seiner seit seitdem sende senden sendet sich sicher sie sieht sind so sobald sofort sogar solange soll sollen sollte sollten somit sondern sonst sowie sowohl spat spater spatestens statt steht stellt still stimmt super
telefoniert teuer tief toll trotzdem tun uber uberlegt ubermorgen ubrigens um und ungefahr uns unser unsere unserem unseren unserer unter unterschrieben unterwegs unzufrieden vereinbart vergessen verlasst verloren verschickt verschiebt verschoben verspricht versucht versuche viel viele vielen vielleicht vier voll vom von vor vorab vorbei vorbeischauen vorgestern vorher vorhin vormittags
wahrend wann war ware waren warte warten warum was wechselt weg wegen weil weiss weit weiter weitere weiteren welche welcher wenig weniger wenn wer werde werden wichtig wie wieder wieso will wir wird wirklich wissen wo wohl wollen wollte wunscht wurde wurden zahlt zeigt zu zudem zufrieden zuerst zugesagt zuletzt zum zur zuruck zurzeit zusammen zwar zwei zwischen
bevorzugt besprochen geklappt kriegt hatten vorgefuhrt prasentiert bestatigt danke hallo liebe lieber sehr geehrte geehrter mittags abends morgens nachmittags zuruckrufen anrufen rief spontan ruckt klaren prufen vereinbaren erstellen vorbereiten fragen bestellen buchen
bob's reminder todo follow-up fyi
`)

const LAST_PART =
  /.{2}(?:angebot|auftrag|vertrag|termin|gesprach|treffen|liste|listen|plan|plane|preis|preise|kosten|zeit|zeiten|daten|datei|blatt|blatter|nummer|adresse|anlage|anlagen|gerat|gerate|maschine|maschinen|system|systeme|teil|teile|paket|pakete|projekt|projekte|rechnung|rechnungen|lieferung|bestellung|schulung|wartung|planung|prufung|ung|ungen|heit|keit|keiten|schaft|tion|tionen|tat|ismus|leiter|leiterin|leitung|fuhrer|fuhrerin|fuhrung|abteilung|team|dienst|service|vertrieb|einkauf|lager|halle|hallen|werk|werke|technik|software|zugang|karte|karten|seite|nummern|kunde|kunden|partner|phase|woche|wochen|tag|tage|monat|jahr|ende|anfang|mail|mails|anruf|nachricht|konzept|modell|muster|produkt|produkte|bedarf|budget|volumen|umsatz|stelle|stellen|raum|raume|platz|center|essen|feier|geschenk|beginn|schluss|aufnahme|abnahme|ubergabe|ausfall|schaden|fehler|problem|probleme|meldung|beleg|schein|formular|bogen|buch|bericht|unterlagen|vorschlag|entwurf|bestatigung|management|manager|prozess|prozesse|verfahren|steuerung|heizung|pumpe|pumpen|motor|fahrzeug|fahrzeuge|flotte|wagen|netz|netzwerk|kabel|schrank|tisch|stuhl|mobel|bau|umbau|kredit|leasing|rate|raten|satz|frist|fristen|recht|rechte|regel|regeln|pflicht|quote|zahl|zahlen|wert|werte|gruppe|kreis|runde|markt|messe|stand|probe|test|kit|set|lizenz|lizenzen|modul|module|vertreter|berater|meister|ingenieur|techniker|geschaft|schrift|note|notiz|protokoll|ziel|ziele|wunsch|frage|fragen)$/
const IS_FIRM = /(?:werk|werke|technik|bau|haus|center|markt|dienst|service|team)$/

const isGermanWord = (folded: string) => others.has(folded) || nouns.has(folded)
const isNoun = (folded: string) => nouns.has(folded) || (LAST_PART.test(folded) && !isFirstName(folded))

/** Everyday words, the English ones among them that German notes are full of. */
const isCommon = (folded: string) => isGermanWord(folded) || (!isFirstName(folded) && isCommonWord(folded))

const ADDRESS = /^(?:herrn?|frau|fr|hr|dr|prof)$/

export const germanWords: Words = {
  isCommon,
  isThing: (folded) => isThing(folded) && !isFirstName(folded),
  titled: 0,
  place: /^(?:bei|beim|von|vom|aus|für|fur|zu|zur|an|@)$/,
  contact: /^(?:mit|von|an|für|fur|bei|frau|herrn?|dr|kontakt|und|ist|ansprechpartner|heisst)$/,
  verbs: /^(?:mit|frau|herrn?|dr|von|an|bei)$/,
  loneAfter: /^(?:frau|herrn?|hr|fr|mit)$/,
  /** A surname that is a word ("Lang", "Koch") needs an address or a capital that no noun would explain. */
  isNamed(tokens: Token[], at: number, manner: Manner) {
    const token = tokens[at]
    if (!token) return 'no'
    if (ADDRESS.test(tokens[at - 1]?.base ?? '')) return 'yes'
    const word = token.base
    if (!isCommon(word)) return word.length < 3 && !token.isCapital && manner.hasCase ? 'no' : 'yes'
    return manner.hasCase && token.isCapital && !token.isStart && !isNoun(word) ? 'yes' : 'no'
  },
  looksLikeName(tokens: Token[], at: number, manner: Manner) {
    const token = tokens[at]
    if (!token || !/\p{L}/u.test(token.base) || isCommon(token.base)) return false
    const before = tokens[at - 1]?.base ?? ''
    const isLed = isFirstName(before) || ADDRESS.test(before)
    if (isFirstName(token.base)) return true
    if (manner.hasCase ? !token.isCapital : !isLed) return false
    if (LAST_PART.test(token.base) && !isLed && !IS_FIRM.test(token.base)) return false
    return isLed || !token.isStart || tokens[at + 1]?.isCapital === true
  },
}
