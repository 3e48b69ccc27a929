/** Files are as long as a reader keeps in mind; what is longer says why here. */
import { describe, expect, it } from 'vitest'
import { codeOf, files } from './source-files.ts'

const MOST = 250

const EXEMPT: Readonly<Record<string, string>> = {
  'blocks/features.ts': 'the templates of one model, numbered in a row, and the code that asks each',
  'words/sentences.ts': 'one pass over the words, whose steps share its state',
}

const linesOf = (file: string) => codeOf(file).split('\n').length - 1

describe(`files of more than ${MOST} lines`, () => {
  it('are those that say why, and no others', () => {
    expect(files.filter((file) => linesOf(file) > MOST).sort()).toEqual(Object.keys(EXEMPT).sort())
  })
})
