/** Fits one model in a process of its own, since a fit reads the models that are compiled in: `one.ts NAME CORPORA`. */
import { writeFileSync } from 'node:fs'
import { digestOf } from './digests.ts'
import { Inputs } from './inputs.ts'
import { loadModel } from './load.ts'
import { readRecipe, weightsFile, writeRecipe } from './recipe.ts'
import { featuresDigest, readSample, sampleDigest } from './sample.ts'

const [name = '', corpora = ''] = process.argv.slice(2)
const log = (line: string): void => console.log(`${name}: ${line}`)
const began = performance.now()
const recipe = readRecipe(name)
const model = await loadModel(name)
const inputs = new Inputs(recipe, corpora, log)
const weights = model.fit(inputs)
const digest = digestOf(weights)
const sample = readSample()
writeFileSync(weightsFile(name), weights)
writeRecipe(name, {
  ...recipe,
  ...inputs.noted(),
  reads: { sample: sampleDigest(sample), features: featuresDigest(model.rows, sample) },
  weights: digest,
})
const { user, system } = process.cpuUsage()
const took = `${((user + system) / 1e6).toFixed(0)} s of one core in ${((performance.now() - began) / 1000).toFixed(0)} s`
const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
log(
  `${digest === recipe.weights ? 'the same bytes as before' : 'other bytes than before'}, ${weights.length} characters; ${took}, ${megabytes} MB`,
)
