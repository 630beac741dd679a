import { Fragment } from 'react'
import { FieldList } from '#web/ui/FieldRow.tsx'
import { Part } from './Part.tsx'
import type { ShownField } from './fields.tsx'
import { t } from './messages.en.ts'

/** What is known; what is not known stands folded below, with what it would be good for. */
export const About = ({ fields }: { fields: ShownField[] }) => (
  <Part title={t('profile.about')}>
    <FieldList>
      {fields
        .filter(({ isEmpty }) => !isEmpty)
        .map(({ name, row }) => (
          <Fragment key={name}>{row}</Fragment>
        ))}
    </FieldList>
  </Part>
)
