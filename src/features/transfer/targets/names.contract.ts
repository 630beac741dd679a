/** What a file may hold, by the name of its resource in the API; in the order in which they are brought in. */
export const TARGET_NAMES = [
  'companies',
  'people',
  'products',
  'deals',
  'cases',
  'activities',
  'tasks',
  'events',
] as const

export type TargetName = (typeof TARGET_NAMES)[number]

export const isTargetName = (name: string): name is TargetName => (TARGET_NAMES as readonly string[]).includes(name)
