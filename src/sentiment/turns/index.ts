/** Tone that is turned from afar: "I don't think that it is good", "they thought it good, but it was not", "crime fell", "hopes faded". */
import type { Syntax } from '../../grammar/index.ts'
import { CHARGE, STATE } from '../cue-words.ts'
import type { Reading } from '../reading.ts'
import type { WordFacts } from '../words.ts'
import { readQuestion } from './asked.ts'
import { Beliefs, isDenied, turnBack } from './belief.ts'
import { readEnd } from './endings.ts'
import { readLoss } from './losses.ts'
import { readPlainFact } from './plain.ts'
import { back, type Times } from './scope.ts'
import { THEMES } from './themes.ts'
import { readTrend, tellsTrend } from './trends.ts'
import { maySpare, readUnharmed } from './unharmed.ts'
import { readUnreal } from './unreal.ts'

/** What other words turn, and what turns none. */
const TURNED = THEMES | CHARGE | STATE
/** What is said before "but" counts less still than where words are read. */
const CONTRASTED: Times = { good: 0.5, bad: 0.5 }
const CLAUSE = 20

/** Turns shares in `reading.values` of tokens [from, to); says by how much their sum changed. */
export function turnFar(reading: Reading<WordFacts>, syntax: Syntax, from: number, to: number): number {
  const asked = readQuestion(reading, from, to)
  const turned = asked + (mayTurn(reading, from, to) ? turnEach(reading, syntax, from, to) : 0)
  return turned === 0 ? readPlainFact(reading, from, to) : turned
}

function turnEach(reading: Reading<WordFacts>, syntax: Syntax, from: number, to: number): number {
  const { facts } = reading
  const beliefs = new Beliefs(reading, from, to)
  let change = 0
  for (let k = from; k < to; k++) {
    if (!reading.isWord(k)) continue
    change += beliefs.read(k)
    const { contrasts, turns } = facts[k]!
    if (contrasts) change += readContrast(reading, k, from, to)
    change += readTrend(reading, syntax, k, from, to) + readUnharmed(reading, k, from, to)
    if (turns !== 0) {
      change += readEnd(reading, syntax, k, from, to)
      change += readLoss(reading, k, from, to) + readUnreal(reading, k, to)
    }
  }
  return change
}

/** Whether any word of a sentence does something to others from afar: in most none does. */
function mayTurn(reading: Reading<WordFacts>, from: number, to: number): boolean {
  const { facts } = reading
  for (let k = from; k < to; k++) {
    const own = facts[k]!
    if (
      (own.contrasts || (own.turns & ~TURNED) !== 0 || tellsTrend(own) || maySpare(reading, k)) &&
      reading.isWord(k)
    )
      return true
  }
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
