import { useParam } from '#web/address.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Page } from '#web/ui/Page.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Slot } from '#web/ui/Slot.tsx'
import { useIsNarrow } from '#web/ui/useIsNarrow.ts'
import { useRead } from '#web/useRead.ts'
import { FilesPart } from '#features/files/web/FilesPart.tsx'
import { profiles, type CompanyProfile } from '../profile.contract.ts'
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
import { CasesPart, EventsPart, FactsPart, PeoplePart, RelatedPart } from './SideParts.tsx'
import { useCompanyFields } from './fields.tsx'
import { t } from './messages.en.ts'
import styles from './Profile.module.css'
import { useRecordMenu } from './useRecordMenu.tsx'

/** Who a customer is, what matters now, what was promised, what comes next; then everything else. */
export function CompanyScreen() {
  const id = useParam('id')
  const { data, error, refetch } = useRead(profiles.company, { id })
  if (data) return <Company key={id} profile={data} />
  return (
    <div className={styles.waiting}>
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton shape="profile" count={9} />}
    </div>
  )
}

function Company({ profile }: { profile: CompanyProfile }) {
  const { company } = profile
  const fields = useCompanyFields(company)
  const menu = useRecordMenu(company, 'companies')
  const under = [company.industry, company.address.city ?? company.address.country, t(`profile.stage.${company.stage}`)]
  const isNarrow = useIsNarrow()
  const actions = <Actions type="company" id={company.id} name={company.name} phone={company.phone} menu={menu.items} />
  return (
    <Page
      title={company.name}
      heading={
        <>
          <Avatar name={company.name} id={company.id} size={44} shape="square" />
          <span className={styles.name}>
            {company.name}
            <span className={styles.under}>{under.filter(Boolean).join(' · ')}</span>
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
          <Slot name="record.talk" recordType="company" recordId={company.id} />
          <ProfileTimeline id={company.id} isCompany first={profile.timeline} hasMore={profile.timelineNext !== null} />
        </div>
        <aside className={styles.side}>
          <Panels
            shows={profile.shows}
            panels={{
              figures: <Figures money={profile.money} />,
              rhythm: <Rhythm {...profile} />,
              people: <PeoplePart title={t('profile.people')} people={profile.people} />,
              events: <EventsPart events={profile.events} />,
              deals: <DealsPart deals={profile.deals} />,
              cases: <CasesPart cases={profile.cases} />,
              facts: <FactsPart facts={profile.facts} />,
              files: <FilesPart recordType="company" recordId={company.id} canAdd={company.can.edit} />,
              about: <About type="company" fields={fields} shows={profile.shows} />,
              related: <RelatedPart related={profile.related} />,
            }}
          />
          {company.can.edit && (
            <Gaps {...profile} fields={fields} line={t('profile.gap.personText', { company: company.name })} />
          )}
        </aside>
      </div>
      {menu.panel}
    </Page>
  )
}
