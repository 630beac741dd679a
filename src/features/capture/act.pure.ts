type Touched = { type: string; id: string }

/** One saved capture, as the chapter that finds returns needs to know it. */
export type Act = {
  captureId: string
  text: string
  at: string
  touched: {
    people: string[]
    companies: string[]
    deals: string[]
    cases: string[]
    tasks: string[]
    events: string[]
  }
  created: Touched[]
  updated: Touched[]
  /** The kinds of its items: activity, task, deal… */
  kinds: string[]
  /** Chips that the person changed or chose: each is one more piece entered. */
  chosenChips: number
  /** Seconds of attention that the writing took; absent where nobody measured. */
  focusSeconds?: number
  /** Nothing but free words: a note, from which nothing was understood. */
  isFreeNote?: boolean
}
