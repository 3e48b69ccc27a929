/** What callers hand in is held against its shape here, for every function that the package offers, and what is wrong is told in one way. */
import { BroadsheetError } from './errors.ts'
import type { ArticleAnalysis } from './schema/analysis.ts'
import { describe } from './schema/describe.ts'
import type { Read } from './schema/fault.ts'
import optionsShape from './schema/generated/options-shape.ts'
import { Misfit, pathOf, readShape, type ShapeRecord, tell, type ValueShape } from './schema/shape.ts'
import { readAnalysis } from './schema/stored.ts'

export { from, matches, wholeFrom } from './schema/shape.ts'
export { nearest } from './text/nearest.ts'

/** The shapes of some options, each of which may be left out. */
export type OptionShapes<Options> = { readonly [Key in keyof Options]-?: ValueShape }

/** The options of `createAnalyzer`. */
export const analyzerOptionShapes = (): ShapeRecord => optionsShape[1]

/**
 * Options as a copy; none of them is what is left out. `asked` is the function that was called.
 *
 * @throws BroadsheetError `bad-options`
 */
export function checkOptions<Options extends object>(
  asked: string,
  value: unknown,
  shapes: OptionShapes<Options>,
): Options {
  const each = Object.entries<ValueShape>(shapes).map(([key, shape]) => [key, ['?', shape]])
  const found = value === undefined ? {} : readShape(['!', Object.fromEntries(each)], value)
  if (!(found instanceof Misfit)) return found as Options
  const path = pathOf(found)
  throw new BroadsheetError(
    'bad-options',
    path ? `${asked}(): ${tell(found, 'options')}` : `${asked}() was given ${describe(value)} for options.`,
    path,
    {
      advice: path
        ? 'Leave it out, or give what is accepted.'
        : `Give an object with any of ${Object.keys(shapes).join(', ')}, or nothing.`,
    },
  )
}

/** What these functions take. */
const ANALYSIS = 'Give what analyze() returned, whole and unchanged, also when it was stored as JSON.'

/**
 * A copy of the analysis that a function was given; `place` is where it stands in what it was given.
 *
 * @throws BroadsheetError `bad-input`
 */
export function checkAnalysis(asked: string, value: unknown, advice = ANALYSIS, place = ''): ArticleAnalysis {
  const isOne = describe(value) === 'an object'
  const found: Read<ArticleAnalysis> = isOne
    ? readAnalysis(value as object)
    : { fault: { problem: `was given ${describe(value)} for an analysis.`, path: '' } }
  if ('value' in found) return found.value
  const { problem, path } = found.fault
  throw new BroadsheetError(
    'bad-input',
    `${asked}()${isOne ? ':' : ''} ${problem}`,
    [place, path].filter(Boolean).join('.'),
    { advice },
  )
}
