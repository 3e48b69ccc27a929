/** People by their first names and initials: "Ana Ruiz", "J. R. Moss". */
import { CAPITAL_PARTICLE, COMMON, ORGANIZATION_HEAD, SURNAME } from '../../listed.ts'
import { INITIAL } from '../../words.ts'
import { draft, type NameRule, type NameRun } from '../run.ts'
import { titleAt } from '../titles.ts'

const MOST = 5

/** The last word of a person's name that begins at the word. */
export function personEnd(run: NameRun, at: number): number {
  const { words } = run.reading
  let last = at
  if (run.isSmall(at)) last = Math.min(run.end, at + (run.glued(at + 1) ? 2 : 1))
  for (let count = 1; last < run.end && count < MOST; ) {
    const next = last + 1
    if (run.text(next) === '-' && run.glued(next)) {
      last = Math.min(run.end, next + 1)
      continue
    }
    if (!run.isCapital(next)) {
      if (!run.isSmall(next)) break
      last = next
      continue
    }
    if (words.shape[next] !== INITIAL) {
      const known = run.known(next)
      const surname = run.is(next, SURNAME)
      if (known && (known.group || known.country?.via === 'demonym') && !surname) break
      if (count > 1 && (titleAt(run.reading, next, run.end + 1) || (run.is(next, COMMON) && !surname))) break
      if (run.is(next, ORGANIZATION_HEAD) && !surname) break
    }
    last = next
    count++
  }
  while (last > at && !run.isCapital(last) && !run.glued(last)) last--
  return last
}

/** The last word of a name of unknown kind: up to a title or a people. */
export function nameEnd(run: NameRun, at: number): number {
  let last = at
  while (last < run.end) {
    const next = last + 1
    if (run.isCapital(next) && !run.glued(next)) {
      const title = titleAt(run.reading, next, run.end + 1)
      if (title && title.last < run.end) break
      if (run.known(next)?.country?.via === 'demonym') break
    }
    last = next
  }
  return last
}

export const readPerson: NameRule = (run, at) => {
  if (at >= run.end) return null
  const given = run.gender(at)
  if (!given && run.reading.words.shape[at] !== INITIAL) return null
  if (run.opens(at) && run.isOrdinary(at) && !run.is(at + 1, SURNAME)) return null
  const last = personEnd(run, at)
  if (last === at) return null
  return run.put(at, last, draft('person', given ? 0.85 : 0.7, 'first-name', { gender: given ?? 'u' }))
}

/** "Van der Berg", "Al-Rashid": a surname whose particle stands first in a sentence. */
export const readParticle: NameRule = (run, at) => {
  if (at >= run.end || run.longMatch || !run.is(at, CAPITAL_PARTICLE)) return null
  const last = personEnd(run, at)
  return last > at ? run.put(at, last, draft(null, 0.5, 'particle')) : null
}
