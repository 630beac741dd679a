import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { readMe } from '#features/access/access.contract.ts'
import { useAddressState } from '#web/address.ts'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Section } from '#web/ui/Section.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { useRead } from '#web/useRead.ts'
import { Subject } from '../profileTypes.contract.ts'
import { USUAL_TYPE } from '../shipped.pure.ts'
import { Choose } from './Choose.tsx'
import { Contents } from './Contents.tsx'
import { t } from './messages.en.ts'
import { TypeSheet } from './TypeSheet.tsx'
import styles from './ProfileTypes.module.css'
import { useProfileTypes } from './useProfileTypes.ts'

/** The types of profile, what each one shows and why, and what people want to change. */
export function ProfileTypesPanel() {
  const { data: me } = useRead(readMe, {})
  const { types, choices, nameOf, isPending, error, refetch } = useProfileTypes()
  const [chosen, setType] = useAddressState('type', USUAL_TYPE)
  const [kept, setSubject] = useAddressState('of', 'person')
  const [sheet, setSheet] = useState<'new' | 'edit' | null>(null)
  const subject = Subject.catch('person').parse(kept)
  const type = types.find(({ key }) => key === chosen) ?? types[0]
  const canManage = me?.workspace.can.manage ?? false
  const add = canManage && (
    <Button leftSection={<IconPlus size={15} aria-hidden />} onClick={() => setSheet('new')}>
      {t('profileTypes.add')}
    </Button>
  )
  return (
    <Section title={t('profileTypes.title')} note={t('profileTypes.note')} actions={add}>
      {isPending && <Skeleton shape="rows" />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {type && (
        <>
          <div className={styles.bar}>
            <Choose label={t('profileTypes.types')} choices={choices} value={type.key} onChange={setType} />
            {canManage && (
              <Button
                variant="subtle"
                color="gray"
                aria-label={t('profileTypes.rename', { name: nameOf(type.key) })}
                onClick={() => setSheet('edit')}
              >
                {t('profileTypes.edit')}
              </Button>
            )}
          </div>
          <Choose
            label={t('profileTypes.subject')}
            choices={Subject.options.map((value) => ({ value, label: t(`profileTypes.subject.${value}`) }))}
            value={subject}
            onChange={setSubject}
          />
          <Contents key={`${type.id}${subject}`} type={type} subject={subject} canManage={canManage} />
        </>
      )}
      {sheet && (
        <TypeSheet
          {...(sheet === 'edit' && type ? { type } : {})}
          onClose={() => setSheet(null)}
          onMade={({ key }) => setType(key)}
        />
      )}
    </Section>
  )
}
