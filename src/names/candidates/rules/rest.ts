/** What no other rule reads: a name whose kind the context must tell, or no name at all. */
import { isNaming } from '../../../language/en/name-surroundings.ts'
import { COMMON } from '../../listed.ts'
import { CAPITALS, INITIAL, LOWER } from '../../words.ts'
import { draft, type NameRule, type NameRun } from '../run.ts'
import { titleAt } from '../titles.ts'
import { nameEnd, personEnd } from './people.ts'

/** A capital that makes no name: emphasis, a coinage in quotation marks, a Roman number, what follows "anti-". */
function isEmpty(run: NameRun, at: number): boolean {
  const { words } = run.reading
  const text = run.text(at)
  if (text.length < 2 || /^[IVXLC]+$/.test(text)) return true
  const small = run.small(at)
  const capital = run.capital(at)
  if (run.is(at, COMMON)) return words.shape[at] === CAPITALS || run.opens(at) || small > 0 || capital < 2
  if (capital <= 1) {
    if (run.glued(at) && run.text(at - 1) === '-' && words.shape[at - 2] === LOWER) return true
    if (/^["“‘]$/.test(run.text(at - 1)) && /^["”’]$/.test(run.text(at + 1))) return true
  }
  return small > capital
}

export const readRest: NameRule = (run, at) => {
  const { words } = run.reading
  const text = run.text(at)
  if (
    run.opens(at) &&
    words.shape[at] !== CAPITALS &&
    (run.isOrdinary(at) ||
      (at === run.end && (run.is(at, COMMON) || (/(?:ing|ed|ly)$/.test(text) && run.capital(at) === 0))))
  )
    return at + 1
  if (words.shape[at] === LOWER || words.shape[at] === INITIAL) {
    const last = personEnd(run, at)
    return last > at ? run.put(at, last, draft(null, 0.5, 'capitals')) : at + 1
  }
  const last = nameEnd(run, at)
  const named = isNaming(run.text(at - 1))
  if (last === at && isEmpty(run, at)) return at + 1
  // "Complete and Total Joy": capitals for emphasis, one common word after the other.
  if (last > at && isRole(run, at, last)) return last + 1
  if (last > at && !named && commonOnly(run, at, last)) return last + 1
  return run.put(
    at,
    last,
    draft(null, 0.5, 'capitals', { gender: last > at ? (run.gender(at) ?? 'u') : 'u' }),
  )
}

function commonOnly(run: NameRun, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    if (!run.isCapital(i)) continue
    if (!run.is(i, COMMON) || (run.capital(i) > 1 && run.small(i) === 0)) return false
  }
  return true
}

/** "Advocacy Director": a post, not a person. */
function isRole(run: NameRun, first: number, last: number): boolean {
  if (!titleAt(run.reading, last, last + 1)) return false
  for (let i = first; i < last; i++) if (!run.is(i, COMMON)) return false
  return true
}
