/** People by the titles before their names: "Foreign Secretary Ana Ruiz". The title is no part of the name. */
import type { Gender } from '../../../language/en/people.ts'
import { ORGANIZATION_HEAD, TITLE_OPENER } from '../../listed.ts'
import { isPossessive } from '../../words.ts'
import { nameOf } from '../reading.ts'
import { draft, type NameRule } from '../run.ts'
import { runEnd } from '../runs.ts'
import { titleAt } from '../titles.ts'
import { organizationContinued, organizationEnd } from './organizations.ts'
import { personEnd } from './people.ts'

const OFFICES = new Set(['Office', 'Department', 'Court', 'Bench', 'Speech', 'Council', 'Fund', 'Trust'])

export const readTitle: NameRule = (run, at) => {
  const { reading, longMatch } = run
  const { words } = reading
  if (!run.is(at, TITLE_OPENER)) return null
  const title = titleAt(reading, at, Math.min(run.limit, Math.max(run.end + 1, at + 5)))
  if (!title || (longMatch && longMatch.last >= title.last)) return null
  const next = title.last + 1
  // "the Attorney General's Office"
  if (
    isPossessive(words, next) &&
    run.text(next + 1) === 's' &&
    OFFICES.has(run.text(next + 2)) &&
    run.isCapital(next + 2)
  )
    return run.put(at, organizationContinued(run, next + 2), draft('organization', 0.8, 'organization-word'))
  if (title.last >= run.end && run.isCapital(next) && !run.glued(next))
    run.end = runEnd(words, next, run.limit)
  const head = organizationEnd(run, at)
  if (head === next || (head > next && head === run.end && run.is(next, ORGANIZATION_HEAD))) return null
  if (next > run.end || !(run.isCapital(next) || run.isSmall(next))) return next
  const again = titleAt(reading, next, run.end + 1)
  if (again) return again.last < run.end ? next : again.last + 1
  const last = personEnd(run, next)
  const given = last > next ? run.gender(next) : null
  const gender: Gender = title.gender !== 'u' ? title.gender : (given ?? 'u')
  return run.put(next, last, draft('person', 0.95, 'title', { title: nameOf(words, at, title.last), gender }))
}
