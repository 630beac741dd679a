import { isCalculated } from '#kernel/customField.ts'
import { customFieldsOf } from '#platform/records/custom/customFields.ts'
import type { ProfilePart } from './profileTypes.contract.ts'
import { isPanel, reasonOf, SHIPPED_BY, shippedParts, type Subject } from './shipped.pure.ts'

/** A part as it is kept; without `because` it is one that Trefoil brought. */
export type KeptPart = { part: string; because?: string; askedBy?: string; proposalId?: string }

/** What is kept of one subject: parts in their order, and fields of the workspace's own that were left out. */
export type KeptContents = { parts: KeptPart[]; without: string[] }

export type Kept = Partial<Record<Subject, KeptContents>> | null

/** What is kept of a type, or what it begins with. */
export const keptOf = (key: string, kept: Kept, subject: Subject): KeptContents =>
  kept?.[subject] ?? { parts: shippedParts(key, subject).map((part) => ({ part })), without: [] }

/** Everything that a type's profile shows, in order. A field of the workspace's own is there until somebody takes it out. */
export function partsOf(workspaceId: string, key: string, kept: Kept, subject: Subject): ProfilePart[] {
  const fields = new Map(
    customFieldsOf(workspaceId, subject)
      .filter((field) => !isCalculated(field))
      .map((field) => [`custom.${field.key}`, field]),
  )
  const { parts, without } = keptOf(key, kept, subject)
  const named = new Set([...parts.map(({ part }) => part), ...without])
  const others = [...fields.keys()].filter((part) => !named.has(part)).map((part): KeptPart => ({ part }))
  return [...parts, ...others].map(({ part, because, askedBy, proposalId }) => {
    const field = fields.get(part)
    return {
      part,
      isPanel: isPanel(subject, part),
      because: because ?? field?.serves ?? reasonOf(part),
      askedBy: askedBy ?? field?.askedBy ?? SHIPPED_BY,
      proposalId: proposalId ?? null,
      isGone: part.startsWith('custom.') && !field,
    }
  })
}
