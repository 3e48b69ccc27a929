/** Invented articles, those of test/articles and lines of many sorts, whose features tell whether the code still reads what a model was fitted to. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Format } from '../../src/index.ts'
import { digestOf, Numbers } from './digests.ts'
import type { Rows, SampleArticle } from './model.ts'
import { ROOT } from './recipe.ts'

const FILES: readonly (readonly [file: string, format: Format])[] = [
  ['data/fit/sample.txt', 'text'],
  ['test/articles/wire/source.txt', 'text'],
  ['test/articles/interview/source.txt', 'text'],
  ['test/articles/foreign-paper/source.txt', 'text'],
  ['test/articles/livewire/source.txt', 'text'],
  ['test/articles/q-and-a/source.txt', 'text'],
  ['test/articles/opinion/source.md', 'markdown'],
  ['test/articles/blog/source.md', 'markdown'],
  ['test/articles/live-blog/source.md', 'markdown'],
  ['test/articles/page/source.html', 'html'],
  ['test/articles/paywall/source.html', 'html'],
]

export const readSample = (): SampleArticle[] =>
  FILES.map(([file, format]) => ({
    text: readFileSync(join(ROOT, file), 'utf8'),
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
