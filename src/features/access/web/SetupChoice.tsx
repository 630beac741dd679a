import styles from './Door.module.css'

type SetupChoiceProps = { value: string; title: string; text: string; isFirst?: boolean }

/** One of the ways to begin. */
export const SetupChoice = ({ value, title, text, isFirst }: SetupChoiceProps) => (
  <label className={styles.choice}>
    <input type="radio" name="begin" value={value} defaultChecked={isFirst} />
    <strong>{title}</strong>
    <span>{text}</span>
  </label>
)
