import styles from './ChoiceCard.module.css'

type ChoiceCardProps = {
  /** The same for all cards of one question. */
  name: string
  value: string
  title: string
  text: string
  isFirst?: boolean
  onChoose?: () => void
}

/** One answer to a question that deserves a sentence for each. */
export const ChoiceCard = ({ name, value, title, text, isFirst, onChoose }: ChoiceCardProps) => (
  <label className={styles.choice}>
    <input type="radio" name={name} value={value} defaultChecked={isFirst} onChange={onChoose} />
    <strong>{title}</strong>
    <span>{text}</span>
  </label>
)
