import type { Plugin, Rolldown } from 'vite'

/** The letters of the first screen; when they come late, all text is drawn twice. */
const FONT = /-latin-wght-normal-.*\.woff2$/

/**
 * Names the program's files in the page. The entry imports the program only after the person's language, so the builder
 * does not, and they would be fetched a round trip later.
 */
export function preloadProgram(program: string): Plugin {
  return {
    name: 'preload-program',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
        const door = chunks.find(({ facadeModuleId }) => facadeModuleId === program)
        if (!door) throw new Error(`${program} is in no file of the build.`)
        const needed = withImports(door, chunks)
        const styles = new Set(needed.flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]))
        const scripts = needed.map(({ fileName }) => fileName).filter((file) => !html.includes(file))
        const fonts = Object.keys(bundle).filter((file) => FONT.test(file))
        return [
          ...[...styles].map((file) => link({ rel: 'stylesheet', href: file })),
          ...scripts.map((file) => link({ rel: 'modulepreload', href: file })),
          ...fonts.map((file) => link({ rel: 'preload', as: 'font', type: 'font/woff2', href: file })),
        ]
      },
    },
  }
}

/** A file and all that it imports, the biggest first: that is what one waits for. */
function withImports(door: Rolldown.OutputChunk, chunks: readonly Rolldown.OutputChunk[]) {
  const found = new Set([door])
  for (const chunk of found)
    chunks.filter(({ fileName }) => chunk.imports.includes(fileName)).forEach((each) => found.add(each))
  return [...found].toSorted((a, b) => b.code.length - a.code.length)
}

const link = ({ href, ...rest }: { rel: string; href: string; as?: string; type?: string }) => ({
  tag: 'link',
  attrs: { ...rest, href: `/${href}`, crossorigin: true },
  injectTo: 'head' as const,
})
