/** First names that may mean one person: initials, short forms, accents left out. */
import { nicknameFamilies } from '../../language/en/people.ts'
import { fold, sameSpelling } from './spellings.ts'

/** May two first names before one surname mean one person? */
export function sameFirstName(one: string, other: string): boolean {
  const a = fold(one)
  const b = fold(other)
  if (a === b || isInitialOf(a, b) || isInitialOf(b, a)) return true
  const mine = nicknameFamilies(a)
  return nicknameFamilies(b).some((family) => mine.includes(family)) || sameSpelling(a, b)
}

/** "j." and "j.r." for "john". */
function isInitialOf(short: string, long: string): boolean {
  if (short.charAt(0) !== long.charAt(0)) return false
  return short.length === 1 || (short.length % 2 === 0 && short.length < 7 && isDotted(short))
}

function isDotted(short: string): boolean {
  for (let i = 1; i < short.length; i += 2) if (short.charAt(i) !== '.') return false
  return true
}
