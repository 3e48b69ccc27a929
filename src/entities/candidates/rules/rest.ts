/** What no other rule reads: a name whose kind the context must tell, or no name at all. */
import { isCommonWord } from '../../../lexicons/name-words.ts'
import { firstNameGender } from '../../../lexicons/people.ts'
import { isOrdinary } from '../../evidence.ts'
import { CAPITALS, INITIAL, LOWER } from '../../words.ts'
import { draft, type Rule, type Run } from '../run.ts'
import { titleAt } from '../titles.ts'
import { nameEnd, personEnd } from './people.ts'

/** A capital that makes no name: emphasis, a coinage in quotation marks, a Roman number, what follows "anti-". */
function isEmpty(run: Run, at: number): boolean {
  const { words, evidence } = run.reading
  const text = run.text(at)
  const lower = text.toLowerCase()
  if (text.length < 2 || /^[IVXLC]+$/.test(text)) return true
  const small = evidence.small.get(lower) ?? 0
  const capital = evidence.capital.get(text) ?? 0
  if (isCommonWord(lower)) return words.shape[at] === CAPITALS || run.opens(at) || small > 0 || capital < 2
  if (capital <= 1) {
    if (run.glued(at) && run.text(at - 1) === '-' && words.shape[at - 2] === LOWER) return true
    if (/^["“‘]$/.test(run.text(at - 1)) && /^["”’]$/.test(run.text(at + 1))) return true
  }
  return small > capital
}

export const readRest: Rule = (run, at) => {
  const { words, evidence } = run.reading
  const text = run.text(at)
  if (
    run.opens(at) &&
    words.shape[at] !== CAPITALS &&
    (isOrdinary(evidence, text) ||
      (at === run.end &&
        (isCommonWord(text.toLowerCase()) || (/(?:ing|ed|ly)$/.test(text) && !evidence.capital.has(text)))))
  )
    return at + 1
  if (words.shape[at] === LOWER || words.shape[at] === INITIAL) {
    const last = personEnd(run, at)
    return last > at ? run.put(at, last, draft(null, 0.5, 'capitals')) : at + 1
  }
  const last = nameEnd(run, at)
  const named = /^(?:website|site|group|charity|company|magazine|band|firm|called|named)$/.test(
    run.text(at - 1),
  )
  if (last === at && isEmpty(run, at)) return at + 1
  // "Complete and Total Joy": capitals for emphasis, one common word after the other.
  if (last > at && isRole(run, at, last)) return last + 1
  if (last > at && !named && commonOnly(run, at, last)) return last + 1
  return run.put(
    at,
    last,
    draft(null, 0.5, 'capitals', { gender: last > at ? (firstNameGender(text) ?? 'u') : 'u' }),
  )
}

function commonOnly(run: Run, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) {
    const lower = run.text(i).toLowerCase()
    if (!run.isCapital(i)) continue
    if (!isCommonWord(lower)) return false
    if ((run.reading.evidence.capital.get(run.text(i)) ?? 0) > 1 && !run.reading.evidence.small.has(lower))
      return false
  }
  return true
}

/** "Advocacy Director": a post, not a person. */
function isRole(run: Run, first: number, last: number): boolean {
  if (!titleAt(run.reading, last, last + 1)) return false
  for (let i = first; i < last; i++) if (!isCommonWord(run.text(i).toLowerCase())) return false
  return true
}
