/** Which day is the one of publication: the candidates that the ranker of dates learns from. */
import { english } from '../../../src/language/en/index.ts'
import { datePage } from '../../../src/metadata/date-candidates.ts'
import { putDateValues } from '../../../src/metadata/date-values.ts'
import { markupOf } from '../../../src/metadata/markup.ts'
import type { GoldPage } from './gold-page.ts'
import type { Judged } from './judged.ts'
import { answersOf } from './labels.ts'
import { rowOf, type Task } from './tasks.ts'

export function dateTask(gold: GoldPage, doc: Judged): Task {
  const page = datePage(doc, markupOf(doc.head, english), english)
  const answers = answersOf(gold.meta, 'publishedAt')
  const right = page.candidates.map(({ iso }) => answers.includes(iso))
  return {
    rows: page.candidates.map((own) => rowOf((put) => putDateValues(put, page, own))),
    right,
    none: gold.sure && answers.includes(null),
    skip: !gold.sure && !right.includes(true),
    names: page.candidates.map(({ iso }) => iso),
  }
}
