import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Value } from '../schema/values.ts'
import { checkAnalysis } from './check.ts'
import { sentenceAt } from './sentences.ts'

/** A date of the article, with what is said of it. */
export type DatedSentence = Extract<Value, { kind: 'date' }> & {
  /** The index of its sentence, and its words; null where none holds it. */
  sentence: number | null
  sentenceText: string | null
}

/** Lines that say when the article was written, not what happened. */
const FRAME: ReadonlySet<string> = new Set(['boilerplate', 'byline', 'dateline'])

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
 * const dates = timeline(analyze('The ferry sank on 3 May 2026. It was built in 1987.'))
 * dates.map(({ iso, sentenceText }) => iso + ': ' + sentenceText) //=> ['1987: It was built in 1987.', '2026-05-03: The ferry sank on 3 May 2026.']
 */
export function timeline(analysis: ArticleAnalysis): DatedSentence[] {
  const { blocks, sentences, values } = checkAnalysis(analysis, 'timeline')
  return values
    .flatMap((value) => {
      if (value.kind !== 'date' || FRAME.has(blocks[value.block]?.role ?? '')) return []
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
