import { useFields } from '#features/fields/web/useFields.ts'
import { reasonOf, SHIPPED_BY, type Subject } from '../shipped.pure.ts'
import { t } from './messages.en.ts'

type Known = { part: string; because: string; askedBy: string }
type Name = Parameters<typeof t>[0]

const inWords = (key: string) => (key in t.english ? t(key as Name) : undefined)

/** What the parts of a profile are called: panels and fields by their texts, fields of the workspace's own by their names. */
export function useSayPart(subject: Subject) {
  const fields = useFields(subject)
  return (part: string) =>
    inWords(`profileTypes.panel.${part}`) ??
    inWords(`profileTypes.field.${part}`) ??
    fields.find(({ key }) => `custom.${key}` === part)?.name ??
    part.replace('custom.', '')
}

/** What it is for: what Trefoil brought says so in the person's language. */
export const sayReason = ({ part, because, askedBy }: Known) =>
  askedBy === SHIPPED_BY && because === reasonOf(part) ? (inWords(`profileTypes.why.${part}`) ?? because) : because
