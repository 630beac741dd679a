import { Button } from '@mantine/core'
import type { useUsers } from '#features/access/web/useUsers.ts'
import { Panel } from '#web/ui/Panel.tsx'
import { Slot } from '#web/ui/Slot.tsx'
import { useAct } from '#web/useAct.ts'
import { cases, type CaseView } from '../cases.contract.ts'
import { CaseFields } from './CaseFields.tsx'
import styles from './Cases.module.css'
import { isOver } from './choices.ts'
import { t } from './messages.en.ts'

type CaseSheetProps = { case: CaseView; users: ReturnType<typeof useUsers>; onClose: () => void }

/** One case: what it is about, whose it is, and its end. */
export function CaseSheet({ case: shown, users, onClose }: CaseSheetProps) {
  const { id, title, version, can } = shown
  const restore = useAct(cases.restore)
  const reopen = useAct(cases.reopen, { said: () => t('cases.reopened', { title }) })
  const solve = useAct(cases.solve, {
    said: () => ({ text: t('cases.solved', { title }), undo: () => reopen.run({ id }) }),
    onDone: onClose,
  })
  const remove = useAct(cases.remove, {
    said: () => ({ text: t('cases.deleted', { title }), undo: () => restore.run({ id }) }),
    onDone: onClose,
  })

  return (
    <Panel
      title={title}
      onClose={onClose}
      foot={
        <>
          {can.delete && (
            <Button color="red" variant="subtle" onClick={() => remove.mutate({ id })}>
              {t('cases.delete')}
            </Button>
          )}
          {can.edit && isOver(shown) && (
            <Button variant="default" loading={reopen.isPending} onClick={() => reopen.mutate({ id, version })}>
              {t('cases.reopen')}
            </Button>
          )}
          {can.edit && !isOver(shown) && (
            <Button loading={solve.isPending} onClick={() => solve.mutate({ id, version })}>
              {t('cases.solve')}
            </Button>
          )}
        </>
      }
    >
      <div className={styles.sheet} tabIndex={-1} data-autofocus>
        <CaseFields case={shown} users={users} />
        <Slot name="record.files" recordType="case" recordId={id} canAdd={can.edit} />
        <Slot name="record.talk" recordType="case" recordId={id} />
      </div>
    </Panel>
  )
}
