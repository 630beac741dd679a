import { Button } from '@mantine/core'
import { saySigns } from '#features/companies/web/saySigns.ts'
import { Avatar } from '#web/ui/Avatar.tsx'
import { Kbd } from '#web/ui/Kbd.tsx'
import { Link } from '#web/ui/Link.tsx'
import { When } from '#web/ui/When.tsx'
import type { DuplicatePair, DuplicateType, Side } from '../duplicates.contract.ts'
import styles from './Duplicates.module.css'
import { t } from './messages.en.ts'

type Act = (pair: DuplicatePair) => void

type PairCardProps = {
  type: DuplicateType
  pair: DuplicatePair
  isChosen: boolean
  onChoose: () => void
  merge: Act
  part: Act
  unpart: Act
  later: Act
}

/** Two that may be one, side by side, why, and what to do about it. */
export function PairCard({ type, pair, isChosen, onChoose, ...acts }: PairCardProps) {
  const { a, b, sureness, signs, can, differentAt, differentBy } = pair
  return (
    <li className={styles.pair} data-chosen={isChosen || undefined} onFocus={onChoose}>
      <div
        data-pair
        tabIndex={isChosen ? 0 : -1}
        role="group"
        aria-label={t('duplicates.pair', { a: a.name, b: b.name })}
        className={styles.inside}
      >
        <div className={styles.sides}>
          <SideView type={type} side={a} />
          <SideView type={type} side={b} />
        </div>
        <p className={styles.why}>
          {differentAt ? (
            <>
              {t('duplicates.saidBy', { name: differentBy ?? t('duplicates.somebody') })} <When at={differentAt} />
            </>
          ) : (
            <>
              <strong data-sure={sureness} className={styles.sure}>
                {t(`duplicates.${sureness}`)}
              </strong>
              {saySigns(signs)}
            </>
          )}
        </p>
        <div className={styles.acts}>
          {differentAt ? (
            <Button variant="default" disabled={!can.merge} onClick={() => acts.unpart(pair)}>
              {t('duplicates.unpart')}
            </Button>
          ) : (
            <>
              <Button
                disabled={!can.merge}
                onClick={() => acts.merge(pair)}
                rightSection={isChosen && <Kbd keys="m" />}
              >
                {t('duplicates.merge')}
              </Button>
              <Button
                variant="default"
                disabled={!can.merge}
                onClick={() => acts.part(pair)}
                rightSection={isChosen && <Kbd keys="n" />}
              >
                {t('duplicates.different')}
              </Button>
              <Button
                variant="subtle"
                color="gray"
                onClick={() => acts.later(pair)}
                rightSection={isChosen && <Kbd keys="l" />}
              >
                {t('duplicates.later')}
              </Button>
            </>
          )}
        </div>
      </div>
    </li>
  )
}

function SideView({ type, side }: { type: DuplicateType; side: Side }) {
  const { id, name, subtitle, email, phone, place, createdAt } = side
  return (
    <div className={styles.side}>
      <Avatar name={name} id={id} size={32} shape={type === 'people' ? 'round' : 'square'} />
      <div className={styles.words}>
        <Link to={`/${type}/${id}`} className={styles.name}>
          {name}
        </Link>
        {[subtitle, email, phone, place].filter(Boolean).map((line) => (
          <span key={line} className={styles.line}>
            {line}
          </span>
        ))}
        <span className={styles.small}>
          {t('duplicates.since')} <When at={createdAt} />
        </span>
      </div>
    </div>
  )
}
