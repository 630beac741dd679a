import type { ImportView } from '../imports.contract.ts'
import { t } from './messages.en.ts'

/** How far an import is, in a word. */
export const stateWord = ({ status, isDryRun }: Pick<ImportView, 'status' | 'isDryRun'>) =>
  t(status === 'done' && isDryRun ? 'transfer.state.checked' : `transfer.state.${status}`)

export const isUnderWay = (view: Pick<ImportView, 'status'> | undefined) =>
  view?.status === 'queued' || view?.status === 'running'

const SIZES = ['B', 'KB', 'MB', 'GB']

/** Bytes as people say them: 1.2 MB. */
export function sizeOf(bytes: number): string {
  const step = Math.min(SIZES.length - 1, Math.floor(Math.log10(Math.max(1, bytes)) / 3))
  return `${(bytes / 1000 ** step).toFixed(step === 0 ? 0 : 1)} ${SIZES[step]}`
}
