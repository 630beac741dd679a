/** Stands in for the library's own colours and sizes, which it would reckon at every start: ours are in `theme.css`. */
export const MantineCssVariables = () => null
