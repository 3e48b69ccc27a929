import { nearest } from '../text/nearest.ts'

/** " Did you mean …?" with the word of a list that was most likely meant; empty where none is near. */
export function suggestion(given: string, list: readonly string[]): string {
  const near = nearest(given, list)
  return near === null ? '' : ` Did you mean ${near}?`
}
