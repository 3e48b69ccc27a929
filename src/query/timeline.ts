import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Value } from '../schema/values.ts'
import { checkAnalysis } from './check.ts'
import { isTold } from './frame.ts'
import { sentenceAt } from './sentences.ts'

/** A date of the article, with what is said of it. */
export type DatedSentence = Extract<Value, { kind: 'date' }> & {
  /** The index of its sentence, and its words; null where none holds it. */
  sentence: number | null
  sentenceText: string | null
}

/** By code units, as ISO 8601 is made to be ordered; a year before its months. */
const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * What the article dates, in the order of time: each date with its sentence. Dates of bylines, datelines and boilerplate are left
 * out; years before the first and dates that cannot be told (`iso` is null) come last, in the order of the text.
 *
 * @throws BroadsheetError `bad-input`
 * @example
 * import { analyze } from 'broadsheet'
 * import { timeline } from 'broadsheet/query'
 * const text = 'The ferry to Oslo sank off the coast on 3 May 2026, the guard said. It was built in 1987 and had sailed ever since.'
 * timeline(analyze(text)).map(({ iso, sentence }) => [iso, sentence]) //=> [['1987', 1], ['2026-05-03', 0]]
 */
export function timeline(analysis: ArticleAnalysis): DatedSentence[] {
  const { sentences, values } = checkAnalysis(analysis, 'timeline')
  return values
    .flatMap((value) => {
      if (value.kind !== 'date' || !isTold(analysis, value.block)) return []
      const sentence = sentenceAt(sentences, value.start)
      const sentenceText = sentences[sentence]?.text ?? null
      return [{ ...value, sentence: sentence < 0 ? null : sentence, sentenceText }]
    })
    .sort(
      (a, b) =>
        Number(a.iso === null) - Number(b.iso === null) ||
        order(a.iso ?? '', b.iso ?? '') ||
        order(a.isoEnd ?? a.iso ?? '', b.isoEnd ?? b.iso ?? '') ||
        a.start - b.start,
    )
}
