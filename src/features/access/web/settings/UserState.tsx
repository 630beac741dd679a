import type { UserView } from '../../access.contract.ts'
import styles from './Settings.module.css'
import { t } from './messages.en.ts'
import { stateOf } from './userWords.ts'

/** A dot and a word: in, on the way in, or out. */
export const UserState = ({ user }: { user: UserView }) => (
  <span className={styles.state} data-state={stateOf(user)}>
    {t(`access.state.${stateOf(user)}`)}
  </span>
)
