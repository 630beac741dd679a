import { insideMoment } from '#web/messages/sayDate.ts'
import { Link } from '#web/ui/Link.tsx'
import type { Brief } from '../profile.contract.ts'
import { Block } from './Block.tsx'
import styles from './Brief.module.css'
import { t } from './messages.en.ts'

/** Whom one will meet, how to reach them, and what they do not want. */
export const BriefPeople = ({ people, consents }: Pick<Brief, 'people' | 'consents'>) =>
  people.length > 0 && (
    <Block title={t('profile.brief.people')}>
      <ul>
        {people.map(({ id, name, jobTitle, phone, email, lastSpoke }) => {
          const refused = consents
            .filter(({ personName, state }) => personName === name && state === 'withdrawn')
            .map(({ purpose }) => purpose)
          const notes = [
            jobTitle,
            phone ?? email,
            lastSpoke && t('profile.brief.lastSpoke', { when: insideMoment(lastSpoke) }),
          ]
          return (
            <li key={id} className={styles.person}>
              <Link to={`/people/${id}`}>{name}</Link>
              <small>{notes.filter(Boolean).join(' · ')}</small>
              {refused.length > 0 && (
                <small className={styles.refused}>{t('profile.brief.refused', { what: refused.join(', ') })}</small>
              )}
            </li>
          )
        })}
      </ul>
    </Block>
  )
