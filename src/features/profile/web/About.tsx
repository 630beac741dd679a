import { Fragment } from 'react'
import { FieldList } from '#web/ui/FieldRow.tsx'
import { Part } from './Part.tsx'
import { useCountShown } from '#features/fields/web/countShown.ts'
import type { ShownField } from '#features/fields/web/customFields.tsx'
import { t } from './messages.en.ts'

/** What is known; what is not known stands folded below, with what it would be good for. */
export function About({ type, fields }: { type: 'person' | 'company'; fields: ShownField[] }) {
  const known = fields.filter(({ isEmpty }) => !isEmpty)
  useCountShown(
    type,
    known.map(({ name }) => name).filter((name) => !name.startsWith('custom.')),
  )
  return (
    <Part title={t('profile.about')}>
      <FieldList>
        {known.map(({ name, row }) => (
          <Fragment key={name}>{row}</Fragment>
        ))}
      </FieldList>
    </Part>
  )
}
