/** Titles of films, books and songs between quotation marks, told by a word beside them: the film “Salt Road”, “Salt Road,” a novel by Ana Ruiz. */
import { isMostlySmallInTitles, isTitled, isWork } from '../../language/en/name-repairs.ts'
import type { Candidate } from '../candidate.ts'
import { isCapitalised, nameOf } from '../candidates/reading.ts'
import { draft, draftAt } from '../candidates/run.ts'
import type { QuotedWords } from '../columns.ts'
import { LOWER, MARK, type NameWords, NUMBER } from '../words.ts'

interface Title {
  readonly first: number
  readonly last: number
  readonly key: string
}

const MOST_WORDS = 9
/** Between a kind and "called", and before a kind behind a title. */
const MOST_BETWEEN = 3
const MOST_APPOSED = 7
const SURE = 0.8

const ENDS = new Set([',', '.', ';', ':'])

/** What stands between the marks, where all its words but small ones have capitals. */
function titleOf(words: NameWords, run: QuotedWords): Title | null {
  const { shape, text } = words
  let { first, last } = run
  if (run.after < 0) return null
  if (shape[first] === MARK) first++
  while (last > first && ENDS.has(text[last] ?? '')) last--
  if (last < first || last - first >= MOST_WORDS) return null
  if (words.sentence[first] !== words.sentence[last]) return null
  const isLoud = (at: number) => isCapitalised(words, at) || shape[at] === NUMBER
  if (!isLoud(first) || !(isLoud(last) || shape[last] === MARK)) return null
  for (let at = first + 1; at < last; at++)
    if (!isLoud(at) && shape[at] !== MARK && !isMostlySmallInTitles(text[at] ?? '')) return null
  return { first, last, key: nameOf(words, first, last) }
}

/** "film", and "films" of several. */
const isKind = (word: string): boolean => isWork(word) || (word.endsWith('s') && isWork(word.slice(0, -1)))

/** "to show", "they play": what is done is no kind of work. */
const DOING = new Set(['to', 'will', 'would', 'can', 'could', 'they', 'we', 'not'])

const isKindAt = ({ text, listed }: NameWords, at: number): boolean =>
  isKind(listed[at]?.lower ?? '') && !DOING.has(text[at - 1] ?? '')

/** "the film, “…”", "a film called “…”" */
function hasKindBefore(words: NameWords, mark: number): boolean {
  const { text, sentence } = words
  let at = mark - 1
  if (text[at] === ',' || text[at] === ':') at--
  if (sentence[at] !== sentence[mark + 1]) return false
  if (isKindAt(words, at)) return true
  if (!isTitled(text[at] ?? '')) return false
  for (let i = at - 1; i >= at - MOST_BETWEEN && sentence[i] === sentence[at]; i--)
    if (isKindAt(words, i)) return true
  return false
}

/** What goes on about a work, and about nobody who makes them: "a film director said". */
const OF_WORKS = new Set(['about', 'that', 'which', 'starring', 'directed', 'based', 'set', 'written'])

/** "“…,” directed by Ana Ruiz" */
const MADE = new Set(['directed', 'composed', 'choreographed'])

/** "“…,” a slow drama about" */
function hasKindBehind(words: NameWords, { last }: Title, after: number): boolean {
  const { text, shape, sentence } = words
  if (text[last + 1] !== ',' && text[after] !== ',') return false
  const from = text[after] === ',' ? after + 1 : after
  if (sentence[from] !== sentence[last]) return false
  if (MADE.has(text[from] ?? '') && text[from + 1] === 'by') return true
  if (!/^(?:a|an|the|his|her|their)$/.test(text[from] ?? '')) return false
  for (let at = from + 1; at < from + MOST_APPOSED && sentence[at] === sentence[from]; at++) {
    if (shape[at] === MARK && text[at] !== '-') return false
    if (shape[at] !== LOWER || !isWork(text[at] ?? '')) continue
    const next = text[at + 1] ?? ''
    if (shape[at + 1] !== LOWER || isMostlySmallInTitles(next) || OF_WORKS.has(next)) return true
  }
  return false
}

/** Does nothing but a comma or "and" stand between two quoted runs? */
function isJoined({ text }: NameWords, before: QuotedWords, run: QuotedWords): boolean {
  const from = before.after
  const between = run.first - from
  return from >= 0 && between <= 2 && /^(?:,|and|or|, and|, or|)$/.test(text.slice(from, run.first).join(' '))
}

function findWorks(words: NameWords, runs: readonly QuotedWords[]): Title[] {
  const titles = runs.map((run) => titleOf(words, run))
  const told = new Set<string>()
  let before = -1
  runs.forEach((run, k) => {
    const title = titles[k]
    if (!title) return
    const goesOn = before === k - 1 && before >= 0 && isJoined(words, runs[before]!, run)
    if (!goesOn && !hasKindBefore(words, run.first) && !hasKindBehind(words, title, run.after)) return
    told.add(title.key)
    before = k
  })
  return titles.filter((title): title is Title => title !== null && told.has(title.key))
}

/** Without those that hold a name that was given. */
function withoutGiven(works: readonly Title[], candidates: readonly Candidate[]): readonly Title[] {
  const given = candidates.filter(({ rule }) => rule === 'given')
  let g = 0
  return works.filter(({ first, last }) => {
    while (g < given.length && given[g]!.last < first) g++
    return g === given.length || given[g]!.first > last
  })
}

/** The candidates with the titles; what is named within a title is not spoken of. */
export function addWorks(
  words: NameWords,
  runs: readonly QuotedWords[],
  candidates: readonly Candidate[],
): Candidate[] {
  const works = withoutGiven(findWorks(words, runs), candidates)
  if (works.length === 0) return [...candidates]
  const kept: Candidate[] = []
  let w = 0
  for (const candidate of candidates) {
    while (w < works.length && works[w]!.last < candidate.first) w++
    const work = works[w]
    if (!work || work.first > candidate.last) kept.push(candidate)
  }
  const added = works.map(({ first, last, key }) =>
    draftAt(first, last, key, draft('work', SURE, 'quoted-title')),
  )
  return [...kept, ...added].sort((a, b) => a.first - b.first)
}
