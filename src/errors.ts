/** What can go wrong, by code; text of any length or content is never an error. */
export type ErrorCode = 'bad-input' | 'bad-options' | 'timeout' | 'worker-crashed'

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

  /** `advice` ends the message: what the function that was called accepts, or what to do. */
  constructor(
    code: ErrorCode,
    problem: string,
    path = '',
    { advice, ...options }: ErrorOptions & { advice?: string } = {},
  ) {
    super(advice ? `${problem} ${advice}` : problem, options)
    this.code = code
    this.path = path
  }
}
