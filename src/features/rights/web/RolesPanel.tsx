import { readMe } from '#features/access/access.contract.ts'
import { useAddressState } from '#web/address.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { Tabs } from '#web/ui/Tabs.tsx'
import { useRead } from '#web/useRead.ts'
import { NarrowedRole, roles } from '../rights.contract.ts'
import { HiddenFields, type FieldNames } from './HiddenFields.tsx'
import { RightsMatrix } from './RightsMatrix.tsx'
import { t } from './messages.en.ts'

/** What each role may do, and which fields are hidden. `names` calls the fields that records have from the start. */
export function RolesPanel({ names }: { names: FieldNames }) {
  const { data: me } = useRead(readMe, {})
  const { data, error, refetch } = useRead(roles.list, {})
  const [kept, setRole] = useAddressState('role', 'member')
  const role = NarrowedRole.catch('member').parse(kept)
  const canEdit = me?.user.role === 'administrator'
  return (
    <>
      <Section title={t('rights.title')} note={!me || canEdit ? t('rights.note') : t('rights.locked')}>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton shape="rows" />}
        {data && (
          <Tabs
            label={t('rights.roles')}
            tabs={NarrowedRole.options.map((key) => ({ key, label: t(`rights.role.${key}`) }))}
            active={role}
            onChange={setRole}
          >
            <RightsMatrix role={role} rights={data.data} canEdit={canEdit} />
          </Tabs>
        )}
      </Section>
      {canEdit && <HiddenFields names={names} />}
    </>
  )
}
