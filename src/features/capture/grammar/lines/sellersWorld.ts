import { buildNameIndex } from '../nameIndex.pure.ts'
import type { KnownRecord, Setting } from '../types.pure.ts'

/** Sellers of hardware: several deals of one product, namesakes at different companies, names in five scripts. */
const companies = [
  ['k1', 'Treequote', 'treequote.com'],
  ['k2', 'Kan-code', 'kan-code.com'],
  ['k3', 'Hottechi', 'hottechi.com'],
  ['k4', 'Warephase', 'warephase.com'],
  ['k5', 'Bluth Company', 'bluth.com'],
  ['k6', 'Van Leeuwen Bakkerij BV', 'vanleeuwen.nl'],
  ['k7', 'Brauhaus Schönfeld GmbH', 'schoenfeld.de'],
  ['k8', 'Laiterie Beauregard SARL', 'beauregard.fr'],
  ['k9', 'Donquadtech', 'donquadtech.com'],
  ['k10', 'Sonron', 'sonron.com'],
  ['k11', 'Kyrgios Shipping SA', 'kyrgios.gr'],
  ['k12', 'Volga Steel', 'volgasteel.ru'],
  ['k13', 'Dalian Optics', 'dalianoptics.cn'],
  ['k14', 'Gulf Cooling LLC', 'gulfcooling.ae'],
] as const
const nameOf = (id: string) => companies.find(([one]) => one === id)?.[1] ?? null

type More = Partial<KnownRecord>
const person = (id: string, name: string, companyId: string, more: More = {}): KnownRecord => ({
  type: 'person',
  id,
  name,
  companyId,
  companyName: nameOf(companyId),
  ...more,
})
const deal = (id: string, product: string, companyId: string, more: More): KnownRecord => ({
  type: 'deal',
  id,
  name: `${product} for ${nameOf(companyId)}`,
  companyId,
  companyName: nameOf(companyId),
  currency: 'USD',
  pipelineId: 'p',
  isOpen: true,
  productNames: [product],
  ...more,
})

export const records: KnownRecord[] = [
  ...companies.map(([id, name, domain]): KnownRecord => ({ type: 'company', id, name, domain })),
  person('q1', 'Dana Cho', 'k1', { jobTitle: 'Purchasing Manager', emails: ['dana.cho@treequote.com'] }),
  person('q2', 'Marcus Bell', 'k1'),
  person('q3', 'Marcus Bell', 'k9'),
  person('q4', 'Priya Raman', 'k2', { ownerId: 'u1', jobTitle: 'CTO' }),
  person('q5', 'Priya Raman', 'k10', { ownerId: 'u2' }),
  person('q6', 'Tomas Berg', 'k3', { jobTitle: 'Head of IT' }),
  person('q7', 'Tomas Berg', 'k5'),
  person('q8', 'Joris van Leeuwen', 'k6', { jobTitle: 'Owner', phones: ['+31201234567'] }),
  person('q9', 'Anneke de Wit', 'k6'),
  person('q10', 'Uwe Schönfeld', 'k7', { jobTitle: 'Geschäftsführer' }),
  person('q11', 'Heike Brandl', 'k7'),
  person('q12', 'Élodie Beauregard', 'k8'),
  person('q13', 'Benoît Lacroix', 'k8'),
  person('q14', 'Νίκος Παπαδόπουλος', 'k11'),
  person('q15', 'Elena Kyrgiou', 'k11'),
  person('q16', 'Дмитрий Соколов', 'k12'),
  person('q17', '王伟', 'k13'),
  person('q18', 'أحمد منصور', 'k14'),
  person('q19', 'Sam Okoro', 'k4'),
  person('q20', 'Samantha Reyes', 'k4', { jobTitle: 'CFO' }),
  person('q21', 'Harriet Lund', 'k10'),
  person('q22', 'Tim Bluth', 'k5'),
  person('q23', '佐藤花子', 'k13'),
  person('q24', 'Rosa Delgado', 'k9', { jobTitle: 'Plant Manager' }),
  deal('e1', 'GTX Basic', 'k1', { amount: '550.00', stageId: 't1', ownerId: 'u1' }),
  deal('e2', 'GTX Basic', 'k1', { amount: '620.00', stageId: 't2', ownerId: 'u1' }),
  deal('e3', 'MG Special', 'k1', { amount: '55.00', stageId: 't2', ownerId: 'u1' }),
  deal('e4', 'GTX Pro', 'k2', { amount: '4821.00', stageId: 't2', ownerId: 'u1' }),
  deal('e5', 'GTX Plus Pro', 'k3', { amount: '5482.00', stageId: 't2' }),
  deal('e6', 'GTX Plus Basic', 'k3', { amount: '1096.00', stageId: 't1' }),
  deal('e7', 'MG Advanced', 'k5', { amount: '3393.00', stageId: 't1' }),
  deal('e8', 'GTK 500', 'k10', { amount: '26768.00', stageId: 't2', ownerId: 'u2' }),
  ...['GTX Basic', 'GTX Pro', 'GTX Plus Basic', 'GTX Plus Pro', 'MG Special', 'MG Advanced', 'GTK 500'].map(
    (name, at): KnownRecord => ({ type: 'product', id: `x${at}`, name }),
  ),
  { type: 'user', id: 'u1', name: 'Ella Whitmore', emails: ['ella@hardware.example'] },
  { type: 'user', id: 'u2', name: 'Kofi Mensah' },
  { type: 'user', id: 'u3', name: 'Lena Fuchs' },
  { type: 'user', id: 'u4', name: 'Darcel Schlecht' },
]

const stage = (id: string, name: string, type: 'open' | 'won' | 'lost' = 'open') => ({
  id,
  pipelineId: 'p',
  name,
  type,
})
export const setting: Setting = {
  at: '2026-11-23T10:00:00+00:00',
  timeZone: 'Europe/London',
  locale: 'en-GB',
  currency: 'USD',
  me: { id: 'u1', name: 'Ella Whitmore' },
  names: buildNameIndex(records),
  stages: [stage('t1', 'Prospecting'), stage('t2', 'Engaging'), stage('t3', 'Won', 'won'), stage('t4', 'Lost', 'lost')],
  consentPurposes: ['newsletter', 'offers', 'events', 'phone', 'data_processing'],
  defaultCountry: 'GB',
}
export const inAmerica = {
  at: '2026-11-23T10:00:00-06:00',
  timeZone: 'America/Chicago',
  locale: 'en-US',
  defaultCountry: 'US',
}
