/** Which models are stale: fitted to something that is no longer there. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { digestOfFile, digestOfList } from './digests.ts'
import type { Rows, SampleArticle } from './model.ts'
import { LISTS, type Recipe, SILVER, weightsFile } from './recipe.ts'
import { featuresDigest, sampleDigest } from './sample.ts'

/** Where the inputs lie: `corpora` is null where they are not at hand. */
export interface Places {
  readonly corpora: string | null
  readonly sample: readonly SampleArticle[]
}

const short = (digest: string | undefined): string => (digest ?? '').slice(0, 16) || 'none'

/** Every cause why the model is not what its recipe would give today, in words; none where it is. */
export function causesOf(name: string, recipe: Recipe, rows: Rows, { corpora, sample }: Places): string[] {
  const causes: string[] = []
  const compare = (
    of: string,
    what: string,
    file: string,
    digest: string,
    digestNow = digestOfFile,
  ): void => {
    const now = existsSync(file) ? digestNow(file) : ''
    const told = `${what ? `${of} ${what}` : of}: sha256 ${short(digest)} when it was fitted, ${short(now)} now`
    if (now !== digest) causes.push(told)
  }
  compare('weights', '', weightsFile(name), recipe.weights)
  for (const [list, digest] of Object.entries(recipe.lists))
    compare('list', list, join(LISTS, list), digest, digestOfList)
  for (const [file, digest] of Object.entries(recipe.silver))
    compare('labels', file, join(SILVER, file), digest)
  for (const [other, digest] of Object.entries(recipe.models))
    compare('model', other, weightsFile(other), digest)
  if (corpora !== null)
    for (const [file, digest] of Object.entries(recipe.corpora))
      compare('corpus', file, join(corpora, file), digest)
  if (sampleDigest(sample) !== recipe.reads.sample)
    causes.push('sample: its articles changed: see that the code is the same, then --reread')
  else {
    const features = featuresDigest(rows, sample)
    if (features !== recipe.reads.features)
      causes.push(
        `code: reads other features from the sample (${short(features)}) than when it was fitted (${short(recipe.reads.features)})`,
      )
  }
  return causes
}
