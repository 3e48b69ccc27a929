/** Which of day and month stands first on a page, and days in figures that only a page’s lines are believed. */
import type { OutletWords } from '../language/outlets.ts'
import type { DateFound, FindDate } from '../language/written-dates.ts'

const DAY_BEFORE = /\b\d{1,2}(?:st|nd|rd|th)?\s\p{Lu}\p{Ll}{2,8}\.?,?\s(?:19|20)\d\d\b/gu
const DAY_BEHIND = /\b\p{Lu}\p{Ll}{2,8}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s(?:19|20)\d\d\b/gu
const IN_FIGURES =
  /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-](?:(?:19|20)?\d\d)(?![\d/-])(?<behind>[^\n]{0,24})/g
const ZONE = /\d\s?(?:[ap]\.?m\.?)?,?\s?\(?(?<zone>[A-Z]{2,4})\b/i
/** Of an e-mail address; and of an address. */
const MAILED = /@[\w.-]{2,60}\.(?<ending>[a-z]{2})\b/g
const HOST = /^https?:\/\/[^/]{2,80}\.(?<ending>[a-z]{2})(?:\/|$)/g
const OWNED =
  /(?:©|copyright)[^\n]{2,60}?\b(?<ending>[a-z]{2,7})\b\.?(?=[,.\s]*(?:\n|$|all\b|(?:19|20)\d\d))/gi
const NEAR = 30000

/** Whether days stand before months in the dates of a page: 1, behind them: -1; 0 where nothing tells. */
export function dayFirstIn(
  text: string,
  addresses: readonly (string | null | undefined)[],
  { dayFirstZones, monthFirstZones, dayFirstDomains, dayFirstCompanies }: OutletWords,
): number {
  const near = text.slice(0, NEAR)
  const inFigures = [...near.matchAll(IN_FIGURES)]
  return (
    // 23/06/2026 is told by its figures, 06/01/2026 13:55 GMT by its clock.
    signOf(inFigures, ([, first, second]) => Number(Number(first) > 12) - Number(Number(second) > 12)) ||
    signOf(inFigures, ({ groups }) => {
      const zone = ZONE.exec(groups?.['behind'] ?? '')?.groups?.['zone']?.toLowerCase() ?? ''
      return Number(dayFirstZones.has(zone)) - Number(monthFirstZones.has(zone))
    }) ||
    Math.sign([...near.matchAll(DAY_BEFORE)].length - [...near.matchAll(DAY_BEHIND)].length) ||
    Number(
      isOf(MAILED, near, dayFirstDomains) ||
        addresses.some((one) => isOf(HOST, one ?? '', dayFirstDomains)) ||
        isOf(OWNED, text.slice(-NEAR), dayFirstCompanies),
    )
  )
}

const isOf = (pattern: RegExp, text: string, endings: ReadonlySet<string>): boolean =>
  [...text.matchAll(pattern)].some(({ groups }) => endings.has((groups?.['ending'] ?? '').toLowerCase()))

const signOf = <One>(all: readonly One[], sign: (one: One) => number): number =>
  Math.sign(all.reduce((sum, one) => sum + sign(one), 0))

const DOTTED = /(?<![\d.,:v])(\d{1,2})\.(\d{1,2})\.(\d\d)(?![\d.,:]|\s?[ap]\.?m)/i
const DASHED = /(?<![\d-])(\d{1,2})-(\d{1,2})-((?:19|20)\d\d)(?![\d-])/

/** “07.11.25”, “12-03-2026”. */
export function dateInFigures(line: string, findDate: FindDate): DateFound | null {
  const dashed = DASHED.exec(line)
  const match = dashed ?? DOTTED.exec(line)
  if (!match) return null
  const [whole, first, second, year] = match
  const found = findDate(`${first}/${second}/${dashed ? '' : '20'}${year}`)
  return found && { iso: found.iso, start: match.index, end: match.index + whole.length }
}

/** The day with day and month the other way round. */
export const swapped = (iso: string): string => `${iso.slice(0, 5)}${iso.slice(8)}-${iso.slice(5, 7)}`
