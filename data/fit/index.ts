/**
 * `npm run fit NAME [NAME …] -- --corpora DIR` fits models anew from their recipes (data/models/NAME/recipe.json) and writes their
 * weights; BROADSHEET_CORPORA=DIR does as well. `--check` says which are stale, `--list` what each is fitted to, `--reread NAME`
 * takes over a changed sample of articles. CONTRIBUTING.md, "Fit a model", says more.
 */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { causesOf } from './check.ts'
import { loadRows } from './load.ts'
import { hasRecipe, inOrder, modelNames, ROOT, readRecipe, writeRecipe } from './recipe.ts'
import { featuresDigest, readSample, sampleDigest } from './sample.ts'

function usage(message: string): never {
  console.error(`${message}\nnpm run fit NAME [NAME …] -- --corpora DIR   or --check, --list, --reread NAME`)
  process.exit(2)
}

function given() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        corpora: { type: 'string' },
        check: { type: 'boolean' },
        list: { type: 'boolean' },
        reread: { type: 'boolean' },
      },
    })
  } catch (error) {
    return usage((error as Error).message)
  }
}

const { values, positionals } = given()
const corpora = values.corpora ?? process.env['BROADSHEET_CORPORA'] ?? null
if (corpora !== null && !existsSync(corpora)) usage(`There is no folder ${corpora}.`)
const known = modelNames().filter(hasRecipe)
for (const name of positionals)
  if (!known.includes(name)) usage(`No model ${name}; there are ${known.join(', ')}.`)
const names = inOrder(positionals.length > 0 ? positionals : known)

/** Runs a script in a process of its own: what it reads is compiled in anew. */
function run(script: string, args: readonly string[] = [], memory?: number): void {
  const flags = memory ? [`--max-old-space-size=${memory}`] : []
  execFileSync(process.execPath, [...flags, '--import', 'tsx', join(ROOT, script), ...args], {
    cwd: ROOT,
    stdio: 'inherit',
  })
}

function fitAll(): void {
  if (corpora === null)
    usage('Give the folder of the corpora: --corpora DIR. data/README.md says where each comes from.')
  for (const name of names) {
    run('data/fit/one.ts', [name, corpora], readRecipe(name).memory)
    run('data/generate.ts')
  }
}

async function check(): Promise<void> {
  const sample = readSample()
  for (const name of names) {
    const recipe = readRecipe(name)
    const causes = causesOf(name, recipe, await loadRows(name), { corpora, sample })
    console.log(`${name}: ${causes.length > 0 ? 'stale' : 'as its recipe gives it'}`)
    for (const told of causes) console.log(`  ${told}`)
    if (causes.length > 0) process.exitCode = 1
  }
  for (const name of modelNames()) {
    if (hasRecipe(name)) continue
    console.log(`${name}: no recipe, so that nobody can fit it again`)
    process.exitCode = 1
  }
  if (corpora === null) console.log('corpora: not at hand, not compared')
}

function list(): void {
  for (const name of names) {
    const { lists, models, silver, ...recipe } = readRecipe(name)
    console.log(name)
    for (const [kind, digests] of Object.entries({ corpora: recipe.corpora, lists, models, silver }))
      if (Object.keys(digests).length > 0) console.log(`  ${kind}: ${Object.keys(digests).join(', ')}`)
    console.log(`  seeds: ${recipe.seeds.join(', ')}; settings: ${JSON.stringify(recipe.settings)}`)
  }
}

/** Where articles of the sample were changed and the code was not: only whoever changed them knows that. */
async function reread(): Promise<void> {
  const sample = readSample()
  const digest = sampleDigest(sample)
  for (const name of names) {
    const recipe = readRecipe(name)
    if (recipe.reads.sample === digest) {
      console.error(
        `${name}: the sample is the one of the last fit; what the code reads of it changes with a fit`,
      )
      process.exitCode = 1
    } else
      writeRecipe(name, {
        ...recipe,
        reads: { sample: digest, features: featuresDigest(await loadRows(name), sample) },
      })
  }
}

if (values.check) await check()
else if (values.list) list()
else if (values.reread) await reread()
else if (positionals.length === 0) usage('Name the models to fit.')
else fitAll()
