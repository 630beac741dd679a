import { IntlMessageFormat } from 'intl-messageformat'
import { Fragment, createElement, type ReactNode } from 'react'
import { locale } from './locale.ts'

export type Values = Record<string, string | number | Date | null | undefined>
export type RichValues = Record<string, ReactNode | Date | ((parts: ReactNode[]) => ReactNode)>

const made = new Map<unknown, IntlMessageFormat>()

/** Plain texts pass; a build has already turned the others into syntax trees. */
export function formatMessage(text: string, values?: Values): string {
  if (isPlain(text)) return text
  return String(formatOf(text).format(values))
}

export function formatRich(text: string, values: RichValues): ReactNode {
  if (isPlain(text)) return text
  const parts = formatOf(text).format<ReactNode>(values as never)
  return createElement(Fragment, null, ...(Array.isArray(parts) ? (parts as ReactNode[]) : [parts as ReactNode]))
}

const isPlain = (text: unknown) => typeof text === 'string' && !/[{<']/.test(text)

function formatOf(text: string): IntlMessageFormat {
  const known = made.get(text)
  if (known) return known
  const format = new IntlMessageFormat(text, locale.read().locale)
  made.set(text, format)
  return format
}
