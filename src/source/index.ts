import type { Input, Sourced } from '../document.ts'
import { readPlain } from './plain.ts'

/** Any input to one visible text, and where each piece of it lay. */
export function readSource(input: Input): Sourced {
  return readPlain(input)
}
