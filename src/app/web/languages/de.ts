const files = import.meta.glob<Record<string, string>>(
  [
    '../../../web/messages/de.ts',
    '../../../web/messages/problems.de.ts',
    '../../../features/*/web/**/messages.de.ts',
    '../**/messages.de.ts',
  ],
  { eager: true, import: 'texts' },
)

/** All of German in one file: it stands before the first screen, and each file more would cost a round trip. */
export const texts: Record<string, string> = Object.assign({}, ...Object.values(files))
