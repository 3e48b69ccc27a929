/**
 * `npm run train:sentiment -- --corpora DIR [--silver DIR]`: the models of tone. Each step reads what those before it wrote; the
 * networks of the first, one for each fold and that which ships, are learned side by side.
 */
import { execFileSync, spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { FOLDS } from './tone-mix.ts'

const given = process.argv.slice(2)
const argsOf = (script: string, more: readonly string[] = []) => [
  '--import',
  'tsx',
  join(import.meta.dirname, script),
  ...given,
  ...more,
]
const started = (args: readonly string[]) =>
  new Promise<void>((done, failed) => {
    spawn(process.execPath, args, { stdio: 'inherit' }).on('exit', (code) =>
      code === 0 ? done() : failed(new Error(`${args[2]} ended with ${code}`)),
    )
  })

const networks = [
  ...Array.from({ length: FOLDS }, (_, fold) => argsOf('tone-fold.ts', ['--fold', String(fold)])),
  argsOf('tone-net.ts'),
]
async function next(): Promise<void> {
  for (let args = networks.shift(); args; args = networks.shift()) await started(args)
}
await Promise.all(Array.from({ length: availableParallelism() }, next))

for (const script of [
  '../generate.ts',
  'train-sentiment.ts',
  '../generate.ts',
  'target-tone.ts',
  '../generate.ts',
])
  execFileSync(process.execPath, argsOf(script), { stdio: 'inherit' })
