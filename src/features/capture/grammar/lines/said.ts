import type { Setting } from '../types.pure.ts'
import { understand } from '../understand.pure.ts'

/** What a text says, one short phrase for each item. */
export const saidIn = (setting: Setting) => (text: string) =>
  understand(text, setting).items.map((item) =>
    item.kind === 'activity'
      ? [item.type, item.outcome, ...item.people.map(({ name }) => name)].filter(Boolean).join(' ')
      : item.kind === 'task'
        ? `task ${item.title} ${item.dueOn}`
        : item.kind === 'event'
          ? `event ${item.startsAt.slice(0, 16)}`
          : item.kind === 'fact'
            ? `fact ${item.record.name} ${item.field}=${item.value}`
            : item.kind,
  )
