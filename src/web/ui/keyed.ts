/** Things without a name of their own, with their place as key: for short lists that are drawn anew as a whole. */
export const keyed = <Item>(items: readonly Item[]) => items.map((item, at) => ({ item, at, key: String(at) }))
