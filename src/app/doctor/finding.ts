/** One line of the doctor's report; whatever is not well says what to do next. */
export type Finding = { about: string; state: 'ok' | 'warning' | 'trouble'; says: string; next?: string }

export const ok = (about: string, says: string): Finding => ({ about, state: 'ok', says })
export const warning = (about: string, says: string, next: string): Finding => ({ about, state: 'warning', says, next })
export const trouble = (about: string, says: string, next: string): Finding => ({ about, state: 'trouble', says, next })
