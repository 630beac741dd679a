import { buildNameIndex } from '../nameIndex.pure.ts'
import type { KnownRecord, Setting } from '../types.pure.ts'
import { setting as english } from './judgedWorld.ts'

const names: Record<string, string> = {
  c1: 'Nordlicht Energie AG',
  c2: 'Bäckerei Groß',
  c3: 'Krüger & Söhne',
  c4: 'Stadtwerke Lindau',
  c5: 'Weißenberger Logistik GmbH',
  c6: 'Zeitwerk AG',
  c7: 'Schönfeld Hotels',
  c8: 'Autohaus Vogel',
  c9: 'Brauerei Hopfengold',
  c10: 'Globus Solar GmbH',
  c11: 'Hofmann Maschinenbau GmbH',
  c12: 'Ebert Medizintechnik',
}
const person = (id: string, name: string, companyId: string, more: Partial<KnownRecord> = {}): KnownRecord => ({
  type: 'person',
  id,
  name,
  companyId,
  companyName: names[companyId],
  ...more,
})
const deal = (id: string, name: string, companyId: string, amount: string, stageId: string): KnownRecord => ({
  type: 'deal',
  id,
  name,
  companyId,
  companyName: names[companyId],
  amount,
  currency: 'EUR',
  pipelineId: 'p',
  stageId,
  isOpen: true,
})

export const records: KnownRecord[] = [
  ...Object.entries(names).map(([id, name]): KnownRecord => ({ type: 'company', id, name })),
  person('p1', 'Bob Stein', 'c1', { jobTitle: 'Einkaufsleiter' }),
  person('p2', 'Ayşe Yılmaz', 'c1'),
  person('p3', 'Jürgen Großmann', 'c2', { jobTitle: 'Inhaber' }),
  person('p4', 'Thomas Krüger', 'c3', { jobTitle: 'Geschäftsführer' }),
  person('p5', 'Petra von der Heide', 'c4', { jobTitle: 'Leiterin Einkauf', phones: ['+498382704100'] }),
  person('p6', 'Sabine Weiß', 'c5'),
  person('p7', 'Anna Müller-Lüdenscheid', 'c6', { jobTitle: 'Prokuristin' }),
  person('p8', 'Andreas Lang', 'c6'),
  person('p9', 'Katrin Schäfer', 'c7'),
  person('p10', 'Lena Vogel', 'c8'),
  person('p11', 'Uwe Jäger', 'c8', { jobTitle: 'Werkstattleiter' }),
  person('p12', 'Andreas Koch', 'c9'),
  person('p13', 'Jens Fuchs', 'c10'),
  person('p14', 'Markus Hofmann', 'c11'),
  person('p15', 'Claudia Hofmann', 'c11'),
  person('p16', 'Hans-Peter Zimmermann', 'c11', { jobTitle: 'Produktionsleiter' }),
  person('p17', 'Stefan Ebert', 'c12'),
  deal('d1', 'Nordlicht Wartung', 'c1', '20000.00', 's4'),
  deal('d2', 'Krüger Lagerhalle', 'c3', '55000.00', 's5'),
  deal('d3', 'Schönfeld Buchungssystem', 'c7', '32000.00', 's3'),
  deal('d4', 'Vogel Werkstatt', 'c8', '9000.00', 's2'),
  deal('d5', 'Globus Dachanlage', 'c10', '120000.00', 's4'),
  deal('d6', 'Globus Wartung', 'c10', '6000.00', 's1'),
  { type: 'product', id: 'x1', name: 'Flottenpaket' },
  { type: 'user', id: 'u1', name: 'Jonas Berger' },
  { type: 'user', id: 'u2', name: 'Miriam Beck' },
  { type: 'user', id: 'u3', name: 'Tobias Wolf' },
]

const stages = ['Neu', 'Qualifiziert', 'Termin', 'Angebot', 'Verhandlung']
export const setting: Setting = {
  ...english,
  locale: 'de-DE',
  me: { id: 'u1', name: 'Jonas Berger' },
  names: buildNameIndex(records),
  stages: [
    ...stages.map((name, at) => ({ id: `s${at + 1}`, pipelineId: 'p', name, type: 'open' as const })),
    { id: 's6', pipelineId: 'p', name: 'Gewonnen', type: 'won' },
    { id: 's7', pipelineId: 'p', name: 'Verloren', type: 'lost' },
  ],
}
