import type { Reading } from './readText.pure.ts'

const BESIDE = /^ ?(?:\s(?:at|from|of|@|over at|working at|working for)\s(?:the )?|\s?\(|@|\/)$/

/** "Bob at Globex" is no Bob of Northwind: told apart by the company, or asked. */
export function matchEmployers(reading: Reading): void {
  for (const mention of reading.mentions) {
    if (mention.type !== 'person') continue
    const beside = (span: [number, number]) => BESIDE.test(reading.lower.slice(mention.span[1], span[0]))
    const company = reading.mentions.find(
      ({ type, span }) => type === 'company' && span[0] >= mention.span[1] && beside(span),
    )
    const stranger = company
      ? undefined
      : reading.newNames.find(
          ({ span, as, isFull }) => span[0] >= mention.span[1] && beside(span) && (as === 'company' || !isFull),
        )
    if (company && !company.chosen && mention.chosen) {
      const own = company.ranked.find(({ record }) => record.id === mention.chosen?.companyId)
      if (own) company.chosen = own.record
    }
    if (!company?.chosen && !stranger) continue
    const isHis = (companyId: string | null | undefined) => !companyId || companyId === company?.chosen?.id
    if (mention.chosen && isHis(mention.chosen.companyId)) continue
    const theirs = mention.ranked.filter(({ record }) => record.companyId && record.companyId === company?.chosen?.id)
    mention.chosen = theirs.length === 1 ? (theirs[0]?.record ?? null) : null
    if (mention.chosen === null && theirs.length > 1) mention.ranked = theirs
  }
}
