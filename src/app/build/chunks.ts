/** What the bundler tells of a module. */
type Graph = { getModuleInfo: (id: string) => { importedIds: readonly string[] } | null }

/**
 * Puts everything that these modules need into one file: each file more costs a round trip, and on a phone that is
 * what one waits for. What an earlier group holds stays there.
 */
export function together(name: string, roots: string[], { without }: { without?: string } = {}) {
  let needed: Set<string> | undefined
  return {
    debugName: name,
    name: (id: string, graph: Graph) => {
      needed ??= closureOf(roots, graph)
      return needed.has(id) && id !== without ? name : null
    },
  }
}

function closureOf(roots: readonly string[], graph: Graph): Set<string> {
  const found = new Set<string>()
  const visit = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    graph.getModuleInfo(id)?.importedIds.forEach(visit)
  }
  roots.forEach(visit)
  return found
}
