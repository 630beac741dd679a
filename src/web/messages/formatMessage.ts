import { IntlMessageFormat } from 'intl-messageformat'
import { Fragment, createElement, type ReactNode } from 'react'
import { renamedIn } from '#kernel/renaming.ts'
import { locale } from './locale.ts'
import { translations } from './translations.ts'

export type Values = Record<string, string | number | Date | null | undefined>
export type RichValues = Record<string, ReactNode | Date | ((parts: ReactNode[]) => ReactNode)>

let made = new Map<unknown, IntlMessageFormat>()
translations.onCall(() => (made = new Map()))

/** Plain texts pass; a build has already turned the others into syntax trees. */
export function formatMessage(text: string, values?: Values): string {
  if (isPlain(text)) return translations.renamed(text)
  return String(formatOf(text).format(values))
}

export function formatRich(text: string, values: RichValues): ReactNode {
  if (isPlain(text)) return translations.renamed(text)
  const parts = formatOf(text).format<ReactNode>(values as never)
  return createElement(Fragment, null, ...(Array.isArray(parts) ? (parts as ReactNode[]) : [parts as ReactNode]))
}

const isPlain = (text: unknown) => typeof text === 'string' && !/[{<']/.test(text)

function formatOf(text: string): IntlMessageFormat {
  const known = made.get(text)
  if (known) return known
  const usual = new IntlMessageFormat(text, locale.read().locale)
  const format =
    translations.words().length > 0
      ? new IntlMessageFormat(renamedIn(usual.getAst(), translations.renamed), locale.read().locale)
      : usual
  made.set(text, format)
  return format
}
