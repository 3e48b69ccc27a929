/** What the ranker is told of a pronoun and of one whom it may mean, as numbers. */
import { HE, isBeVerb, SHE } from '../../language/en/reference-words.ts'
import { reportingWord } from '../../language/en/reporting-words.ts'
import { fitOf } from './candidates.ts'
import type { Asked, Standing } from './features.ts'
import { ADJ, AUX, type Line, tagIn, VERB } from './line.ts'
import type { Referent } from './referents.ts'
import { LABEL, OBLIQUE, SUBJECT } from './roles.ts'
import type { Spot } from './spots.ts'

export const PRONOUN_WIDTH = 48
const log = (value: number) => Math.log2(1 + Math.max(0, value))

export function pronounValues(asked: Asked, standing: Standing, at: number, row: Float32Array): void {
  const { line, spot, candidates } = asked
  const { words, quoted, clause, blockOf } = line
  const one = candidates[at]!
  const { last, thing } = one
  const { kind } = spot.pronoun!
  const group = kind === SHE ? HE : kind
  const sentence = words.sentence[spot.first]!
  const where = words.sentence[last.last]!
  const far = sentence - where
  const next = spot.last + 1
  const after = tagIn(line, next, sentence)
  let k = 0
  const put = (value: number) => {
    row[k++] = value
  }
  put(group)
  put(spot.inCase)
  put(spot.role)
  put(quoted[spot.first]!)
  put(words.opens[spot.first]!)
  put(after === VERB || after === AUX ? 1 : 0)
  put(pleonastic(line, next, sentence))
  put(speaks(line, spot))
  put(thing ? one.kind : 0)
  put(thing ? 0 : one.kind)
  put(one.plural ? 1 : 0)
  put(genderOf(one, kind))
  put(one.told[kind]! > 0 ? 1 : 0)
  put(log(one.told[1] + one.told[2] + one.told[3] + one.told[4] - one.told[kind]!))
  put(fitOf(one, kind))
  put(log(far))
  put(log(spot.first - last.last))
  put(log(blockOf[sentence]! - blockOf[where]!))
  put(far === 0 ? clause[spot.first]! - clause[last.last]! : 9)
  put(standing.rank[at]!)
  put(standing.subjectRank[at]!)
  put(last.role)
  put(last.role === SUBJECT ? 1 : 0)
  put(last.role === OBLIQUE ? 1 : 0)
  put(last.form)
  put(last.pronoun ? (last.pronoun.kind === kind ? 2 : 1) : 0)
  put(words.opens[last.first]!)
  put(last.role === spot.role ? 1 : 0)
  put(log(one.spots))
  put(log(one.named))
  put(standing.oftener[at]!)
  put(standing.better[at]!)
  put(one.lastSubject ? log(sentence - words.sentence[one.lastSubject.last]!) : 9)
  put(one.before ? log(sentence - words.sentence[one.before.last]!) : 9)
  put(standing.fitting)
  put(standing.named)
  put(words.sentence[one.first.first]! < 3 ? 1 : 0)
  put(last.joined ? 1 : 0)
  put(last.determiner)
  put(quoted[last.last]!)
  put(speaks(line, last))
  put(standing.fitting - standing.rank[at]! - 1)
  put(last.role === SUBJECT && far === 0 ? 1 : 0)
  put(far <= 1 ? 1 : 0)
  put(last.role === LABEL ? 1 : 0)
}

function genderOf({ thing }: Referent, kind: number): number {
  const gender = thing?.gender
  if (kind === HE) return gender === 'm' ? 2 : gender === 'f' ? 0 : 1
  if (kind === SHE) return gender === 'f' ? 2 : gender === 'm' ? 0 : 1
  return 1
}

function speaks({ words, lower }: Line, { first, last }: Spot): number {
  const sentence = words.sentence[first]
  const says = (at: number) => words.sentence[at] === sentence && reportingWord(lower[at] ?? '')?.verb
  return says(last + 1) || says(first - 1) ? 1 : 0
}

/** "it is clear that", "it takes years to". */
function pleonastic(line: Line, next: number, sentence: number): number {
  const { words, lower } = line
  const isBe = isBeVerb(lower[next] ?? '')
  let found = isBe ? 1 : 0
  if (isBe && tagIn(line, next + 1, sentence) === ADJ) found = 2
  for (let at = next + 1; at < next + 7 && words.sentence[at] === sentence; at++) {
    const word = lower[at]
    if (word === 'that' || word === 'to' || word === 'if' || word === 'when') return found + 3
  }
  return found
}
