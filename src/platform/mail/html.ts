const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** Markup that was made here, and not text that looks like it. */
export type Html = { markup: string }

const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)

const put = (value: string | Html | Html[]): string =>
  typeof value === 'string' ? escape(value) : Array.isArray(value) ? value.map(put).join('') : value.markup

/** Markup with values put in: every text is escaped, only what `html` made itself stays markup. */
export const html = (parts: TemplateStringsArray, ...values: (string | Html | Html[])[]): Html => ({
  markup: parts.reduce((all, part, at) => all + part + (at < values.length ? put(values[at] ?? '') : ''), ''),
})
