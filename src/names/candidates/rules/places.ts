/** Places, events and laws by the words that make them plain: "… River", "Mount …", "… War", "… Act". */
import { isLawHead, isSurePlaceOpener } from '../../../language/en/name-parts.ts'
import { COMMON, EVENT_HEAD, ORGANIZATION_HEAD, PLACE_HEAD, PLACE_OPENER } from '../../listed.ts'
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
  if (run.text(last + 1) === 'and' && run.isCapital(last + 2)) {
    last += 2
    while (last - at < 30 && run.isCapital(last + 1) && !run.glued(last + 1)) last++
  }
  if (!isLawHead(run.text(last))) last = run.end
  if (last === at || !isLawHead(run.text(last)) || last - at > 9) return null
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
  if (!BATTLES.has(run.text(at)) || run.text(at + 1) !== 'of' || !run.isCapital(at + 2)) return null
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
    const plain = run.is(at, COMMON) && run.opens(at) && !isSurePlaceOpener(text)
    const match = run.matchAt(next)
    const place = match?.known.place !== undefined || match?.known.country?.via === 'name'
    if (!plain && text.length > 1 && !run.is(next, ORGANIZATION_HEAD) && (isSurePlaceOpener(text) || place))
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
