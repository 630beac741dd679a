import { t } from '../messages/en.ts'
import styles from './Chart.module.css'

type SparklineProps = {
  values: number[]
  /** The picture in words: "Contacts per month, rising from 2 to 9". */ label: string
  width?: number
  height?: number
}

/** A line without axes: how something went. */
export function Sparkline({ values, label, width = 120, height = 28 }: SparklineProps) {
  if (values.length < 2) return <span className={styles.none}>{t('chart.none')}</span>
  const top = Math.max(...values)
  const bottom = Math.min(...values, 0)
  const x = (index: number) => 2 + (index / (values.length - 1)) * (width - 6)
  const y = (value: number) => height - 3 - ((value - bottom) / (top - bottom || 1)) * (height - 6)
  const line = values
    .map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`)
    .join('')
  return (
    <svg
      role="img"
      aria-label={label}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      className={styles.spark}
    >
      <path d={`${line}L${x(values.length - 1).toFixed(1)} ${height}L2 ${height}Z`} className={styles.area} />
      <path d={line} className={styles.stroke} />
      <circle cx={x(values.length - 1)} cy={y(values.at(-1) ?? 0)} r={2.2} className={styles.dot} />
    </svg>
  )
}
