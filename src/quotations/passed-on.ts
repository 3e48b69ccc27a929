/** “…,” the guard said, according to the Gazette: who says quoted words, and who tells so. */
import { type Cue, type Grammar, isTelling } from './cues.ts'
import type { Attribution } from './speakers.ts'
import type { PlacedRun, QuotationWords } from './words.ts'

export interface PassedOn {
  /** The verb of whoever speaks. */
  readonly cue: Cue
  /** Indexes of phrases. */
  readonly speaker: number
  readonly via: number
}

/** How far, in words, the verb may stand before "according to". */
const REACH = 12

/** The verb of saying, with its subject, that stands between the end of a run and “according to”. */
function saidBefore(words: QuotationWords, grammar: Grammar, cue: Cue, run: PlacedRun): PassedOn | null {
  const { sentence } = words
  const isBehind = (index: number): boolean => (grammar.phrases[index]?.first ?? -1) >= run.last
  for (
    let i = cue.word - 1;
    i >= run.last && i > cue.word - REACH && sentence[i] === sentence[cue.word];
    i--
  ) {
    const verb = grammar.cues[grammar.cueAt[i]!]
    if (words.run[i] !== -1) return null
    if (verb?.form !== 'verb' || verb.passive || !isTelling(verb)) continue
    const speaker = [verb.subject, verb.inverted].find(isBehind)
    return speaker === undefined || cue.inverted < 0 ? null : { cue: verb, speaker, via: cue.inverted }
  }
  return null
}

/** Who says a run that another is credited with for passing it on, and the run after it in its paragraph; `last` is that of the run before. */
export function passedOn(
  words: QuotationWords,
  grammar: Grammar,
  { cue, phrase, setting }: Attribution,
  run: PlacedRun,
  last: PassedOn | null,
): PassedOn | null {
  const { next, previous } = setting
  if (cue?.form === 'according' && cue.word >= run.last) {
    const told = saidBefore(words, grammar, cue, run)
    if (told) return told
  }
  if (!last || next >= 0 || previous >= 0 || words.block[last.cue.word] !== run.block) return null
  return phrase === last.via || phrase === last.speaker ? last : null
}
