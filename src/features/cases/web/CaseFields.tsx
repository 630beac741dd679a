import {
  IconBuilding,
  IconCalendarPlus,
  IconCircleDot,
  IconFlame,
  IconTag,
  IconUser,
  IconUserCircle,
} from '@tabler/icons-react'
import type { useUsers } from '#features/access/web/useUsers.ts'
import { companySource } from '#features/companies/web/companySource.tsx'
import { FieldList, FieldRow } from '#web/ui/FieldRow.tsx'
import { InlineEdit } from '#web/ui/InlineEdit.tsx'
import { PickEdit } from '#web/ui/PickEdit.tsx'
import { RecordChip } from '#web/ui/RecordChip.tsx'
import { When } from '#web/ui/When.tsx'
import { useAct } from '#web/useAct.ts'
import { cases, type CasePriority, type CaseStatus, type CaseView } from '../cases.contract.ts'
import styles from './Cases.module.css'
import { PriorityMark } from './PriorityMark.tsx'
import { priorityChoices, statusChoices } from './choices.ts'
import { t } from './messages.en.ts'

type CaseFieldsProps = { case: CaseView; users: ReturnType<typeof useUsers> }
type Changes = Partial<Pick<CaseView, 'title' | 'body' | 'status' | 'priority' | 'assigneeId' | 'companyId'>>

/** Everything about a case, each field changed where it stands. */
export function CaseFields({ case: shown, users }: CaseFieldsProps) {
  const { id, title, body, status, priority, companyId, companyName, personId, personName, assigneeId, can } = shown
  const { run } = useAct(cases.update, { optimistic: true })
  const change = (changes: Changes, version = shown.version) => run({ id, version, ...changes })
  const canEdit = can.edit
  return (
    <>
      <FieldList>
        <FieldRow
          icon={IconTag}
          label={t('cases.what')}
          field="title"
          value={title}
          canEdit={canEdit}
          onSave={(value, version) => change({ title: value }, version)}
        />
        <FieldRow
          icon={IconFlame}
          label={t('cases.priority')}
          field="priority"
          kind="select"
          choices={priorityChoices}
          value={priority}
          show={<PriorityMark priority={priority} />}
          canEdit={canEdit}
          onSave={(value, version) => change({ priority: value as CasePriority }, version)}
        />
        <FieldRow
          icon={IconCircleDot}
          label={t('cases.status')}
          field="status"
          kind="select"
          choices={statusChoices}
          value={status}
          canEdit={canEdit}
          onSave={(value, version) => change({ status: value as CaseStatus }, version)}
        />
        <FieldRow
          icon={IconUserCircle}
          label={t('cases.assignee')}
          field="assigneeId"
          kind="select"
          choices={[{ value: '', label: t('cases.nobody') }, ...users.choices]}
          value={assigneeId ?? ''}
          show={users.nameOf(assigneeId)}
          placeholder={t('cases.nobody')}
          canEdit={canEdit}
          onSave={(value, version) => change({ assigneeId: value || null }, version)}
        />
        <FieldRow
          icon={IconBuilding}
          label={t('cases.company')}
          field="companyId"
          kind="fixed"
          value={
            <PickEdit
              label={t('cases.company')}
              source={companySource}
              canEdit={canEdit}
              shown={
                companyId && companyName ? (
                  <RecordChip shape="square" name={companyName} id={companyId} to={`/companies/${companyId}`} />
                ) : null
              }
              onSave={(value) => change({ companyId: value })}
            />
          }
        />
        {personId && personName && (
          <FieldRow
            icon={IconUser}
            label={t('cases.person')}
            field="personId"
            kind="fixed"
            value={<RecordChip name={personName} id={personId} to={`/people/${personId}`} />}
          />
        )}
        <FieldRow
          icon={IconCalendarPlus}
          label={t('cases.age')}
          field="createdAt"
          kind="fixed"
          value={<When at={shown.createdAt} />}
        />
      </FieldList>
      <div className={styles.body}>
        <InlineEdit
          label={t('cases.body')}
          field="body"
          kind="long"
          value={body ?? ''}
          placeholder={t('cases.body')}
          canEdit={canEdit}
          onSave={(value, version) => change({ body: value || null }, version)}
        />
      </div>
    </>
  )
}
