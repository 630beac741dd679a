import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'
import { parsedMessages } from './src/app/build/parsedMessages.ts'

const here = (path: string) => resolve(import.meta.dirname, path)

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
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
}))
