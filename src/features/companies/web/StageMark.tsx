import type { Stage } from '../companies.contract.ts'
import styles from './StageMark.module.css'
import { t } from './messages.en.ts'

export const stageChoices = (['lead', 'active', 'customer', 'former'] as const satisfies Stage[]).map((stage) => ({
  value: stage,
  label: t(`companies.stage.${stage}`),
}))

/** How close somebody is, as a word with a small sign: empty, half, full, crossed out. */
export const StageMark = ({ stage }: { stage: Stage }) => (
  <span className={styles.stage} data-stage={stage}>
    <span className={styles.sign} aria-hidden />
    {t(`companies.stage.${stage}`)}
  </span>
)
