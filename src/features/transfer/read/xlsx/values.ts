/** How numbers of a cell are to be read: as a day, a day with time, a time, or with zeros in front. */
export type Style = 'number' | 'day' | 'moment' | { zeros: number }

const DAYS = new Set([14, 15, 16, 17, 30, 36, 50, 57])
const MOMENTS = new Set([22])

/** What a number format (ECMA-376, 18.8.30) makes of a number. */
export function styleOf(id: number, code: string | undefined): Style {
  if (DAYS.has(id)) return 'day'
  if (MOMENTS.has(id)) return 'moment'
  if (code === undefined || id < 100) return 'number'
  const plain = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').split(';')[0] ?? ''
  if (/^0{2,20}$/.test(plain)) return { zeros: plain.length }
  if (!/[ymd]/i.test(plain) || /[#?]|0\.?0*E/i.test(plain)) return 'number'
  return /h/i.test(plain) ? 'moment' : /[yd]/i.test(plain) ? 'day' : 'number'
}

/** A number as a person reads it in the sheet: no exponent, no digits that only the machine has. */
export function numberText(text: string, style: Style, is1904: boolean): string {
  const number = Number(text)
  if (!Number.isFinite(number)) return text
  if (typeof style === 'object')
    return Number.isInteger(number) ? String(number).padStart(style.zeros, '0') : String(number)
  if (style === 'day' || style === 'moment') return dateText(number, style, is1904) ?? String(number)
  if (Number.isInteger(number) && Math.abs(number) < 1e21)
    return /^-?\d+$/.test(text) ? text : BigInt(number).toString()
  // Fifteen digits are what spreadsheets promise; the rest is how the machine rounds.
  const short = Number(number.toPrecision(15))
  return /e/i.test(String(short)) ? short.toFixed(12).replace(/\.?0+$/, '') : String(short)
}

const DAY = 86_400_000

/** Days since the end of 1899 (with the day in 1900 that never was) or the start of 1904. */
function dateText(serial: number, style: 'day' | 'moment', is1904: boolean): string | null {
  if (serial < 0 || serial > 2_958_465) return null
  const days = is1904 ? serial + 1462 : serial < 61 ? serial + 1 : serial
  const date = new Date(Math.round(((days - 25_569) * DAY) / 1000) * 1000)
  const text = date.toISOString()
  return style === 'day' || text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 19)
}
