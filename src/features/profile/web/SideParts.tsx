import { Link } from '#web/ui/Link.tsx'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { When } from '#web/ui/When.tsx'
import { insideDay, insideMoment } from '#web/messages/sayDate.ts'
import { classes } from '#web/ui/classes.ts'
import type { CompanyProfile, PersonProfile } from '../profile.contract.ts'
import { Part } from './Part.tsx'
import { t } from './messages.en.ts'
import rows from './Rows.module.css'

export const CasesPart = ({ cases }: Pick<CompanyProfile, 'cases'>) =>
  cases.length > 0 && (
    <Part title={t('profile.cases')} count={cases.length}>
      <ul className={rows.rows}>
        {cases.map(({ id, number, title, priority, since }) => (
          <li key={id}>
            <Link to={`/cases/${id}`} className={rows.row}>
              <span className={classes(rows.rowTitle, (priority === 'urgent' || priority === 'high') && rows.serious)}>
                {title}
              </span>
              <span className={rows.rowEnd}>#{number}</span>
              <span className={rows.rowNote}>
                <When at={since} />
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )

export const EventsPart = ({ events }: Pick<CompanyProfile, 'events'>) =>
  events.length > 0 && (
    <Part title={t('profile.events')}>
      <ul className={rows.rows}>
        {events.map(({ id, title, startsAt, location }) => (
          <li key={id} className={rows.row}>
            <span className={rows.rowTitle}>{title}</span>
            <span className={rows.rowEnd}>
              <When at={startsAt} />
            </span>
            {location && <span className={rows.rowNote}>{location}</span>}
          </li>
        ))}
      </ul>
    </Part>
  )

type PeoplePartProps = { title: string; people: CompanyProfile['people'] }

export const PeoplePart = ({ title, people }: PeoplePartProps) =>
  people.length > 0 && (
    <Part title={title} count={people.length}>
      <ul className={rows.rows}>
        {people.slice(0, 12).map(({ id, name, jobTitle, lastSpoke }) => (
          <li key={id} className={rows.row}>
            <RecordChip look="plain" id={id} name={name} to={`/people/${id}`} />
            <span className={rows.rowEnd}>{lastSpoke && <When at={lastSpoke} />}</span>
            {jobTitle && <span className={classes(rows.rowNote, rows.indented)}>{jobTitle}</span>}
          </li>
        ))}
      </ul>
    </Part>
  )

export const RelatedPart = ({ related }: Pick<CompanyProfile, 'related'>) =>
  related.length > 0 && (
    <Part title={t('profile.related')}>
      <ul className={rows.rows}>
        {related.map(({ id, name, relation }) => (
          <li key={id} className={rows.row}>
            <RecordChip look="plain" shape="square" id={id} name={name} to={`/companies/${id}`} />
            <span className={rows.rowEnd}>{t(`profile.related.${relation}`)}</span>
          </li>
        ))}
      </ul>
    </Part>
  )

/** What other systems know: each line with its source and its age. */
export const FactsPart = ({ facts }: Pick<CompanyProfile, 'facts'>) =>
  facts.length > 0 && (
    <Part title={t('profile.facts')} count={facts.length}>
      <ul className={rows.rows}>
        {facts.slice(0, 8).map(({ id, title, amount, source, at, endsOn, status, url }) => (
          <li key={id} className={rows.row}>
            <span className={rows.rowTitle}>
              {url ? (
                <a href={url} target="_blank" rel="noreferrer" className={rows.outward}>
                  {title}
                </a>
              ) : (
                title
              )}
            </span>
            <span className={rows.rowEnd}>
              <MoneyText money={amount} />
            </span>
            <span className={rows.rowNote}>
              {[
                status,
                endsOn && t('profile.fact.ends', { when: insideDay(endsOn) }),
                t('profile.fact.from', { source, when: insideMoment(at) }),
              ]
                .filter(Boolean)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Part>
  )

export const ConsentsPart = ({ consents }: Pick<PersonProfile, 'consents'>) =>
  consents.length > 0 && (
    <Part title={t('profile.consents')}>
      <ul className={rows.rows}>
        {consents.map(({ purpose, state, source, at }) => (
          <li key={purpose} className={rows.row}>
            <span className={rows.rowTitle}>{purpose}</span>
            <span className={classes(rows.tag, state === 'withdrawn' && rows.refused)}>
              {t(`profile.consent.${state}`)}
            </span>
            <span className={rows.rowNote}>{t('profile.consent.from', { source, when: insideMoment(at) })}</span>
          </li>
        ))}
      </ul>
    </Part>
  )
