import { buildNameIndex } from '../nameIndex.pure.ts'
import type { KnownRecord, Setting } from '../types.pure.ts'

type More = Partial<KnownRecord>
const company = (id: string, name: string, more: More = {}): KnownRecord => ({ type: 'company', id, name, ...more })
const companies: KnownRecord[] = [
  company('c1', 'Northgate Foods', { domain: 'northgatefoods.co.uk' }),
  company('c2', 'Lindqvist Marine AB', { domain: 'lindqvist.se' }),
  company('c3', 'Bright Harbour Hotels', { domain: 'brightharbour.com' }),
  company('c4', 'Müller GmbH', { domain: 'mueller-gmbh.de' }),
  company('c5', 'Zeitwerk AG', { domain: 'zeitwerk.de' }),
  company('c6', 'Oakfield School Trust', { domain: 'oakfield.sch.uk' }),
  company('c7', 'Petrov Logistics', { domain: 'petrovlog.com' }),
  company('c8', 'Sunrise Dental', { domain: 'sunrisedental.com' }),
  company('c9', 'Keystone Bank', { domain: 'keystonebank.com' }),
  company('c10', 'Tandem Cycles', { domain: 'tandemcycles.nl' }),
  company('c11', 'Ortega Wines', { domain: 'ortegawines.es' }),
  company('c12', 'Greenleaf Nurseries', { domain: 'greenleafnurseries.com' }),
  company('c13', 'Greenleaf Energy', { domain: 'greenleaf.energy' }),
  company('c14', 'Vantage Robotics', { domain: 'vantagerobotics.io' }),
  company('c15', 'Halvorsen & Sons', { domain: 'halvorsen.no' }),
]
const nameOf = (id: string) => companies.find((one) => one.id === id)?.name ?? null
const person = (id: string, name: string, companyId: string, more: More = {}): KnownRecord => ({
  type: 'person',
  id,
  name,
  companyId,
  companyName: nameOf(companyId),
  ...more,
})
const deal = (id: string, name: string, companyId: string, more: More): KnownRecord => ({
  type: 'deal',
  id,
  name,
  companyId,
  companyName: nameOf(companyId),
  currency: 'EUR',
  pipelineId: 'p',
  isOpen: true,
  ...more,
})

export const records: KnownRecord[] = [
  ...companies,
  person('p1', 'Bob Harker', 'c1', { jobTitle: 'Purchasing Manager', emails: ['b.harker@northgatefoods.co.uk'] }),
  person('p2', 'Bob Tanaka', 'c14', { jobTitle: 'Head of Operations' }),
  person('p3', 'Ingrid Lindqvist', 'c2', { jobTitle: 'CEO', phones: ['+46701234567'] }),
  person('p4', 'Lars Lindqvist', 'c2'),
  person('p5', 'Sofia Marchetti', 'c3', { jobTitle: 'CFO' }),
  person('p6', "Declan O'Rourke", 'c3', { jobTitle: 'IT Manager' }),
  person('p7', 'Jürgen Müller', 'c5'),
  person('p8', 'Anna Müller', 'c4', { jobTitle: 'Managing Director' }),
  person('p9', 'Aisha Bello', 'c9', { emails: ['aisha.bello@keystonebank.com'], phones: ['+442079460123'] }),
  person('p10', 'James Whitfield', 'c6', { jobTitle: 'Head Teacher' }),
  person('p11', 'Olga Petrova', 'c7'),
  person('p12', 'Dimitri Petrov', 'c7', { jobTitle: 'Owner' }),
  person('p13', 'Mei Chen', 'c8'),
  person('p14', 'Wei Chen', 'c14'),
  person('p15', 'Pieter van der Berg', 'c10', { phones: ['+31612345678'] }),
  person('p16', 'Ana Ortega', 'c11'),
  person('p17', 'Luis Ortega', 'c11'),
  person('p18', 'Grace Kim', 'c12'),
  person('p19', 'Hugo Steiner', 'c13'),
  person('p20', 'Samira Haddad', 'c15', { jobTitle: 'Head of Marketing' }),
  person('p21', 'Katherine Donnelly', 'c9'),
  person('p22', 'Michael Brandt', 'c5'),
  person('p23', 'May Fielding', 'c10'),
  person('p24', 'Mark Rossi', 'c8'),
  person('p25', 'Наталья Иванова', 'c7'),
  person('p26', '李娜', 'c14'),
  person('p27', 'Chloé Dubois', 'c11'),
  person('p28', 'Will Grant', 'c12'),
  person('p29', 'Fatima al-Rashid', 'c9'),
  person('p30', 'Jean-Luc Moreau', 'c15'),
  person('p31', 'Emily Stone', 'c10', { recent: 0.9 }),
  person('p32', 'Emily Watts', 'c8'),
  person('p33', 'Ruth Abara', 'c6'),
  person('p34', 'Gareth Pugh', 'c1'),
  person('p35', 'Yusuf Demir', 'c13'),
  deal('d1', 'Northgate cold chain', 'c1', { amount: '24000.00', stageId: 's4', productNames: ['Beacon'] }),
  deal('d2', 'Lindqvist fleet', 'c2', { amount: '55000.00', stageId: 's5' }),
  deal('d3', 'Harbour booking system', 'c3', { amount: '60000.00', stageId: 's5', productNames: ['Atlas'] }),
  deal('d4', 'Harbour staff training', 'c3', { amount: '8000.00', stageId: 's2', productNames: ['Academy'] }),
  deal('d5', 'Keystone branch rollout', 'c9', { amount: '120000.00', stageId: 's3' }),
  deal('d6', 'Sunrise reception', 'c8', { amount: '9000.00', stageId: 's1' }),
  deal('d7', 'Ortega web shop', 'c11', { amount: '15000.00', stageId: 's4' }),
  { type: 'product', id: 'x1', name: 'Beacon' },
  { type: 'product', id: 'x2', name: 'Atlas' },
  { type: 'product', id: 'x3', name: 'Academy' },
  { type: 'user', id: 'u1', name: 'Nina Voss' },
  { type: 'user', id: 'u2', name: 'Carlos Ruiz' },
  { type: 'user', id: 'u3', name: 'Priya Nair' },
  { type: 'user', id: 'u4', name: 'Tom Becker' },
  { type: 'user', id: 'u5', name: 'Hannah Lund' },
]

const stage = (id: string, name: string, type: 'open' | 'won' | 'lost' = 'open') => ({
  id,
  pipelineId: 'p',
  name,
  type,
})
export const setting: Setting = {
  at: '2026-11-23T10:00:00+01:00',
  timeZone: 'Europe/Berlin',
  locale: 'en-GB',
  currency: 'EUR',
  me: { id: 'u1', name: 'Nina Voss' },
  names: buildNameIndex(records),
  stages: [
    stage('s1', 'New'),
    stage('s2', 'Qualified'),
    stage('s3', 'Meeting'),
    stage('s4', 'Proposal'),
    stage('s5', 'Negotiation'),
    stage('s6', 'Won', 'won'),
    stage('s7', 'Lost', 'lost'),
  ],
  consentPurposes: ['newsletter', 'offers', 'events', 'phone', 'data_processing'],
  defaultCountry: 'DE',
}

/** Other places and moments to write from. */
export const friday = { at: '2026-11-27T16:30:00+01:00' }
export const america = {
  at: '2026-11-23T10:00:00-05:00',
  timeZone: 'America/New_York',
  locale: 'en-US',
  currency: 'USD',
  defaultCountry: 'US',
}
export const on = (recordType: string, recordId: string) => ({ context: { recordType, recordId } })

/** A line, what it says, and where it was written if not at a desk in Berlin on a Monday. */
export type JudgedLine = [text: string, label: string, elsewhere?: Partial<Setting>]
