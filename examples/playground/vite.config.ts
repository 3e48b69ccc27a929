import { defineConfig } from 'vite'

export default defineConfig({
  // Relative addresses, so that the built folder can lie anywhere on a web server.
  base: './',
  worker: { format: 'es' },
  // What is large are the models.
  build: { target: 'es2022', chunkSizeWarningLimit: 20_000, modulePreload: { polyfill: false } },
})
