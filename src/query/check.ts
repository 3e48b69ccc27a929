import { BroadsheetError } from '../errors.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import { describe } from '../schema/describe.ts'
import { readAnalysis } from '../schema/stored.ts'

/** What these functions take. */
const ANALYSIS =
  'Give what analyze() returned, or that read back from JSON by parseAnalysis(), whole and unchanged.'

/** Analyses that were found whole when they were first given. */
const whole = new WeakSet<object>()

/**
 * The analysis itself, once it is known to be one; `asked` is the function that was called, `place` where the analysis stands in what
 * it was given. @throws BroadsheetError `bad-input`
 */
export function checkAnalysis(value: unknown, asked: string, advice = ANALYSIS, place = ''): ArticleAnalysis {
  const refused = (problem: string, path: string) =>
    new BroadsheetError('bad-input', problem, [place, path].filter(Boolean).join('.'), { advice })
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw refused(`${asked}() was given ${describe(value)} for an analysis.`, '')
  if (!whole.has(value)) {
    const found = readAnalysis(value)
    if ('fault' in found) throw refused(`${asked}(): ${found.fault.problem}`, found.fault.path)
    whole.add(value)
  }
  return value as ArticleAnalysis
}

/** @throws BroadsheetError `bad-options` */
export function refuse(asked: string, name: string, value: unknown, accepted: string): never {
  throw new BroadsheetError('bad-options', `options.${name} of ${asked}() is ${describe(value)}.`, name, {
    advice: `Accepted is ${accepted}.`,
  })
}

/** Options as an object, none of whose keys is unknown. @throws BroadsheetError `bad-options` */
export function checkKeys(asked: string, options: unknown, keys: readonly string[]): void {
  const accepted = `Accepted is { ${keys.map((key) => `${key}?`).join(', ')} }.`
  if (typeof options !== 'object' || options === null || Array.isArray(options))
    throw new BroadsheetError('bad-options', `The options of ${asked}() are ${describe(options)}.`, '', {
      advice: accepted,
    })
  const unknown = Object.keys(options).filter((key) => !keys.includes(key))
  if (unknown.length > 0)
    throw new BroadsheetError(
      'bad-options',
      `The options of ${asked}() have unknown keys: ${unknown.join(', ')}.`,
      '',
      { advice: accepted },
    )
}
