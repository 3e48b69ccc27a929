/**
 * `npm run train:sentiment -- --corpora DIR [--silver DIR]`: the models of tone. Each reads those before it, so that they are
 * generated in between.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

for (const script of [
  'tone-net.ts',
  'index.ts',
  'train-sentiment.ts',
  'index.ts',
  'target-tone.ts',
  'index.ts',
])
  execFileSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, script), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  )
