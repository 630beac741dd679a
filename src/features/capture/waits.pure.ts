// An activity or task is worth keeping without its doubtful link; these mean nothing, or harm, on a guess.
const LINKED_ONLY = new Set(['deal', 'fact', 'consent', 'person', 'company'])

/** Whether this item is only a guess, which stays text until a person says that it is right. */
export const isGuess = (item: { kind: string; certain?: boolean | undefined }, isAmbiguous: boolean): boolean =>
  LINKED_ONLY.has(item.kind) && (isAmbiguous || item.certain === false)
