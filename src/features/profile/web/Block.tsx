import type { ReactNode } from 'react'
import styles from './Brief.module.css'

type BlockProps = { title: string; isWide?: boolean; children: ReactNode }

/** A part of the brief. */
export const Block = ({ title, isWide, children }: BlockProps) => (
  <section className={isWide ? styles.wide : undefined}>
    <h2>{title}</h2>
    {children}
  </section>
)
