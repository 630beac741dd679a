import { asApiError } from '../apiError.ts'
import styles from './Trouble.module.css'

type TroubleProps = { error: unknown; /** In place of the error's own sentence. */ text?: string }

/** Why something was refused, where it was asked for; nothing when all is well. */
export const Trouble = ({ error, text }: TroubleProps) =>
  error ? (
    <p role="alert" className={styles.trouble}>
      {text ?? asApiError(error).detail}
    </p>
  ) : null
