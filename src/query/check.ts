import { checkAnalysis as checked } from '../acceptance.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'

/** Analyses that were found whole when they were first given. */
const whole = new WeakSet<object>()

/** The analysis itself, once it is known to be one, as `checkAnalysis` of every entry tells. @throws BroadsheetError `bad-input` */
export function checkAnalysis(
  value: unknown,
  asked: string,
  advice?: string,
  place?: string,
): ArticleAnalysis {
  if (!whole.has(value as object)) {
    checked(asked, value, advice, place)
    whole.add(value as object)
  }
  return value as ArticleAnalysis
}
