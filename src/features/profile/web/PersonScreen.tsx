import { useParam } from '#web/address.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Link } from '#web/ui/Link.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Slot } from '#web/ui/Slot.tsx'
import { useIsNarrow } from '#web/ui/useIsNarrow.ts'
import { useRead } from '#web/useRead.ts'
import { FilesPart } from '#features/files/web/FilesPart.tsx'
import { profiles, type PersonProfile } from '../profile.contract.ts'
import { About } from './About.tsx'
import { Actions } from './Actions.tsx'
import { DealsPart } from './DealsPart.tsx'
import { Figures } from './Figures.tsx'
import { FollowUps } from './FollowUps.tsx'
import { Gaps } from './Gaps.tsx'
import { Lead } from './Lead.tsx'
import { Matters } from './Matters.tsx'
import { Panels } from './Panels.tsx'
import { ProfileTimeline } from './ProfileTimeline.tsx'
import { Rhythm } from './Rhythm.tsx'
import { CasesPart, ConsentsPart, EventsPart, FactsPart, PeoplePart } from './SideParts.tsx'
import { usePersonFields } from './fields.tsx'
import { t } from './messages.en.ts'
import styles from './Profile.module.css'
import { useRecordMenu } from './useRecordMenu.tsx'

/** Who somebody is, what matters now, what was promised, what comes next; then everything else. */
export function PersonScreen() {
  const id = useParam('id')
  const { data, error, refetch } = useRead(profiles.person, { id })
  if (data) return <Person key={id} profile={data} />
  return (
    <div className={styles.waiting}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton shape="profile" count={9} />}
    </div>
  )
}

function Person({ profile }: { profile: PersonProfile }) {
  const { person, company } = profile
  const fields = usePersonFields(person)
  const menu = useRecordMenu(person, 'people')
  const isNarrow = useIsNarrow()
  const actions = (
    <Actions
      type="person"
      id={person.id}
      name={person.name}
      phone={person.phones[0]?.value}
      email={person.emails[0]?.value}
      menu={menu.items}
    />
  )
  return (
    <Page
      title={person.name}
      heading={
        <>
          <Avatar name={person.name} id={person.id} size={44} />
          <span className={styles.name}>
            {person.name}
            <span className={styles.under}>
              {person.jobTitle}
              {company && (
                <>
                  {person.jobTitle && ` ${t('profile.worksAt')} `}
                  <Link to={`/companies/${company.id}`} className={styles.employer}>
                    {company.name}
                  </Link>
                </>
              )}
            </span>
          </span>
        </>
      }
      {...(isNarrow ? { note: actions } : { actions })}
    >
      <div className={styles.profile}>
        <div className={styles.main}>
          <Lead {...profile} />
          <Matters matters={profile.matters} />
          <FollowUps tasks={profile.tasks} />
          <Slot name="record.talk" recordType="person" recordId={person.id} />
          <ProfileTimeline
            id={person.id}
            isCompany={false}
            first={profile.timeline}
            hasMore={profile.timelineNext !== null}
          />
        </div>
        <aside className={styles.side}>
          <Panels
            shows={profile.shows}
            panels={{
              figures: <Figures money={profile.money} />,
              rhythm: <Rhythm {...profile} />,
              about: <About type="person" fields={fields} shows={profile.shows} />,
              events: <EventsPart events={profile.events} />,
              deals: <DealsPart deals={profile.deals} />,
              cases: <CasesPart cases={profile.cases} />,
              facts: <FactsPart facts={profile.facts} />,
              files: <FilesPart recordType="person" recordId={person.id} canAdd={person.can.edit} />,
              consents: <ConsentsPart consents={profile.consents} />,
              people: <PeoplePart title={t('profile.colleagues')} people={profile.colleagues} />,
            }}
          />
          {person.can.edit && (
            <Gaps {...profile} fields={fields} line={t('profile.gap.companyText', { name: person.name })} />
          )}
        </aside>
      </div>
      {menu.panel}
    </Page>
  )
}
