import { ExportButton } from './ExportButton.tsx'

import type { TargetName } from '../targets/names.contract.ts'

const TYPES: Record<string, TargetName> = {
  '/people': 'people',
  '/companies': 'companies',
  '/deals': 'deals',
  '/cases': 'cases',
}

/** Beside the lists of earlier chapters: what they show can be taken out. */
export function ListActions({ path, asked }: Record<string, unknown>) {
  const type = TYPES[path as string]
  return type ? <ExportButton type={type} asked={asked as Record<string, unknown>} /> : null
}
