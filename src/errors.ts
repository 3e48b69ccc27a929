import { articleInputSchema } from './schema/input.ts'
import { keysOf } from './schema/keys.ts'
import { analyzerOptionsSchema } from './schema/options.ts'

/** What can go wrong, by code; text of any length or content is never an error. */
export type ErrorCode = 'bad-input' | 'bad-options' | 'timeout' | 'worker-crashed'

/** What is accepted and what to do, for the end of every message of that code. */
const ADVICE: Readonly<Record<ErrorCode, () => string>> = {
  'bad-input': () => {
    const keys = keysOf(articleInputSchema).map((key) => (key === 'text' ? key : `${key}?`))
    return `Give a string, an object with a string \`text\` ({ ${keys.join(', ')} }), or an article from parseArticle().`
  },
  'bad-options': () => {
    const keys = keysOf(analyzerOptionsSchema)
    return `Accepted are ${keys.slice(0, -1).join(', ')} and ${keys.at(-1)}; see AnalyzerOptions.`
  },
  timeout: () => 'Raise `timeoutMs`, or split the article.',
  'worker-crashed': () =>
    'The article was not analysed; the other articles go on. Try it alone with analyze().',
}

/**
 * The one error this library throws; tell errors apart by `code`.
 *
 * @example
 * import { analyze, BroadsheetError } from 'broadsheet'
 * try { analyze(42) } catch (error) { if (error instanceof BroadsheetError) error.code } //=> 'bad-input'
 */
export class BroadsheetError extends Error {
  override readonly name = 'BroadsheetError'
  readonly code: ErrorCode
  /** Where in the input or the options the fault lies: `''` for the whole, else as in `names.0.type`. */
  readonly path: string

  /** `advice` ends the message in place of what holds for most errors of the code. */
  constructor(
    code: ErrorCode,
    problem: string,
    path = '',
    { advice, ...options }: ErrorOptions & { advice?: string } = {},
  ) {
    super(`${problem} ${advice ?? ADVICE[code]()}`, options)
    this.code = code
    this.path = path
  }
}
