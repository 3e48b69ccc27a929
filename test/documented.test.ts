/** Every example in the public docstrings runs, and gives what it says behind `//=>`. Those of README and docs: test/docs. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checked, faultsOf, workplace } from './docs/blocks.ts'

const root = join(import.meta.dirname, '..')
const read = (file: string) => readFileSync(join(root, file), 'utf8')

const query = readdirSync(join(root, 'src/query')).map((file) => `src/query/${file}`)
const documented = ['src/index.ts', 'src/errors.ts', 'src/html/index.ts', 'src/batch/index.ts', ...query]
const examples = documented.flatMap((file) =>
  [...read(file).matchAll(/@example\n([\s\S]*?)\*\//g)].map((match) =>
    (match[1] ?? '').replace(/^ \* ?/gm, ''),
  ),
)

describe('documented examples', () => {
  const place = workplace()
  let faults: (string | null)[] = []
  beforeAll(async () => {
    faults = await faultsOf(
      examples.map((example) => checked(example).code),
      place,
    )
  })
  afterAll(() => rmSync(place.folder, { recursive: true }))
  it('are found', () => {
    expect(examples.length).toBe(33)
  })
  it.each(examples.map((example, i) => [example, i] as const))('%s', (example, i) => {
    expect(checked(example).checks).toBeGreaterThan(0)
    expect(faults[i]).toBeNull()
  })
})
