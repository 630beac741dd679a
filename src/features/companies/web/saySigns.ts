import type { Sign } from '../likely.contract.ts'
import { t } from './messages.en.ts'

const LEVELS = ['same', 'letter', 'near', 'far', 'initial', 'part', 'local', 'day', 'other'] as const
const isLevel = (level: string): level is (typeof LEVELS)[number] => (LEVELS as readonly string[]).includes(level)

/** `same phone number, last names differ by one letter`. */
export const saySigns = (signs: readonly Sign[]): string =>
  signs.flatMap(({ field, level }) => (isLevel(level) ? [t(`likely.${level}`, { field })] : [])).join(', ')
