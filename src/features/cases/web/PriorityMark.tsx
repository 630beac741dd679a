import type { CasePriority } from '../cases.contract.ts'
import styles from './Cases.module.css'
import { t } from './messages.en.ts'

/** How much a case presses, as a word and bars that fill. */
export const PriorityMark = ({ priority }: { priority: CasePriority }) => (
  <span className={styles.priority} data-priority={priority}>
    <span className={styles.bars} aria-hidden />
    {t(`cases.priority.${priority}`)}
  </span>
)
