import { on, type JudgedLine } from './judgedWorld.ts'

/** Written blind, once the grammar had been tried on set A; never looked at while it was written. */
export const germanBLines: JudgedLine[] = [
  [
    'Mit Uwe Jäger gesprochen, er braucht ein neues Angebot bis nächsten Dienstag',
    'call; @Uwe Jäger; task:Angebot schicken; due:2026-12-01',
  ],
  ['sabine weiß hat zurückgerufen, preis ist ihr zu hoch', 'call; inbound; @Sabine Weiß; ~case:?'],
  ['Lena Vogel dreimal versucht anzurufen, nur Mailbox', 'call; missed; @Lena Vogel'],
  ['Heute Vormittag bei Zeitwerk gewesen', 'meeting; @Zeitwerk AG; at:2026-11-23T09:00'],
  [
    'Schönfeld Buchungssystem auf 28.500 € reduziert',
    'deal:update Schönfeld Buchungssystem; amount:28500 EUR; ~@Schönfeld Hotels',
  ],
  ['Termin mit Ayşe am 9. Dezember um 13 Uhr vereinbart', 'event:2026-12-09T13:00; @Ayşe Yılmaz'],
  ['Unterlagen an Petra von der Heide gemailt', 'email; @Petra von der Heide'],
  [
    'bitte übermorgen an die Muster für Krüger denken',
    'task:Muster; due:2026-11-25; ~@Thomas Krüger; ~@Krüger & Söhne',
  ],
  ['Andreas Koch heiratet im Sommer', 'note; @Andreas Koch'],
  ['Jens Fuchs: neue Mail j.fuchs@globus-solar.de', 'fact:Jens Fuchs email=j.fuchs@globus-solar.de; @Jens Fuchs'],
  [
    'Hans-Peter Zimmermann hat am 12.7. Geburtstag',
    'fact:Hans-Peter Zimmermann birthday=07-12; @Hans-Peter Zimmermann',
  ],
  ['Drucker bei Autohaus Vogel druckt nicht mehr', 'case:normal; @Autohaus Vogel'],
  [
    'Stadtwerke Lindau haben den Auftrag erteilt, 45.000 Euro',
    'deal:create; amount:45000 EUR; stage:Gewonnen; @Stadtwerke Lindau',
  ],
  [
    'Nordlicht Wartung verloren wegen Preis',
    'deal:update Nordlicht Wartung; stage:Verloren; reason:Preis; ~@Nordlicht Energie AG',
  ],
  ['Claudia Hofmann möchte keine Anrufe mehr', 'consent:Claudia Hofmann phone=withdrawn; @Claudia Hofmann'],
  ['Thomas Krüger möchte den Newsletter bekommen', 'consent:Thomas Krüger newsletter=given; @Thomas Krüger'],
  ['Katrin Schäfer am liebsten per Mail kontaktieren', 'fact:Katrin Schäfer preferredChannel=email; @Katrin Schäfer'],
  [
    'Stefan Ebert schickt die Zeichnungen bis Donnerstag',
    'task:Zeichnungen schicken; due:2026-11-26; them; @Stefan Ebert',
  ],
  ['Abendessen mit Bob Stein und Ayşe am 3.12. um 19 Uhr', 'event:2026-12-03T19:00; @Bob Stein; @Ayşe Yılmaz'],
  [
    'Tobias bitte Vertrag für Hopfengold vorbereiten bis Freitag',
    'task:Vertrag vorbereiten; due:2026-11-27; owner:Tobias Wolf; @Brauerei Hopfengold',
  ],
  ['Markus Hofmann in zwei Wochen wieder anrufen', 'task:wieder anrufen; due:2026-12-07; @Markus Hofmann'],
  ['letzte woche andreas lang auf der messe getroffen', 'meeting; @Andreas Lang; at:?'],
  [
    'Ayşe Yılmaz ist die neue Einkaufsleiterin bei Nordlicht',
    'fact:Ayşe Yılmaz jobTitle=Einkaufsleiterin; @Ayşe Yılmaz',
  ],
  [
    'Server bei Weißenberger komplett ausgefallen, bitte sofort kümmern',
    'case:urgent; @Weißenberger Logistik GmbH; ~task:kümmern; ~due:-',
  ],
  ['Großmann angerufen, besetzt, später nochmal probieren', 'call; missed; @Jürgen Großmann; task:probieren; due:-'],
  ['ich melde mich am Mittwoch bei Lena Vogel', 'task:melden; due:2026-11-25; @Lena Vogel'],
  ['WhatsApp an Jens geschrieben', 'message; @Jens Fuchs'],
  [
    'Globus Dachanlage: Abschluss voraussichtlich im Februar',
    'deal:update Globus Dachanlage; close:2027-02-28; ~@Globus Solar GmbH',
  ],
  [
    'Sabine überlegt noch, Entscheidung nächste Woche',
    'task:Entscheidung; due:2026-11-30; them; @Sabine Weiß; ~task:überlegen; ~due:-; ~them; ~note',
  ],
  [
    'Vorführung Flottenpaket für Weißenberger am Dienstag 14 Uhr',
    'event:2026-11-24T14:00; @Weißenberger Logistik GmbH',
  ],
  ['20 Lizenzen zu je 45 € für Zeitwerk', 'deal:create; amount:900 EUR; @Zeitwerk AG'],
  ['Petra von der Heide wird im Mai Bürgermeisterin', '~fact:?; ~note; @Petra von der Heide'],
  ['Rechnung Nr. 4711 an Krüger & Söhne war doppelt', 'case:normal; @Krüger & Söhne'],
  ['kein Rückruf nötig, Katrin hat alles', 'note; @Katrin Schäfer'],
  ['Mittwoch früh Bob anrufen wegen Verlängerung', 'task:anrufen; due:2026-11-25; @Bob Stein'],
  ['Frau von der Heide bittet um Rückruf', 'task:Rückruf; due:-; @Petra von der Heide'],
  ['Uwe Jäger hat gekündigt', 'fact:Uwe Jäger company=; @Uwe Jäger'],
  ['Stefan Ebert stimmt der Datenverarbeitung zu', 'consent:Stefan Ebert data_processing=given; @Stefan Ebert'],
  ['Katalog zuschicken', 'task:Katalog zuschicken; due:-; @Andreas Koch', on('person', 'p12')],
  ['sehr interessiert, will nächsten Monat bestellen', 'note; @Sabine Weiß; ~deal:?; ~close:?', on('person', 'p6')],
  [
    'Lars Petersen von Nordbau GmbH kennengelernt, 0160 9988776',
    'person:Lars Petersen; of:Nordbau GmbH; phone:+491609988776; ~note; ~meeting',
  ],
  [
    'Budget 80.000 bis 100.000 Euro für die neue Halle bei Hofmann Maschinenbau',
    'deal:create; amount:80000 EUR; @Hofmann Maschinenbau GmbH',
  ],
  ['Miriam übernimmt Globus Wartung', 'deal:update Globus Wartung; owner:Miriam Beck; ~@Globus Solar GmbH'],
  [
    'Habe mit Herrn Großmann telefoniert und er schickt die Bestellung morgen',
    'call; @Jürgen Großmann; task:Bestellung schicken; due:2026-11-24; them',
  ],
  ['Workshop bei Stadtwerke Lindau lief super', 'meeting; @Stadtwerke Lindau'],
  [
    'Anna Müller-Lüdenscheid plant, nach Österreich zu expandieren',
    'fact:Anna Müller-Lüdenscheid goal=nach Österreich expandieren; @Anna Müller-Lüdenscheid',
  ],
  [
    'Angebot Q1 für Ebert Medizintechnik erstellen bis KW 50',
    'task:Angebot erstellen; due:?; @Ebert Medizintechnik; ~deal:?; ~close:?',
  ],
  ['Spoke to Bob Stein, wants pricing by Friday', 'call; @Bob Stein; task:send pricing; due:2026-11-27'],
  ['vergessen Sie nicht Jürgen zum Geburtstag zu gratulieren', 'task:Geburtstag gratulieren; due:-; @Jürgen Großmann'],
  [
    'Zeitwerk jetzt in Verhandlung, mündliche Zusage von Anna',
    'deal:create; stage:Verhandlung; ~@Zeitwerk AG; ~@Anna Müller-Lüdenscheid',
  ],
]
