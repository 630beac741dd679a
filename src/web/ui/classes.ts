/** Joins class names; what is falsy falls out. */
export const classes = (...names: (string | false | null | undefined)[]) => names.filter(Boolean).join(' ')
