import type { DuplicateType } from '../duplicates.contract.ts'

/** Where two are merged; `from` says where to go on afterwards. */
export const mergeAddress = (type: DuplicateType, a: string, b: string, from: 'list' | 'profile') =>
  `/duplicates/${type}/${a}/${b}${from === 'list' ? '?from=list' : ''}`
