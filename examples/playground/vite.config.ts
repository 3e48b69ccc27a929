import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vite'

const dist = fileURLToPath(new URL('../../dist', import.meta.url))

export default defineConfig({
  // Relative addresses, so that the built folder can lie anywhere on a web server.
  base: './',
  // The build of this clone. In a copy of your own: `npm install broadsheet`, and leave this and `paths` of tsconfig.json out.
  resolve: {
    alias: [
      { find: /^broadsheet$/, replacement: `${dist}/index.js` },
      { find: /^broadsheet\/(\w+)$/, replacement: `${dist}/$1.js` },
    ],
  },
  worker: { format: 'es' },
  // What is large are the models.
  build: { target: 'es2022', chunkSizeWarningLimit: 20_000, modulePreload: { polyfill: false } },
})
