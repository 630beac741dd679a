import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { together } from './src/app/build/chunks.ts'
import { parsedMessages } from './src/app/build/parsedMessages.ts'

const here = (path: string) => resolve(import.meta.dirname, path)

const main = here('src/app/web/main.tsx')

/** The first screen in one file, what comes in the background in a second, and the signs of all other screens in a third. */
const chunks = [
  // The entry waits for translations, so it may not stand in a file that they are imported from.
  together('today', [main, here('src/features/today/web/TodayScreen.tsx')], { without: main }),
  together('capture', [
    here('src/features/capture/web/CaptureBox.tsx'),
    here('src/features/search/web/Palette.tsx'),
    here('src/features/returns/web/DueReturns.tsx'),
  ]),
  { name: 'icons', test: /[\\/]@tabler[\\/]icons-react[\\/]/ },
]

/** The browser part: `src/app/web` in, `dist/web` out. Colour styles are files, so a strict policy can be served. */
export default defineConfig(({ command }) => ({
  root: here('src/app/web'),
  publicDir: here('src/app/web/public'),
  plugins: [react(), parsedMessages()],
  resolve: {
    alias: [
      { find: /^zod$/, replacement: here('src/app/web/zodInBrowser.ts') },
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
