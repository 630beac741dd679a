const PATHS: Record<string, (id: string) => string> = {
  person: (id) => `/people/${id}`,
  company: (id) => `/companies/${id}`,
  deal: (id) => `/deals/${id}`,
  case: (id) => `/cases?case=${id}`,
  task: (id) => `/tasks/${id}`,
}

/** Where a notification leads; what has no page of its own is found in the calendar. */
export const pathOf = ({ place }: { place: { type: string; id: string } | null }) =>
  (place && PATHS[place.type]?.(place.id)) ?? '/calendar'
