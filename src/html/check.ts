import { BroadsheetError } from '../index.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import { describe } from '../schema/describe.ts'
import { readAnalysis } from '../schema/stored.ts'

const ANALYSIS = 'Give what analyze() returned, or that read back from JSON, whole and unchanged.'

/** A copy of the analysis that is to be drawn. @throws BroadsheetError `bad-input` */
export function checkAnalysis(value: unknown): ArticleAnalysis {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new BroadsheetError('bad-input', `The analysis is ${describe(value)}.`, '', { advice: ANALYSIS })
  const found = readAnalysis(value)
  if ('value' in found) return found.value
  throw new BroadsheetError('bad-input', found.fault.problem, found.fault.path, { advice: ANALYSIS })
}

/** @throws BroadsheetError `bad-options` */
export function checkRenderOptions(value: unknown): { page: boolean } {
  const refuse = (problem: string, path: string): never => {
    throw new BroadsheetError('bad-options', problem, path, { advice: 'Accepted is { page?: boolean }.' })
  }
  if (value === undefined) return { page: false }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return refuse(`options is ${describe(value)}.`, '')
  const unknown = Object.keys(value).filter((key) => key !== 'page')
  if (unknown.length > 0) refuse(`options has unknown keys: ${unknown.join(', ')}.`, '')
  const { page } = value as { page?: unknown }
  if (page !== undefined && typeof page !== 'boolean')
    return refuse(`options.page is ${describe(page)}.`, 'page')
  return { page: page ?? false }
}
