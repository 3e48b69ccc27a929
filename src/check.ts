/** What users hand in is checked here, once, against the schemas. */

import { analyzerOptionShapes, checkOptions as checked, type OptionShapes } from './acceptance.ts'
import type { Article, ArticleAnalysis, Input } from './document.ts'
import { BroadsheetError, type ErrorCode } from './errors.ts'
import type { SourceMap } from './schema/analysis.ts'
import { describe, hintFor } from './schema/describe.ts'
import type { Read } from './schema/fault.ts'
import inputShape from './schema/generated/input-shape.ts'
import sourceMapShape from './schema/generated/source-map-shape.ts'
import { articleInputSchema, type GivenArticle } from './schema/input.ts'
import { keysOf } from './schema/keys.ts'
import type { AnalyzerOptions } from './schema/options.ts'
import { Misfit, pathOf, readShape, tell, type ValueShape } from './schema/shape.ts'
import type { Place } from './schema/span.ts'
import { readAnalysis, readArticle, runsFault, versionFault } from './schema/stored.ts'
import { strayKeys } from './schema/stray-keys.ts'

/** The functions that read an analysis as well. */
const OF_RESULTS: readonly string[] = ['mainText', 'findBoilerplate']

/** What a function accepts for a source. */
const sourceAdvice = (asked: string, path = '') => {
  if (path !== '' && path !== 'text') return 'See ArticleInput.'
  if (OF_RESULTS.includes(asked)) return TEXT_OR_RESULT
  const keys = keysOf(articleInputSchema).map((key) => (key === 'text' ? key : `${key}?`))
  return `Give a string, an object with a string \`text\` ({ ${keys.join(', ')} }), or an article from parseArticle().`
}
const TEXT_OR_RESULT =
  'Give a string, an object with a string `text`, an article from parseArticle(), or an analysis from analyze(), whole and unchanged.'
const RESULT =
  'Give what analyze() or parseArticle() returned, or that read back from JSON, and a { start, end } in its text.'

function accepted<T>(found: Read<T>, code: ErrorCode, advice: (path: string) => string): T {
  if ('value' in found) return found.value
  throw new BroadsheetError(code, found.fault.problem, found.fault.path, { advice: advice(found.fault.path) })
}

/** A value in a shape, as a copy of its known keys; `what` is its name in messages. */
function read<T>(shape: ValueShape, value: unknown, what: string): Read<T> {
  const found = readShape(shape, value)
  if (!(found instanceof Misfit)) return { value: found as T }
  return { fault: { problem: tell(found, what, hintFor(found.value)), path: pathOf(found) } }
}

/** Whether something is given as a result, stored or not, and not as a text to be read: it has blocks. */
export function isResult(value: unknown): value is object {
  return typeof value === 'object' && value !== null && (value as { blocks?: unknown }).blocks !== undefined
}

/** Whether a result is an analysis and no article: it has what is read from tokens, but not the tokens. */
function isAnalysis(value: object): boolean {
  return 'entities' in value && !('tokens' in value)
}

/** Whether an object without a text is of a kind that is known to be no article, such as bytes, a date or an address. */
const isOther = (given: object) =>
  hintFor(given) !== '' && typeof (given as { text?: unknown }).text !== 'string'

/** @throws BroadsheetError `bad-input` */
export function checkInput(value: unknown, asked = 'analyze'): Input {
  const given = typeof value === 'string' ? { text: value } : value
  if (typeof given !== 'object' || given === null || Array.isArray(given) || isOther(given)) {
    throw new BroadsheetError(
      'bad-input',
      `${asked}() was given ${describe(value)}${hintFor(value)} for a source.`,
      '',
      {
        advice: sourceAdvice(asked),
      },
    )
  }
  const input = accepted(read<GivenArticle>(inputShape, given, 'source'), 'bad-input', (path) =>
    sourceAdvice(asked, path),
  )
  const whole = keysOf(articleInputSchema).map((key) => [key, input[key] ?? null])
  return { ...Object.fromEntries(whole), format: input.format ?? 'auto', strayKeys: strayKeys(given) }
}

/** A copy of an article that came from elsewhere, such as a stored one. @throws BroadsheetError `bad-input` */
export function checkArticle(value: object, asked: string): Article {
  if (isAnalysis(value)) {
    throw new BroadsheetError(
      'bad-input',
      `${asked}() was given an analysis for a source, which holds its entities, quotations and sentiment already but no tokens to read them from anew.`,
      'tokens',
      {
        advice:
          'Take them from the analysis, or give its article from parseArticle(), or the text; only mainText(), findBoilerplate(), toSource() and renderHtml() take an analysis.',
      },
    )
  }
  return accepted(readArticle(value), 'bad-input', () => sourceAdvice(asked))
}

/** A copy of an article or an analysis that came from elsewhere. @throws BroadsheetError `bad-input` */
export function checkResult(value: object): Article | ArticleAnalysis {
  return accepted<Article | ArticleAnalysis>(
    isAnalysis(value) ? readAnalysis(value) : readArticle(value),
    'bad-input',
    () => TEXT_OR_RESULT,
  )
}

/** Source maps known to be sound, as they were when they were checked. */
const soundMaps = new WeakMap<object, SourceMap>()

/** The source map and the length of the text of a result, of which nothing else is read. @throws BroadsheetError `bad-input` */
export function checkMapped(
  value: unknown,
  asked = 'toSource',
): { sourceMap: SourceMap; text: string; textLength: number } {
  const refuse = (problem: string, path: string): never => {
    throw new BroadsheetError('bad-input', problem, path, { advice: RESULT })
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(`${asked}() was given ${describe(value)} for an analysis.`, '')
  const wrongVersion = versionFault(value, 'analysis')
  if (wrongVersion) refuse(wrongVersion.problem, wrongVersion.path)
  const { sourceMap, text } = value as { sourceMap?: object; text?: unknown }
  if (typeof text !== 'string')
    return refuse(`analysis.text is ${describe(text)}, which is no string.`, 'text')
  let sound = sourceMap && soundMaps.get(sourceMap)
  if (!sound) {
    const found = read<SourceMap>(sourceMapShape, sourceMap, 'analysis.sourceMap')
    if ('fault' in found)
      return refuse(found.fault.problem, ['sourceMap', found.fault.path].filter(Boolean).join('.'))
    sound = found.value
    const fault = runsFault(sound, text.length)
    if (fault) refuse(fault.problem, fault.path)
    soundMaps.set(sourceMap as object, sound)
  }
  return { sourceMap: sound, text, textLength: text.length }
}

/** A place within the text. @throws BroadsheetError `bad-input` */
export function checkPlace(value: unknown, textLength: number): Place {
  const { start, end } = (value ?? {}) as { start?: unknown; end?: unknown }
  if (Number.isInteger(start) && Number.isInteger(end)) {
    const place = { start, end } as Place
    if (place.start >= 0 && place.end >= place.start && place.end <= textLength) return place
  }
  throw new BroadsheetError(
    'bad-input',
    `The span is ${describe(value)} with start ${describe(start)} and end ${describe(end)}, which lies not in a text of ${textLength}.`,
    'span',
    { advice: RESULT },
  )
}

/** @throws BroadsheetError `bad-options` */
export function checkOptions(value: unknown): AnalyzerOptions {
  return checked('createAnalyzer', value, analyzerOptionShapes() as OptionShapes<AnalyzerOptions>)
}
