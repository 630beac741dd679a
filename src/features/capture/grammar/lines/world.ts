import { buildNameIndex } from '../nameIndex.pure.ts'
import type { KnownRecord, Setting } from '../types.pure.ts'

const company = (id: string, name: string, domain: string | null = null): KnownRecord => ({ type: 'company', id, name, domain })
const person = (id: string, name: string, companyId: string, jobTitle: string | null = null, more: Partial<KnownRecord> = {}): KnownRecord => ({ type: 'person', id, name, companyId, jobTitle, ...more })
const deal = (id: string, name: string, companyId: string, stageId: string, amount: string | null, more: Partial<KnownRecord> = {}): KnownRecord =>
  ({ type: 'deal', id, name, companyId, stageId, amount, currency: 'EUR', pipelineId: 'pl', isOpen: true, ...more })

export const records: KnownRecord[] = [
  company('c1', 'Northwind Traders Ltd', 'northwind.com'), company('c2', 'Acme Inc', 'acme.com'), company('c3', 'Globex Corporation', 'globex.com'), company('c4', 'Initech GmbH', 'initech.de'),
  company('c5', 'Müller & Söhne GmbH'), company('c6', 'Apple'), company('c7', 'Stark Industries', 'stark.com'), company('c8', 'Umbrella Health plc'), company('c9', 'Wayne Enterprises'), company('c10', 'Blue Harbour Logistics'),
  person('p1', 'Bob Stone', 'c1', 'CEO', { emails: ['bob@northwind.com'], phones: ['+442079460958'], recent: 0.8 }), person('p2', 'Anna Schmidt', 'c2', 'CFO'), person('p3', 'Anna Keller', 'c4', 'Head of Purchasing'),
  person('p4', 'Jane van der Berg', 'c2', 'Head of IT'), person('p5', 'Will Marsh', 'c7'), person('p6', 'Jürgen Müller', 'c5'), person('p7', 'May Chen', 'c8'), person('p8', "Liam O'Brien", 'c8'), person('p9', 'José García', 'c9'),
  person('p10', '山田太郎', 'c9'), person('p11', 'Thomas Fischer', 'c4', 'CTO'), person('p12', 'Mark Hill', 'c7', 'Buyer'), person('p13', 'Grace Lee', 'c3'), person('p14', 'John Smith', 'c1'), person('p15', 'John Smith', 'c9'),
  person('p16', 'Elizabeth Turner', 'c10', 'Managing Director', { recent: 0.4 }), person('p17', 'Priya Patel', 'c10'), person('p18', 'Carlos Mendes', 'c3', 'CEO'),
  { type: 'user', id: 'u1', name: 'Eva Brandt', emails: ['eva@trefoil.example'] }, { type: 'user', id: 'u2', name: 'Sarah Klein' }, { type: 'user', id: 'u3', name: 'Peter Novak' },
  { type: 'product', id: 'r1', name: 'Starter Plan' }, { type: 'product', id: 'r2', name: 'Pro Plan' }, { type: 'product', id: 'r3', name: 'Support Package' },
  deal('d1', 'Northwind expansion', 'c1', 's4', '20000', { personId: 'p1', ownerId: 'u1' }), deal('d2', 'Acme licences', 'c2', 's2', '15000', { productNames: ['Pro Plan'] }), deal('d3', 'Acme service', 'c2', 's5', '5000', { productNames: ['Support Package'] }),
  deal('d4', 'Initech pilot', 'c4', 's3', '8000'), deal('d5', 'Globex old', 'c3', 's6', '9000', { isOpen: false }),
]

const stage = (id: string, name: string, type: 'open' | 'won' | 'lost' = 'open') => ({ id, pipelineId: 'pl', name, type })
export const setting: Setting = {
  at: '2026-11-23T10:00:00+01:00', timeZone: 'Europe/Berlin', locale: 'en-GB', currency: 'EUR', me: { id: 'u1', name: 'Eva Brandt' }, names: buildNameIndex(records),
  stages: [stage('s1', 'New'), stage('s2', 'Qualified'), stage('s3', 'Meeting'), stage('s4', 'Proposal'), stage('s5', 'Negotiation'), stage('s6', 'Won', 'won'), stage('s7', 'Lost', 'lost')],
  consentPurposes: ['newsletter', 'offers', 'events', 'phone', 'data_processing'],
}
