import { targetFor } from './targetFor.ts'
import { TARGET_NAMES } from './targets/names.contract.ts'
import { targetOfNoun } from './targets/targets.ts'

/** Where columns can go, with the heading by which people know it. */
export const fieldsOfTypes = (workspaceId: string) =>
  TARGET_NAMES.map((type) => {
    const target = targetFor(workspaceId, type)
    const own = Object.entries(target.fields).map(([field, { headings }]) => ({
      field,
      label: labelOf(headings[0] ?? field),
    }))
    const beside = Object.entries(target.beside ?? {}).flatMap(([noun]) =>
      Object.entries(targetOfNoun(noun)?.fields ?? {})
        .filter(([field]) => field !== 'id' && !/Ids?$/.test(field))
        .map(([field, { headings }]) => ({
          field: `${noun}.${field}`,
          label: `${labelOf(noun)}: ${headings[0] ?? field}`,
        })),
    )
    return { type, fields: [...own, ...beside] }
  })

const labelOf = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
