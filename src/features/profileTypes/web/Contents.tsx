import { Button } from '@mantine/core'
import { IconBulb } from '@tabler/icons-react'
import { useState } from 'react'
import { ErrorState } from '#web/ui/ErrorState.tsx'
import { Skeleton } from '#web/ui/Skeleton.tsx'
import { SortableList } from '#web/ui/SortableList.tsx'
import { useAct } from '#web/useAct.ts'
import { useRead } from '#web/useRead.ts'
import { profileTypes, type ProfilePart, type ProfileTypeView } from '../profileTypes.contract.ts'
import { FIXED, type Subject } from '../shipped.pure.ts'
import { t } from './messages.en.ts'
import styles from './ProfileTypes.module.css'
import { Proposals } from './Proposals.tsx'
import { ProposalSheet } from './ProposalSheet.tsx'
import { sayReason, useSayPart } from './sayPart.ts'

type ContentsProps = { type: ProfileTypeView; subject: Subject; canManage: boolean }
type Group = 'panels' | 'fields'

const GROUPS: readonly Group[] = ['panels', 'fields']

/** What profiles of a type show, in order, each with who asked for it and what for; and what people propose. */
export function Contents({ type, subject, canManage }: ContentsProps) {
  const { data, error, refetch } = useRead(profileTypes.contents, { id: type.id })
  const arrange = useAct(profileTypes.arrange)
  const say = useSayPart(subject)
  /** What the form begins with: nothing for something new, or the part to take off. */
  const [proposing, setProposing] = useState<{ part?: string } | null>(null)
  if (!data) return error ? <ErrorState error={error} onRetry={() => void refetch()} /> : <Skeleton shape="rows" />
  const parts = data[subject]
  const groups: Record<Group, ProfilePart[]> = {
    panels: parts.filter(({ isPanel }) => isPanel),
    fields: parts.filter(({ isPanel }) => !isPanel),
  }
  const move = (group: Group, next: ProfilePart[]) => {
    const wanted = GROUPS.flatMap((each) => (each === group ? next : groups[each]))
    return arrange.run({ id: type.id, subject, parts: wanted.map(({ part }) => part) })
  }
  return (
    <>
      <div className={styles.bar}>
        <Button variant="default" leftSection={<IconBulb size={15} aria-hidden />} onClick={() => setProposing({})}>
          {t('profileTypes.propose')}
        </Button>
      </div>
      <Proposals typeId={type.id} subject={subject} canManage={canManage} say={say} />
      {GROUPS.map((group) => (
        <section key={group} aria-label={t(`profileTypes.${group}`)}>
          <h3 className={styles.group}>{t(`profileTypes.${group}`)}</h3>
          <SortableList
            label={t(`profileTypes.${group}`)}
            items={groups[group].map((each) => ({ ...each, id: each.part }))}
            nameOf={({ part }) => say(part)}
            canMove={canManage}
            onMove={(next) => move(group, next)}
            renderItem={(each) => <Line part={each} name={say(each.part)} onTakeOff={setProposing} />}
          />
        </section>
      ))}
      {proposing && (
        <ProposalSheet
          {...proposing}
          typeId={type.id}
          subject={subject}
          shown={parts.map(({ part }) => part)}
          say={say}
          onClose={() => setProposing(null)}
        />
      )}
    </>
  )
}

type LineProps = { part: ProfilePart; name: string; onTakeOff: (about: { part: string }) => void }

const Line = ({ part, name, onTakeOff }: LineProps) => (
  <div className={styles.line}>
    <span className={styles.words}>
      <span className={styles.name}>{name}</span>
      <span className={styles.why}>{part.isGone ? t('profileTypes.gone') : sayReason(part)}</span>
      <span className={styles.why}>{t('profileTypes.askedBy', { who: part.askedBy })}</span>
    </span>
    {part.part !== FIXED && (
      <Button
        variant="subtle"
        color="gray"
        aria-label={t('profileTypes.proposeRemoval', { part: name })}
        onClick={() => onTakeOff({ part: part.part })}
      >
        {t('profileTypes.takeOff')}
      </Button>
    )}
  </div>
)
