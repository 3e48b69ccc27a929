import { defineConfig } from 'vitest/config'

export default defineConfig({
  // The built package is loaded by Node itself, as its users load it.
  test: {
    server: { deps: { external: [/\/dist\//] } },
    include: ['test/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    minWorkers: 1,
  },
})
