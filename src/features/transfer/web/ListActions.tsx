import { ExportButton } from './ExportButton.tsx'

const TYPES: Record<string, 'people' | 'companies'> = { '/people': 'people', '/companies': 'companies' }

/** Beside the lists of earlier chapters: what they show can be taken out. */
export function ListActions({ path, asked }: Record<string, unknown>) {
  const type = TYPES[path as string]
  return type ? <ExportButton type={type} asked={asked as Record<string, unknown>} /> : null
}
