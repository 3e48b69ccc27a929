/** What is seen of candidates at a glance is what a close look sees, but for the values that only this one gives. */
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { blockFacts } from '../../src/blocks/facts.ts'
import { judge, likelihoods } from '../../src/blocks/judge.ts'
import { lay } from '../../src/blocks/lay.ts'
import { titlePage } from '../../src/blocks/title-page.ts'
import { putTitleValues, LOOK as TITLE } from '../../src/blocks/title-values.ts'
import { checkInput } from '../../src/check.ts'
import { english } from '../../src/language/en/index.ts'
import { authorPage } from '../../src/metadata/author-page.ts'
import { LOOK as AUTHOR, putAuthorValues } from '../../src/metadata/author-values.ts'
import { markupOf } from '../../src/metadata/markup.ts'
import { publisherPage } from '../../src/metadata/publisher-candidates.ts'
import { LOOK as PUBLISHER, putPublisherValues } from '../../src/metadata/publisher-values.ts'
import { type PutNumber, UNKNOWN } from '../../src/models/kit/trees.ts'
import { readSource } from '../../src/source/index.ts'
import { advance } from '../../src/stage.ts'

const context = { options: {}, language: english }
const FILES = ['page/source.html', 'foreign-paper/source.txt'] as const

function rowOf(write: (put: PutNumber) => void): number[] {
  const row: number[] = []
  write((value) => void row.push(Number(value)))
  return row
}

/** The close look's row, with nothing known where a glance does not see. */
const hidden = (row: readonly number[], look: readonly number[]) =>
  row.map((value, at) => (look.includes(at) ? UNKNOWN : value))

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(`test/articles/${file}`, 'utf8')
  const laid = advance(readSource(checkInput({ text })), lay, context)
  const facts = blockFacts(laid, english)
  const judged = advance(laid, judge, context)
  const markup = markupOf(judged.head, english)

  it('titles', () => {
    const page = titlePage(facts, likelihoods(facts, laid.format, english.blocks), laid, english)
    expect(page.candidates.length).toBeGreaterThan(0)
    for (const i of page.candidates)
      expect(rowOf((put) => putTitleValues(put, page, i, false))).toEqual(
        hidden(
          rowOf((put) => putTitleValues(put, page, i)),
          TITLE,
        ),
      )
  })

  it('authors', () => {
    const page = authorPage(judged, markup, english)
    for (const own of page.candidates)
      if (own.places.length > 0)
        expect(rowOf((put) => putAuthorValues(put, page, own, false))).toEqual(
          hidden(
            rowOf((put) => putAuthorValues(put, page, own)),
            AUTHOR,
          ),
        )
  })

  it('publishers', () => {
    const page = publisherPage(judged, markup, [], english)
    for (const own of page.candidates)
      expect(rowOf((put) => putPublisherValues(put, page, own, false))).toEqual(
        hidden(
          rowOf((put) => putPublisherValues(put, page, own)),
          PUBLISHER,
        ),
      )
  })
})
