import type { Language } from '#kernel/locale.ts'

export type Concept =
  | 'person'
  | 'company'
  | 'deal'
  | 'pipeline'
  | 'stage'
  | 'product'
  | 'case'
  | 'task'
  | 'event'
  | 'activity'
  | 'lead'
  | 'segment'
  | 'campaign'
  | 'fact'
  | 'brief'
  | 'user'
  | 'workspace'

/** German words have one; it decides the articles before them. */
export type Gender = 'm' | 'f' | 'n'
export type Term = { one: string; many: string; gender: Gender | null }

const term = (one: string, many: string, gender: Gender | null = null): Term => ({ one, many, gender })

/** The words that the texts are written with, in each language. */
export const DEFAULTS: Record<Language, Record<Concept, Term>> = {
  en: {
    person: term('person', 'people'),
    company: term('company', 'companies'),
    deal: term('deal', 'deals'),
    pipeline: term('pipeline', 'pipelines'),
    stage: term('stage', 'stages'),
    product: term('product', 'products'),
    case: term('case', 'cases'),
    task: term('task', 'tasks'),
    event: term('event', 'events'),
    activity: term('activity', 'activities'),
    lead: term('lead', 'leads'),
    segment: term('segment', 'segments'),
    campaign: term('campaign', 'campaigns'),
    fact: term('fact', 'facts'),
    brief: term('brief', 'briefs'),
    user: term('user', 'users'),
    workspace: term('workspace', 'workspaces'),
  },
  de: {
    person: term('Person', 'Personen', 'f'),
    company: term('Firma', 'Firmen', 'f'),
    deal: term('Deal', 'Deals', 'm'),
    pipeline: term('Pipeline', 'Pipelines', 'f'),
    stage: term('Stufe', 'Stufen', 'f'),
    product: term('Produkt', 'Produkte', 'n'),
    case: term('Fall', 'Fälle', 'm'),
    task: term('Aufgabe', 'Aufgaben', 'f'),
    event: term('Termin', 'Termine', 'm'),
    activity: term('Aktivität', 'Aktivitäten', 'f'),
    lead: term('Interessent', 'Interessenten', 'm'),
    segment: term('Segment', 'Segmente', 'n'),
    campaign: term('Kampagne', 'Kampagnen', 'f'),
    fact: term('Fakt', 'Fakten', 'm'),
    brief: term('Vorbereitung', 'Vorbereitungen', 'f'),
    user: term('Nutzer', 'Nutzer', 'm'),
    workspace: term('Arbeitsbereich', 'Arbeitsbereiche', 'm'),
  },
}

export const CONCEPTS = Object.keys(DEFAULTS.en) as Concept[]

/** Where a text uses such a word in its everyday sense, it stays. */
export const EVERYDAY: Record<Language, readonly string[]> = {
  en: [
    'in case',
    'In case',
    'in that case',
    'deal with',
    'teams, people',
    'lets people in',
    'People sign in',
    'Why people',
    'five people',
    'telling two people apart',
    'leads to',
  ],
  de: ['auf jeden Fall', 'in diesem Fall', 'Für den Fall', 'für den Fall', 'im Fall'],
}

/** What other programs and people call the concepts: a search for one of these words probably means it. */
export const OTHER_WORDS: Record<Language, Partial<Record<Concept, readonly string[]>>> = {
  en: {
    person: ['contact', 'contacts', 'individual', 'individuals'],
    company: [
      'account',
      'accounts',
      'organisation',
      'organisations',
      'organization',
      'organizations',
      'client',
      'clients',
    ],
    deal: ['opportunity', 'opportunities', 'order', 'orders', 'sale', 'sales', 'matter', 'matters', 'quote', 'quotes'],
    pipeline: ['funnel', 'funnels'],
    product: ['item', 'items', 'article', 'articles', 'service', 'services'],
    case: ['ticket', 'tickets', 'issue', 'issues', 'request', 'requests', 'complaint', 'complaints'],
    task: ['todo', 'todos', 'reminder', 'reminders', 'follow-up', 'follow-ups'],
    event: ['appointment', 'appointments', 'meeting', 'meetings'],
    activity: ['interaction', 'interactions', 'touchpoint', 'touchpoints'],
    lead: ['prospect', 'prospects'],
    segment: ['list', 'lists', 'audience', 'audiences'],
    campaign: ['mailing', 'mailings', 'newsletter', 'newsletters'],
    brief: ['summary', 'summaries', 'dossier', 'dossiers'],
  },
  de: {
    person: ['Kontakt', 'Kontakte', 'Ansprechpartner', 'Ansprechpartner'],
    company: ['Unternehmen', 'Unternehmen', 'Konto', 'Konten', 'Organisation', 'Organisationen', 'Kunde', 'Kunden'],
    deal: ['Auftrag', 'Aufträge', 'Verkaufschance', 'Verkaufschancen', 'Angebot', 'Angebote', 'Chance', 'Chancen'],
    product: ['Artikel', 'Artikel', 'Leistung', 'Leistungen'],
    case: ['Ticket', 'Tickets', 'Anfrage', 'Anfragen', 'Vorgang', 'Vorgänge', 'Reklamation', 'Reklamationen'],
    task: ['Erinnerung', 'Erinnerungen', 'Wiedervorlage', 'Wiedervorlagen'],
    event: ['Besprechung', 'Besprechungen', 'Verabredung', 'Verabredungen'],
    lead: ['Lead', 'Leads'],
    segment: ['Liste', 'Listen', 'Zielgruppe', 'Zielgruppen'],
    campaign: ['Mailing', 'Mailings', 'Rundschreiben', 'Rundschreiben'],
  },
}

/** Of the German words among them, as their articles tell. */
export const GENDERS: Readonly<Record<string, Gender>> = {
  Kontakt: 'm',
  Ansprechpartner: 'm',
  Unternehmen: 'n',
  Konto: 'n',
  Organisation: 'f',
  Kunde: 'm',
  Auftrag: 'm',
  Verkaufschance: 'f',
  Angebot: 'n',
  Chance: 'f',
  Artikel: 'm',
  Leistung: 'f',
  Ticket: 'n',
  Anfrage: 'f',
  Vorgang: 'm',
  Reklamation: 'f',
  Erinnerung: 'f',
  Wiedervorlage: 'f',
  Besprechung: 'f',
  Verabredung: 'f',
  Lead: 'm',
  Liste: 'f',
  Zielgruppe: 'f',
  Mailing: 'n',
  Rundschreiben: 'n',
}
