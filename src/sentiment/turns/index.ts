/** Tone that is turned from afar: "I don't think that it is good", "they thought it good, but it was not", "crime fell", "hopes faded". */
import type { Syntax } from '../../grammar/index.ts'
import { lazy } from '../../language/lists/lists.ts'
import { GAIN, LESSENS, MEASURE, WOE } from '../cue-words.ts'
import type { Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { Beliefs, isDenied, turnBack } from './belief.ts'
import { holdsWoe, readEnd, tellsEnd } from './endings.ts'
import { readLoss } from './losses.ts'
import { readPlainFact } from './plain.ts'
import { back, type Times } from './scope.ts'
import { readTrend, tellsTrend } from './trends.ts'
import { readUnreal } from './unreal.ts'

/** What there may be more or less of, or “fewer” of. */
const THEME = WOE | GAIN | MEASURE | LESSENS
/** What is said before "but" counts less still than where words are read. */
const CONTRASTED: Times = { good: 0.5, bad: 0.5 }
const CLAUSE = 20

/** Turns shares in `reading.values` of tokens [from, to); says by how much their sum changed. */
export function turnFar(reading: Reading<WordFacts>, syntax: Syntax, from: number, to: number): number {
  const { facts } = reading
  if (!mayTurn(reading, from, to)) return readPlainFact(reading, from, to)
  const mayTrend = holdsTheme(reading, from, to)
  const beliefs = new Beliefs(reading, from, to)
  const mayEnd = lazy(() => holdsWoe(reading, from, to))
  let change = 0
  for (let k = from; k < to; k++) {
    if (!reading.isWord(k)) continue
    change += beliefs.read(k)
    const { contrasts, turns } = facts[k]!
    if (contrasts) change += readContrast(reading, k, from, to)
    if (mayTrend) change += readTrend(reading, syntax, k, from, to)
    if (turns !== 0) {
      // What was turned before may have become bad news.
      if (tellsEnd(facts[k]!) && (change !== 0 || mayEnd())) change += readEnd(reading, syntax, k, from, to)
      change += readLoss(reading, k, from, to) + readUnreal(reading, k, to)
    }
  }
  return change === 0 ? readPlainFact(reading, from, to) : change
}

/** Whether any word of a sentence does something to others from afar: in most none does. */
function mayTurn(reading: Reading<WordFacts>, from: number, to: number): boolean {
  const { facts } = reading
  for (let k = from; k < to; k++) {
    if ((facts[k]!.contrasts || facts[k]!.turns !== 0 || tellsTrend(facts[k]!)) && reading.isWord(k))
      return true
  }
  return false
}

/** Whether a sentence names what there may be more or less of; only then it is parsed. */
function holdsTheme({ facts }: Reading<WordFacts>, from: number, to: number): boolean {
  for (let k = from; k < to; k++) if ((facts[k]!.turns & THEME) !== 0) return true
  return false
}

/** Of the contrast at `k`, in a sentence [from, to). */
function readContrast(reading: Reading<WordFacts>, k: number, from: number, to: number): number {
  const { pos } = reading.tokens[k]!
  if (pos !== 'ADV' && isDenied(reading, k + 1, to)) return turnBack(reading, k - 1, from, k, to)
  return pos === 'CCONJ' ? back(reading, k - 1, from, CLAUSE, CONTRASTED) : 0
}

/** The sentence before one that says no more than that it is not so, "It was supposed to be good. It was not."; `[from, to)` is the latter. */
export function turnBefore(reading: Reading<WordFacts>, before: number, from: number, to: number): number {
  return isDenied(reading, from, to) ? turnBack(reading, from - 1, before, from, from) : 0
}
