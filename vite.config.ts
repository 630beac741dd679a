import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { compressed } from './src/app/build/compressed.ts'
import { parsedMessages } from './src/app/build/parsedMessages.ts'
import { preloadProgram } from './src/app/build/preloadProgram.ts'

const here = (path: string) => resolve(import.meta.dirname, path)

const program = here('src/app/web/program.tsx')

/**
 * What these modules use goes with them into one file, as each file more costs a round trip: the first screen, what comes
 * in the background, and the signs of all other screens. What the entry needs stands apart: it runs before the program.
 */
const chunks = [
  { name: 'early', test: /\/web\/messages\/translations\.ts$|\/app\/web\/(messages|givenMe)\.ts$|\0/ },
  { name: 'today', test: program },
  { name: 'capture', test: here('src/app/web/background.ts') },
  { name: 'icons', test: /[\\/]@tabler[\\/]icons-react[\\/]/ },
]

/** The browser part: `src/app/web` in, `dist/web` out. Colour styles are files, so a strict policy can be served. */
export default defineConfig(({ command }) => ({
  root: here('src/app/web'),
  publicDir: here('src/app/web/public'),
  plugins: [react(), parsedMessages(), preloadProgram(program), compressed()],
  resolve: {
    alias: [
      { find: /^zod$/, replacement: here('src/app/web/zodInBrowser.ts') },
      { find: /^.*\/MantineCssVariables\.mjs$/, replacement: here('src/app/web/noCssVariables.ts') },
      ...(command === 'build'
        ? [
            {
              find: /^@formatjs\/icu-messageformat-parser$/,
              replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
            },
          ]
        : []),
    ],
  },
  build: {
    outDir: here('dist/web'),
    chunkSizeWarningLimit: 600,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { codeSplitting: { groups: chunks } } },
  },
}))
