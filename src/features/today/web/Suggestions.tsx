import { IconMail, IconPencil, IconPhone, IconX } from '@tabler/icons-react'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Link } from '#web/ui/Link.tsx'
import type { Suggestion } from '../today.contract.ts'
import { t } from './messages.en.ts'
import { pathOfCustomer } from './paths.ts'
import { sayReason } from './sayReason.ts'
import styles from './Today.module.css'
import { useDay } from './useDay.ts'

/** Whom to contact now, the most worth it first, each with the reason in words. */
export function Suggestions({ suggestions }: { suggestions: Suggestion[] }) {
  if (suggestions.length === 0) return <p className={styles.none}>{t('today.suggestions.none')}</p>
  return (
    <ul>
      {suggestions.map((suggestion) => (
        <SuggestionLine key={suggestion.customer.id} suggestion={suggestion} />
      ))}
    </ul>
  )
}

function SuggestionLine({ suggestion }: { suggestion: Suggestion }) {
  const day = useDay()
  const { customer, person, reasons } = suggestion
  const name = person?.name ?? customer.name
  const [first, ...others] = reasons
  return (
    <li className={styles.card} data-item tabIndex={-1}>
      <Avatar name={name} id={person?.id ?? customer.id} size={32} shape={person ? 'round' : 'square'} />
      <div className={styles.words}>
        <span className={styles.who}>
          <Link to={person ? `/people/${person.id}` : pathOfCustomer(customer)} className={styles.name}>
            {name}
          </Link>
          {customer.id !== person?.id && person && (
            <Link to={pathOfCustomer(customer)} className={styles.of}>
              {customer.name}
            </Link>
          )}
        </span>
        {first && <span className={styles.reason}>{sayReason(first)}</span>}
        {others.map((reason) => (
          <span key={`${reason.kind}${reason.record?.id ?? ''}`} className={styles.also}>
            {sayReason(reason)}
          </span>
        ))}
      </div>
      <span className={styles.buttons}>
        {person?.phone && (
          <a
            className={styles.button}
            href={`tel:${person.phone.replace(/[^\d+]/g, '')}`}
            aria-label={t('today.call', { name })}
            data-open
          >
            <IconPhone size={15} stroke={1.7} aria-hidden /> <span>{t('today.callShort')}</span>
          </a>
        )}
        {!person?.phone && person?.email && (
          <a className={styles.button} href={`mailto:${person.email}`} aria-label={t('today.mail', { name })} data-open>
            <IconMail size={15} stroke={1.7} aria-hidden />
          </a>
        )}
        <button
          type="button"
          className={styles.button}
          aria-label={t('today.log', { name })}
          onClick={() => day.log(name)}
        >
          <IconPencil size={15} stroke={1.7} aria-hidden /> <span>{t('today.logShort')}</span>
        </button>
        <button
          type="button"
          className={styles.icon}
          aria-label={t('today.notNow', { name: customer.name })}
          title={t('today.notNowShort')}
          onClick={() => day.notNow(suggestion)}
        >
          <IconX size={15} stroke={1.7} aria-hidden />
        </button>
      </span>
    </li>
  )
}
