import type { JudgedLine } from './judgedWorld.ts'

/** Written blind after the repairs, and not worked on since. */
export const germanCLines: JudgedLine[] = [
  ['Kurzer Anruf bei Lena Vogel, sie wartet noch auf die Freigabe', 'call; @Lena Vogel'],
  ['Jens Fuchs hat mir gestern die Pläne geschickt', 'email; inbound; @Jens Fuchs; at:2026-11-22'],
  ['Nächsten Montag um 9 Uhr Besprechung bei Nordlicht', 'event:2026-11-30T09:00; @Nordlicht Energie AG'],
  ['Großmann will die Lieferung erst im Januar', 'note; @Jürgen Großmann'],
  ['Sabine Weiß per SMS informiert', 'message; @Sabine Weiß'],
  ['Preisliste 2027 an alle Kunden verschicken bis Ende Dezember', 'task:Preisliste verschicken; due:2026-12-31'],
  ['Zeitwerk AG: Angebot über 18.200 Euro abgegeben', 'deal:create; amount:18200 EUR; @Zeitwerk AG; ~email; ~note'],
  [
    'Krüger Lagerhalle an Mitbewerber verloren, Lieferzeit zu lang',
    'deal:update Krüger Lagerhalle; stage:Verloren; reason:Lieferzeit; ~@Krüger & Söhne',
  ],
  ['petra hat sich über den techniker beschwert', 'case:normal; @Petra von der Heide'],
  [
    'Am Donnerstag mit Tobias zu Hofmann Maschinenbau fahren',
    'task:fahren; due:2026-11-26; @Hofmann Maschinenbau GmbH; ~owner:Tobias Wolf; ~event:2026-11-26',
  ],
  ['Uwe Jäger möchte keinen Newsletter', 'consent:Uwe Jäger newsletter=withdrawn; @Uwe Jäger'],
  [
    'Habe Bob auf dem Handy erreicht, er unterschreibt morgen',
    'call; @Bob Stein; task:unterschreiben; due:2026-11-24; them; ~deal:?; ~close:?; ~stage:?',
  ],
  [
    'Heizung in der Praxis ausgefallen, Stefan Ebert bittet um sofortigen Rückruf',
    'case:urgent; @Stefan Ebert; task:Rückruf; due:-',
  ],
  ['Katrin Schäfer hat am 24. August Geburtstag', 'fact:Katrin Schäfer birthday=08-24; @Katrin Schäfer'],
  ['Kundenbesuch Weißenberger verschoben auf 10.12. 11 Uhr', 'event:2026-12-10T11:00; @Weißenberger Logistik GmbH'],
  ['nix neues von andreas koch', 'note; @Andreas Koch'],
  [
    'Claudia Hofmann arbeitet jetzt bei Stadtwerke Lindau',
    'fact:Claudia Hofmann company=Stadtwerke Lindau; @Claudia Hofmann; ~@Stadtwerke Lindau; ~@Hofmann Maschinenbau GmbH',
  ],
  ['Nordlicht Wartung auf 22.000 € erhöhen', 'deal:update Nordlicht Wartung; amount:22000 EUR; ~@Nordlicht Energie AG'],
  ['Anna fragen ob sie am Workshop teilnimmt', 'task:Anna fragen; due:-; @Anna Müller-Lüdenscheid'],
  [
    'Thomas Krüger meldet sich nach der Vorstandssitzung am 12.12.',
    'task:melden; due:2026-12-12; them; @Thomas Krüger',
  ],
]
