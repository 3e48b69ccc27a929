/** The invented articles of test/articles, whose features tell whether the code still reads what a model was fitted to. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format } from '../../src/index.ts'
import { digestOf, Numbers } from './digests.ts'
import type { Rows, SampleArticle } from './model.ts'
import { ROOT } from './recipe.ts'

const FILES: readonly (readonly [file: string, format: Format])[] = [
  ['wire/source.txt', 'text'],
  ['interview/source.txt', 'text'],
  ['opinion/source.md', 'markdown'],
  ['page/source.html', 'html'],
]

export const readSample = (): SampleArticle[] =>
  FILES.map(([file, format]) => ({
    text: readFileSync(join(ROOT, 'test', 'articles', file), 'utf8'),
    format,
  }))

export const sampleDigest = (sample: readonly SampleArticle[]): string =>
  digestOf(sample.map(({ text }) => text).join('\0'))

/** The digest of all that a model's code reads from the sample: other names or another order of the code leave it as it is. */
export function featuresDigest({ read }: Rows, sample: readonly SampleArticle[]): string {
  const numbers = new Numbers()
  for (const article of sample) {
    const before = numbers.count
    read(article, numbers.put)
    numbers.put(numbers.count - before)
  }
  if (numbers.count <= sample.length) throw new Error('nothing is read from the sample')
  return numbers.digest()
}
