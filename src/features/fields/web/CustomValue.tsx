import { UserName } from '#features/access/web/UserName.tsx'
import type { Money } from '#kernel/money.ts'
import { sayNumber } from '#web/messages/sayNumber.ts'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { When } from '#web/ui/When.tsx'
import type { FieldView } from '../fields.contract.ts'
import { RecordName } from './RecordName.tsx'
import styles from './Fields.module.css'
import { t } from './messages.en.ts'

type CustomValueProps = {
  field: Pick<FieldView, 'kind' | 'choices'>
  value: unknown
  userName: (id: string) => string | undefined
  /** Links lead away only where a click does not mean editing. */
  isLinked?: boolean
}

/** A value of a custom field as people read it. */
export function CustomValue({ field, value, userName, isLinked }: CustomValueProps) {
  if (value === null || value === undefined || value === '') return null
  const text = String(value as string)
  const labelOf = (one: string) => field.choices.find((choice) => choice.value === one)?.label ?? one
  if (typeof value === 'boolean') return t(value ? 'fields.yes' : 'fields.no')
  if (typeof value === 'number') return <span className="numbers">{sayNumber(value)}</span>
  if (typeof value === 'object' && 'amount' in value) return <MoneyText money={value as Money} />
  switch (field.kind) {
    case 'oneOf':
      return <span className={styles.chip}>{labelOf(text)}</span>
    case 'severalOf':
      return (
        <span className={styles.chips}>
          {(value as string[]).map((one) => (
            <span key={one} className={styles.chip}>
              {labelOf(one)}
            </span>
          ))}
        </span>
      )
    case 'person':
    case 'company':
      return <RecordName noun={field.kind} id={text} />
    case 'user':
      return <UserName id={text} name={userName(text)} />
    case 'date':
    case 'dateTime':
      return <When at={text} />
    case 'formula':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? <When at={text} /> : text
    case 'link':
      return isLinked ? (
        <Away href={text}>{text.replace(/^https?:\/\/(www\.)?/, '')}</Away>
      ) : (
        text.replace(/^https?:\/\//, '')
      )
    case 'mail':
      return isLinked ? <Away href={`mailto:${text}`}>{text}</Away> : text
    case 'phone':
      return isLinked ? <Away href={`tel:${text.replace(/[^\d+]/g, '')}`}>{text}</Away> : text
    default:
      return text
  }
}

const Away = ({ href, children }: { href: string; children: string }) => (
  <a href={href} target="_blank" rel="noreferrer noopener">
    {children}
  </a>
)
