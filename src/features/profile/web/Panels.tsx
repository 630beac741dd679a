import { Fragment, type ReactNode } from 'react'

type PanelsProps = { shows: readonly string[]; panels: Record<string, ReactNode> }

/** The panels that the type of profile shows, in its order. */
export const Panels = ({ shows, panels }: PanelsProps) =>
  shows.filter((part) => part in panels).map((part) => <Fragment key={part}>{panels[part]}</Fragment>)
