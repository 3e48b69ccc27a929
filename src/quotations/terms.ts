/** Whether a quoted run is somebody's words, or a scare quote, title or label. */

import { isBeforeAsTerm, isBeforeTerm, isBeforeTitle } from '../language/en/quotation-words.ts'
import { probability } from '../models/kit/linear.ts'
import { quotedTermModel } from '../models/quoted-terms.ts'
import { withStraight } from '../text/apostrophes.ts'
import { isWordCode } from '../text/mark-glyphs.ts'
import type { Grammar } from './cues.ts'
import { BE } from './forms.ts'
import { scoreBy } from './scores.ts'
import type { Attribution } from './speakers.ts'
import { capitals, termFeatures } from './term-features.ts'
import { isUnsaid } from './unsaid.ts'
import type { PlacedRun, QuotationWords } from './words.ts'

/** Chosen on the development sets: refuses two terms in three and loses two quotations in a hundred. */
const LEAST = 0.6

/** One capitalised word is mostly a name, a brand or a nickname: it must look more like speech than other runs. */
const LEAST_LABEL = 0.85

export interface Judgement {
  readonly speech: boolean
  /** That it is somebody's words. */
  readonly probability: number
}

/** How far after the closing mark the verb may stand: “No,” the mayor of Harrow said. */
const NEAR = 6

/** How often that is somebody's words, at least: it is no term for its shortness. */
const CLOSED = 0.85

/** A comma or an end inside the marks, and a verb of saying with its subject right after them: somebody's words. */
function closedBeforeCue(words: QuotationWords, run: PlacedRun, attribution: Attribution): boolean {
  const { cue, phrase, setting } = attribution
  if (cue?.form !== 'verb' || (cue.subject !== phrase && cue.inverted !== phrase)) return false
  if (cue.word < run.last || cue.word - run.last > NEAR || words.block[cue.word] !== setting.place.block)
    return false
  const first = words.text.charAt(run.innerStart)
  const last = words.text.charAt(run.innerEnd - 1)
  return (
    (last === ',' || last === '?' || last === '!') &&
    first === first.toUpperCase() &&
    (cue.known?.strength ?? 0) >= 2
  )
}

function isLabel(words: QuotationWords, run: PlacedRun): boolean {
  if (words.headline[run.block] === 1) return false
  let only = -1
  for (let i = run.first; i < run.last; i++) {
    if (words.pos[i] === 'PUNCT' || words.end[i]! <= run.innerStart || words.start[i]! >= run.innerEnd)
      continue
    if (only >= 0) return false
    only = i
  }
  if (only < 0) return false
  const first = words.text.charAt(run.innerStart)
  return first !== first.toLowerCase() && isWordCode(words.text.charCodeAt(run.innerEnd - 1))
}

/** How many words a name has, and how far before "as" the verb may stand: “known locally as”. */
const MOST_NAMED = 4
const MOST_CALLED = 8
const BEFORE_AS = 3
/** Shorter words are small in titles too. */
const LONGER = 4

/** Whether all longer words begin with a capital, and there are some: a title. */
function isInCapitals({ lower, capital, pos }: QuotationWords, { first, last }: PlacedRun): boolean {
  let count = 0
  for (let i = first; i < last; i++) {
    if (pos[i] === 'PUNCT' || (lower[i]?.length ?? 0) < LONGER) continue
    if (capital[i] === 0) return false
    count++
  }
  return count >= 2
}

/** Is called, was once called. */
function followsBe({ flags, pos }: QuotationWords, at: number): boolean {
  let before = at - 1
  while (pos[before] === 'ADV') before--
  return before >= 0 && (flags[before]! & BE) !== 0
}

/** “The so-called “dry dock””, “known as the “folly””: what something is named by nobody in particular. */
function isNamed(words: QuotationWords, run: PlacedRun): boolean {
  const { lower, pos, sentence, run: runs } = words
  const { first, last } = run
  let count = 0
  for (let i = first; i < last; i++) if (pos[i] !== 'PUNCT') count++
  let at = first - 1
  if (pos[at] === 'DET') at--
  // “It was once called “the grand old hall of the north””: by nobody who is told of.
  const isCalled = lower[at] === 'called' && followsBe(words, at)
  if (
    (count > (isCalled ? MOST_CALLED : MOST_NAMED) && !isInCapitals(words, run)) ||
    at < 0 ||
    sentence[at] !== sentence[first] ||
    runs[at] !== -1
  )
    return false
  // Dubbed by whom: it is his word.
  if (lower[last] === 'by') return false
  const word = lower[at - 1] === '-' ? `${lower[at - 2]}-${lower[at]}` : (lower[at] ?? '')
  if (isBeforeTerm(word)) return true
  if (isCalled) return true
  if (lower[at] !== 'as') return false
  for (let i = at - 1; i >= Math.max(0, at - BEFORE_AS); i--) if (isBeforeAsTerm(lower[i] ?? '')) return true
  return false
}

/** Single marks in a headline quote nearly always. */
const LEAST_HEADLINE = 0.25

function leastFor(words: QuotationWords, run: PlacedRun): number {
  if (run.style === 'single' && words.headline[run.block] === 1) return LEAST_HEADLINE
  return isLabel(words, run) ? LEAST_LABEL : LEAST
}

/** “Her song “The Long Rain””, “on “Harrow Tonight,””, “the “Long Rain” singer”: a title stands behind what it is the title of, or before it. */
function isTitle(words: QuotationWords, run: PlacedRun): boolean {
  const { lower, pos, sentence, capital, run: runs } = words
  if (words.headline[run.block] === 1 || (capitals(words, run) !== 2 && !isInCapitals(words, run)))
    return false
  const own = sentence[run.first]
  const comma = lower[run.first - 1] === ','
  const before = run.first - (comma ? 2 : 1)
  if (before < 0 || sentence[before] !== own || runs[before] !== -1) return false
  const word = withStraight(lower[before] ?? '')
  if (isBeforeTitle(word) && (!comma || pos[before] === 'NOUN')) return true
  const last = run.last
  return pos[before] === 'DET' && pos[last] === 'NOUN' && sentence[last] === own && capital[last] === 0
}

export function judgeRun(
  words: QuotationWords,
  grammar: Grammar,
  run: PlacedRun,
  attribution: Attribution,
): Judgement {
  const model = quotedTermModel()
  const sink = scoreBy(model)
  termFeatures(sink, words, grammar, run, attribution)
  const chance = probability(model, sink.take())
  if (closedBeforeCue(words, run, attribution) && !isTitle(words, run))
    return { speech: true, probability: Math.max(chance, CLOSED) }
  const speech =
    chance >= leastFor(words, run) &&
    !isNamed(words, run) &&
    !isTitle(words, run) &&
    !isUnsaid(words, grammar, run)
  return { speech, probability: speech ? Math.max(chance, LEAST) : Math.min(chance, LEAST) }
}
