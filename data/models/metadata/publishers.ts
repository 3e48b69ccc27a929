/** Which name is the outlet's: the candidates that the ranker of publishers learns from. */
import { english } from '../../../src/language/en/index.ts'
import { markupOf } from '../../../src/metadata/markup.ts'
import { publisherPage } from '../../../src/metadata/publisher-candidates.ts'
import { putPublisherValues } from '../../../src/metadata/publisher-values.ts'
import type { GoldPage } from './gold-page.ts'
import type { Judged } from './judged.ts'
import { answersOf, normal, samePublisher } from './labels.ts'
import { rowOf, type Task } from './tasks.ts'

export function publisherTask(gold: GoldPage, doc: Judged): Task {
  const page = publisherPage(doc, markupOf(doc.head, english), gold.meta.authors, english)
  const answers = answersOf(gold.meta, 'publisher').filter((name) => name !== null)
  // “The Harbour Post” rather than “Harbour”, where both stand on the page.
  const exact = page.candidates.map(({ name }) => answers.some((answer) => normal(answer) === normal(name)))
  const right = exact.includes(true)
    ? exact
    : page.candidates.map(({ name }) => answers.some((answer) => samePublisher(answer, name)))
  return {
    rows: page.candidates.map((own) => rowOf((put) => putPublisherValues(put, page, own))),
    right,
    as: page.candidates.map(({ name }) => answers.some((answer) => samePublisher(answer, name))),
    none: gold.sure && answersOf(gold.meta, 'publisher').includes(null),
    // The paragraphs may well name the outlet.
    skip: gold.pasted || (!gold.sure && !right.includes(true)),
    names: page.candidates.map(({ name }) => name),
  }
}
