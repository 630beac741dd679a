import { Fragment } from 'react'
import { FieldList } from '#web/ui/FieldRow.tsx'
import { Part } from './Part.tsx'
import { useCountShown } from '#features/fields/web/countShown.ts'
import type { ShownField } from '#features/fields/web/customFields.tsx'
import { t } from './messages.en.ts'
import rows from './Rows.module.css'

type AboutProps = { type: 'person' | 'company'; fields: ShownField[]; shows: string[] }

const ALWAYS = ['profileType', 'stage']

/** What is known; what is not known stands folded below, with what it would be good for. */
export function About({ type, fields, shows }: AboutProps) {
  const known = fields.filter(({ isEmpty }) => !isEmpty)
  const own = known.filter(({ name }) => ALWAYS.includes(name) || shows.includes(name))
  const others = known.filter((field) => !own.includes(field))
  const placeOf = ({ name }: ShownField) => shows.indexOf(name)
  own.sort((a, b) => placeOf(a) - placeOf(b))
  useCountShown(
    type,
    known.map(({ name }) => name).filter((name) => !name.startsWith('custom.')),
  )
  return (
    <Part title={t('profile.about')}>
      <FieldList>
        {own.map(({ name, row }) => (
          <Fragment key={name}>{row}</Fragment>
        ))}
      </FieldList>
      {others.length > 0 && (
        <details className={rows.gaps}>
          <summary>{t('profile.alsoKnown')}</summary>
          <FieldList>
            {others.map(({ name, row }) => (
              <Fragment key={name}>{row}</Fragment>
            ))}
          </FieldList>
        </details>
      )}
    </Part>
  )
}
