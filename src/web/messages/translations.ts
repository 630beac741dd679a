/** Texts of the person's language, by key; none while it is English. Needs nothing else, so it is there before any screen. */
let texts: Record<string, string> = {}

export const translations = {
  of: (key: string) => texts[key],
  /** Called before the files that say something are read. */
  set: (given: Record<string, string>) => {
    texts = given
  },
}
