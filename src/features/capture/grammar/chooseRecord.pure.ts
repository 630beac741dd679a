import { openDealsOf, recordOf, type Posting } from './nameIndex.pure.ts'
import type { KnownRecord, Setting } from './types.pure.ts'

export type Ranked = { record: KnownRecord; quality: number; form: Posting['form']; score: number }
export type Choice = { chosen: KnownRecord | null; ranked: Ranked[] }

/** What a lead must be before two equally good names are told apart without asking. */
const CLEAR = 0.25

export function rank(postings: Posting[], setting: Setting, companies: Set<string>, wantsCompany: boolean): Ranked[] {
  const best = new Map<string, Ranked>()
  for (const { record, form, quality } of postings) {
    const key = `${record.type}:${record.id}`
    const kept = best.get(key)
    if (kept && kept.quality >= quality) continue
    best.set(key, { record, form, quality, score: quality + evidenceFor(record, setting, companies, wantsCompany) })
  }
  return [...best.values()].sort(
    (left, right) =>
      right.score - left.score || right.quality - left.quality || (left.record.id < right.record.id ? -1 : 1),
  )
}

/** @param isAddressed "Mr" or the like stands before the name, so that somebody is meant. */
export function choose(ranked: Ranked[], isAddressed = false): Choice {
  const [first, second] = ranked
  if (!first) return { chosen: null, ranked }
  if (!second) return { chosen: first.record, ranked }
  const exact = ranked.filter((entry) => entry.form === 'full' && entry.quality >= 0.95)
  const isShortened = exact[0] && exact[0].record.type === 'company' && exact[0].quality < 1 && ranked.some(isSurname)
  if (exact.length === 1 && exact[0] && !isShortened && first.score - exact[0].score < CLEAR)
    return { chosen: exact[0].record, ranked }
  const lead = first.score - second.score
  if (ranked.length === 2 && lead < CLEAR) {
    const person = ranked.find(({ record }) => record.type === 'person')?.record
    const firm = ranked.find(({ record }) => record.type === 'company')?.record
    // The firm is right either way: whoever bears its name works there.
    if (person && firm && person.companyId === firm.id) return { chosen: isAddressed ? person : firm, ranked }
  }
  if (lead >= CLEAR && first.quality >= second.quality - 0.02) return { chosen: first.record, ranked }
  return { chosen: lead >= 0.8 ? first.record : null, ranked }
}

/** "Müller" may be the firm of that name or somebody called so. */
const isSurname = ({ record, form }: Ranked) => record.type === 'person' && form === 'surname'

function evidenceFor(record: KnownRecord, setting: Setting, companies: Set<string>, wantsCompany: boolean): number {
  let score = 0.6 * Math.max(0, Math.min(1, record.recent ?? 0))
  if (record.companyId && companies.has(record.companyId)) score += 1.2
  if (record.type === 'company' && wantsCompany) score += 0.3
  score += contextBonus(record, setting)
  if (isMine(record, setting)) score += 0.3
  // Sold to before counts too, but less than what is open now.
  if (record.isMine) score += 0.3
  return score
}

function contextBonus(record: KnownRecord, { context, names }: Setting): number {
  if (!context) return 0
  if (context.recordType === record.type && context.recordId === record.id) return 1.2
  const open = recordOf(names, context.recordType, context.recordId)
  const company = context.recordType === 'company' ? context.recordId : open?.companyId
  if (company && (record.companyId === company || (record.type === 'company' && record.id === company))) return 0.9
  return open?.personId && open.personId === record.id ? 1 : 0
}

/** The writer's own customer: by owner, by the employer's owner, or by an open deal. */
function isMine(record: KnownRecord, { names, me }: Setting): boolean {
  if (record.ownerId === me.id) return true
  if (record.type === 'deal') return false
  if (recordOf(names, 'company', record.companyId)?.ownerId === me.id) return true
  if (record.type !== 'person' && record.type !== 'company') return false
  if (openDealsOf(names, record.id).some((deal) => deal.ownerId === me.id)) return true
  return (
    record.type === 'person' &&
    openDealsOf(names, record.companyId).some((deal) => deal.ownerId === me.id && !deal.personId)
  )
}
