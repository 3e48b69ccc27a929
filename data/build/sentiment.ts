/**
 * `npm run train:sentiment -- --corpora DIR`: both models of tone. The second, toward a mention, reads the
 * first, so that one is generated in between.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

for (const script of ['train-sentiment.ts', 'index.ts', 'target-tone.ts'])
  execFileSync(
    process.execPath,
    ['--import', 'tsx', join(import.meta.dirname, script), ...process.argv.slice(2)],
    {
      stdio: 'inherit',
    },
  )
