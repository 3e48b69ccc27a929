/** Countries and peoples within words that a hyphen joins: "US-led troops", "pro-Beijing lawmakers", "an Italian-made valve". */
import type { Candidate } from '../candidate.ts'
import type { NameReading } from '../candidates/reading.ts'
import { draftKnown } from '../candidates/rules/known.ts'
import { draftAt } from '../candidates/run.ts'
import { HYPHEN } from '../listed.ts'
import { CAPITAL, CAPITALS, LOWER } from '../words.ts'

/** The candidates with those that stand beside a hyphen and that nothing else has read. */
export function addCompounds(
  { words, evidence }: NameReading,
  candidates: readonly Candidate[],
): Candidate[] {
  const added: Candidate[] = []
  let c = 0
  for (let i = 1; i < words.text.length; i++) {
    if (!(words.traits[i]! & HYPHEN) || !words.glued[i] || !words.glued[i + 1]) continue
    for (const at of [i - 1, i + 1]) {
      const other = at < i ? i + 1 : i - 1
      const shape = words.shape[at]
      if (shape !== CAPITAL && shape !== CAPITALS) continue
      // "Bin-Laden" and "Jordan-Smith" are names; a small word or a prefix beside it makes an adjective.
      const prefix = other < at && PREFIXES.has(words.listed[other]?.lower ?? '')
      if (!(other > at && words.shape[other] === LOWER) && !prefix) continue
      if (evidence.setting[words.sentence[at]!] !== 'prose') continue
      const word = words.listed[at]
      const known = word?.known
      if (!word || !known?.country) continue
      while (c < candidates.length && candidates[c]!.last < at) c++
      const next = candidates[c]
      if (next && next.first <= at) continue
      added.push(draftAt(at, at, word.text, draftKnown(word.text, known)))
    }
  }
  return added.length === 0 ? [...candidates] : [...candidates, ...added].sort((a, b) => a.first - b.first)
}

const PREFIXES = new Set('pro anti non ex un'.split(' '))
