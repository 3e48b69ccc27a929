/** Files are as long as a reader keeps in mind; what is longer says why here. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const MOST = 250

const EXEMPT: Readonly<Record<string, string>> = {
  'blocks/features.ts': 'the templates of one model, numbered in a row, and the code that asks each',
  'words/sentences.ts': 'one pass over the words, whose steps share its state',
}

const src = join(import.meta.dirname, '..', '..', 'src')
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.includes('generated/'))
const linesOf = (file: string) => readFileSync(join(src, file), 'utf8').split('\n').length - 1

describe(`files of more than ${MOST} lines`, () => {
  it('are those that say why, and no others', () => {
    expect(files.filter((file) => linesOf(file) > MOST).sort()).toEqual(Object.keys(EXEMPT).sort())
  })
})
