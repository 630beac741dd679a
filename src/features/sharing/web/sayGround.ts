import type { Ground } from '#features/access/access.contract.ts'
import { sayExactly } from '#web/messages/sayDate.ts'
import { t } from './messages.en.ts'

/** Why I see a record, as a sentence in my language. */
export const sayWhy = ({ code, canEdit, until }: Ground) =>
  t(`sharing.why.${code}`, { canEdit: String(canEdit ?? false), until: until ? sayExactly(until) : 'none' })

/** By what somebody sees a record, as a heading above names. */
export const sayGround = (code: Ground['code']) => t(`sharing.seen.${code}`)
