import { renamer, type Words } from '#kernel/renaming.ts'

/** Texts of the person's language, by key; none while it is English. Needs nothing else, so it is there before any screen. */
let texts: Record<string, string> = {}
let words: Words = []
let rename = renamer([])
const listeners = new Set<() => void>()

export const translations = {
  of: (key: string) => texts[key],
  /** Called before the files that say something are read. */
  set: (given: Record<string, string>) => {
    texts = given
  },
  /** What the person's workspace calls things; whoever listens is told when that is something else than before. */
  call: (given: Words) => {
    if (JSON.stringify(given) === JSON.stringify(words)) return
    words = given
    rename = renamer(given)
    for (const listener of listeners) listener()
  },
  /** The same object until something is called otherwise. */
  words: () => words,
  /** A text of ours, with the workspace's words in the place of the usual ones; never for what people wrote. */
  renamed: (text: string) => rename(text),
  onCall: (listener: () => void) => {
    listeners.add(listener)
    return () => void listeners.delete(listener)
  },
}
