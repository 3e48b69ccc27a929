import { BroadsheetError } from '../errors.ts'
import type { ArticleAnalysis } from '../schema/analysis.ts'
import { checkAnalysis } from './check.ts'

const STORED =
  'Give the JSON of what analyze() returned, whole, as a string, as bytes of UTF-8, or parsed; of an older major version analyse the text again.'

function parsed(json: string): unknown {
  try {
    return JSON.parse(json.charCodeAt(0) === 0xfeff ? json.slice(1) : json)
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const problem = `parseAnalysis() was given a string of ${json.length} characters that is no JSON (${reason}).`
    throw new BroadsheetError('bad-input', problem, '', { advice: STORED, cause: error })
  }
}

/**
 * An analysis that was stored, checked: that it is one, of a schema version that this version of broadsheet reads, and that every
 * place lies where it says. Of the same major version any minor is read: a later one may have keys and words of lists that this one
 * does not know, and they are kept.
 *
 * @param json the JSON as a string or as bytes of UTF-8, or what `JSON.parse` made of it, which is returned as it is
 * @throws BroadsheetError `bad-input` with the path of the first fault
 * @example
 * import { analyze } from 'broadsheet'
 * import { parseAnalysis } from 'broadsheet/query'
 * const stored = JSON.stringify(analyze('Ana Ruiz spoke.'))
 * parseAnalysis(stored).entities[0].name //=> 'Ana Ruiz'
 */
export function parseAnalysis(json: unknown): ArticleAnalysis {
  const text = json instanceof Uint8Array ? new TextDecoder().decode(json) : json
  return checkAnalysis(typeof text === 'string' ? parsed(text) : text, 'parseAnalysis', STORED)
}
