import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { useParam } from '#web/address.ts'
import { insideMoment, sayExactly } from '#web/messages/sayDate.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Link } from '#web/ui/Link.tsx'
import { MoneyText } from '#web/ui/MoneyText.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { When } from '#web/ui/When.tsx'
import { useTitle } from '#web/ui/useTitle.ts'
import { useRead } from '#web/useRead.ts'
import { profiles, type Brief } from '../profile.contract.ts'
import { Block } from './Block.tsx'
import { BriefPeople } from './BriefPeople.tsx'
import styles from './Brief.module.css'
import { t } from './messages.en.ts'
import { sayEntry } from './sayEntry.ts'
import { sayMatter } from './sayMatter.tsx'

/** One page to read before meeting a customer; on paper it is one sheet of A4. */
export function BriefScreen() {
  const id = useParam('id')
  const { data, error, refetch } = useRead(profiles.brief, { id })
  useTitle(t('profile.brief.title', { name: data?.company.name ?? '' }))
  return (
    <div className={styles.page}>
      {data ? (
        <Sheet brief={data} />
      ) : error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton shape="profile" count={12} />
      )}
    </div>
  )
}

function Sheet({ brief }: { brief: Brief }) {
  const { company, madeAt, matters, promises, deals, cases, facts, lastTouches, nextEvent } = brief
  const where = [company.industry, company.city, company.phone].filter(Boolean).join(' · ')
  return (
    <article className={styles.sheet}>
      <header className={styles.head}>
        <div>
          <h1 className={styles.title}>
            <Link to={`/companies/${company.id}`}>{company.name}</Link>
          </h1>
          <p className={styles.where}>{where}</p>
          <p className={styles.made}>{t('profile.brief.made', { when: sayExactly(madeAt) })}</p>
        </div>
        <Button
          variant="default"
          className={styles.print}
          leftSection={<IconPrinter size={16} stroke={1.7} aria-hidden />}
          onClick={() => print()}
        >
          {t('profile.brief.print')}
        </Button>
      </header>
      {nextEvent && (
        <p className={styles.next}>
          <strong>{nextEvent.title}</strong>, {insideMoment(nextEvent.startsAt)}
          {nextEvent.location && `, ${nextEvent.location}`}
        </p>
      )}
      <Block title={t('profile.matters')} isWide>
        <ul className={styles.matters}>
          {matters
            .filter(({ kind }) => kind !== 'event' || !nextEvent)
            .map((matter) => (
              <li key={`${matter.kind}${matter.record?.id ?? ''}`}>{sayMatter(matter)}</li>
            ))}
        </ul>
      </Block>
      <div className={styles.columns}>
        <BriefPeople people={brief.people} consents={brief.consents} />
        <Block title={t('profile.brief.promises')}>
          {promises.length === 0 && <p className="quiet">{t('profile.brief.noPromises')}</p>}
          <ul>
            {promises.map(({ id, title, dueOn, promisedBy, isOverdue }) => (
              <li key={id} className={styles.line}>
                <span>
                  {title}
                  {promisedBy && <small>{t(`profile.promised.${promisedBy}`)}</small>}
                </span>
                {dueOn && <When at={dueOn} className={isOverdue ? styles.late : styles.end} />}
              </li>
            ))}
          </ul>
        </Block>
        <Block title={t('profile.brief.touches')}>
          {lastTouches.length === 0 && <p className="quiet">{t('profile.brief.none')}</p>}
          <ul>
            {lastTouches.map((touch) => (
              <li key={touch.id} className={styles.touch}>
                <span className={styles.line}>
                  <strong>{sayEntry(touch, company.id)}</strong>
                  <When at={touch.at} className={styles.end} />
                </span>
                {touch.body && <p>{touch.body}</p>}
              </li>
            ))}
          </ul>
        </Block>
        <div className={styles.stack}>
          {deals.length > 0 && (
            <Block title={t('profile.deals')}>
              <ul>
                {deals.map(({ id, name, status, stageName, amount, nextStep }) => (
                  <li key={id} className={styles.line}>
                    <span>
                      {name}
                      <small>
                        {[status === 'open' ? stageName : t(`profile.deal.${status}`), status === 'open' && nextStep]
                          .filter(Boolean)
                          .join(' · ')}
                      </small>
                    </span>
                    <span className={styles.end}>
                      <MoneyText money={amount} />
                    </span>
                  </li>
                ))}
              </ul>
            </Block>
          )}
          {cases.length > 0 && (
            <Block title={t('profile.cases')}>
              <ul>
                {cases.map(({ id, title, since }) => (
                  <li key={id} className={styles.line}>
                    <span>{title}</span>
                    <When at={since} className={styles.end} />
                  </li>
                ))}
              </ul>
            </Block>
          )}
          {facts.length > 0 && (
            <Block title={t('profile.brief.facts')}>
              <ul>
                {facts.map(({ id, title, amount, status, source, at }) => (
                  <li key={id} className={styles.line}>
                    <span>
                      {title}
                      <small>
                        {[status, t('profile.fact.from', { source, when: insideMoment(at) })]
                          .filter(Boolean)
                          .join(' · ')}
                      </small>
                    </span>
                    <span className={styles.end}>
                      <MoneyText money={amount} />
                    </span>
                  </li>
                ))}
              </ul>
            </Block>
          )}
        </div>
      </div>
    </article>
  )
}
