/** Places, events and laws by the words that make them plain: "… River", "Mount …", "… War", "… Act". */
import {
  COMMON,
  EVENT_HEAD,
  LAW_HEAD,
  ORGANIZATION_HEAD,
  PLACE_HEAD,
  PLACE_OPENER,
  SURE_PLACE_OPENER,
} from '../../listed.ts'
import { draft, type NameRule, type NameRun } from '../run.ts'
import { titleAt } from '../titles.ts'

const BATTLES = new Set('Battle Siege Treaty Massacre Revolt'.split(' '))
const LONGEST = 5

function titleBetween(run: NameRun, first: number, last: number): boolean {
  for (let i = first; i <= last; i++) if (titleAt(run.reading, i, last + 1)) return true
  return false
}

/** "the Clean Rivers and Lakes Act", "the Geneva Convention": one name, whatever it holds. */
export const readLaw: NameRule = (run, at) => {
  let last = run.end
  if (run.isCapital(last + 2) && run.text(last + 1) === 'and') {
    last += 2
    while (last - at < 30 && run.isCapital(last + 1) && !run.glued(last + 1)) last++
  }
  if (!run.is(last, LAW_HEAD)) last = run.end
  if (last === at || !run.is(last, LAW_HEAD) || last - at > 9) return null
  if (run.gender(at) && last === at + 1) return null
  return run.put(at, last, draft('work', 0.6, 'law'))
}

export const readEvent: NameRule = (run, at) => {
  const { match, longMatch, end } = run
  if (
    end === at ||
    !run.is(end, EVENT_HEAD) ||
    (longMatch && longMatch.last >= end) ||
    titleBetween(run, at, end)
  )
    return null
  if (match && match.last === end) return null
  return run.put(at, end, draft('event', 0.7, 'event-word'))
}

/** "the Battle of …", "the Siege of …" */
export const readBattle: NameRule = (run, at) => {
  if (!run.isCapital(at + 2) || run.text(at + 1) !== 'of' || !BATTLES.has(run.text(at))) return null
  let last = at + 2
  while (last - at < 30 && run.isCapital(last + 1) && !run.glued(last + 1)) last++
  return run.put(at, last, draft(run.text(at) === 'Treaty' ? 'work' : 'event', 0.7, 'event-word'))
}

export const readPlace: NameRule = (run, at) => {
  const { match, longMatch } = run
  if (match?.known.country?.via === 'demonym' || match?.known.group) return null
  const last = placeEnd(run, at)
  if (last <= at || (longMatch && longMatch.last >= last)) return null
  return run.put(at, last, draft('location', 0.75, 'place-word'))
}

function placeEnd(run: NameRun, at: number): number {
  const text = run.text(at)
  const next = at + 1
  if (
    next <= run.end &&
    run.is(at, PLACE_OPENER) &&
    run.isCapital(next) &&
    !titleAt(run.reading, next, run.end + 1)
  ) {
    const plain = run.is(at, COMMON) && run.opens(at) && !run.is(at, SURE_PLACE_OPENER)
    const match = run.matchAt(next)
    const place = match?.known.place !== undefined || match?.known.country?.via === 'name'
    if (
      !plain &&
      text.length > 1 &&
      !run.is(next, ORGANIZATION_HEAD) &&
      (run.is(at, SURE_PLACE_OPENER) || place)
    )
      return Math.min(run.end, match ? match.last : next)
  }
  if (run.gender(at) && !run.match?.known.place) return -1
  for (let i = run.end; i > at; i--)
    if (run.is(i, PLACE_HEAD) && i - at < LONGEST)
      return i === run.end && run.text(i + 1) === 'of' && run.isCapital(i + 2) && run.known(i + 2)
        ? (run.matchAt(i + 2)?.last ?? i)
        : i
  return -1
}
