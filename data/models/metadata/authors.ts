/** Which names of a page are its authors: one question for each of them. */
import { english } from '../../../src/language/en/index.ts'
import { authorPage } from '../../../src/metadata/author-page.ts'
import { putAuthorValues } from '../../../src/metadata/author-values.ts'
import { markupOf } from '../../../src/metadata/markup.ts'
import type { GoldPage } from './gold-page.ts'
import type { Judged } from './judged.ts'
import { person } from './labels.ts'
import { rowOf, type Task } from './tasks.ts'

export function authorTask(gold: GoldPage, doc: Judged): Task {
  const page = authorPage(doc, markupOf(doc.head, english), english)
  const right = new Set([...gold.meta.authors, ...(gold.meta.authorsOr ?? []).flat()].map(person))
  return {
    rows: page.candidates.map((own) => rowOf((put) => putAuthorValues(put, page, own))),
    right: page.candidates.map(({ name }) => right.has(person(name))),
    none: gold.meta.authors.length === 0 || (gold.meta.authorsOr ?? []).some((list) => list.length === 0),
    // What the markup says of a page without an author is no news: it may have left the author out.
    skip: !gold.sure && right.size === 0,
    sets: [gold.meta.authors, ...(gold.meta.authorsOr ?? [])],
    names: page.candidates.map(({ name }) => name),
  }
}
