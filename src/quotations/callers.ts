/** “What the guard calls “a joke””: who calls something so, right before the words, speaks, and not whoever is told of around it. */
import type { Cue, Grammar } from './cues.ts'
import type { Attribution } from './speakers.ts'
import type { PlacedRun, QuotationWords } from './words.ts'

/** How far before the words the verb may stand: “what the guard calls the town's “old joke””. */
const NEAR = 4

export interface Caller {
  readonly speaker: number
  readonly cue: Cue
}

/** Whoever calls something so, where another was taken for the speaker. */
export function callerOf(
  { lower, run: runs }: QuotationWords,
  grammar: Grammar,
  { setting, phrase }: Attribution,
  run: PlacedRun,
): Caller | null {
  const cue = grammar.cues[setting.previous]
  if (setting.next >= 0 || cue?.form !== 'verb' || !cue.known?.calls || cue.passive || cue.reach !== 1)
    return null
  const caller = grammar.phrases[cue.subject]
  if (!caller || cue.subject === phrase || run.first - cue.last > NEAR || runs[cue.last] !== -1) return null
  const before = lower[caller.first - 1]
  if (before !== 'what' && before !== 'which' && before !== 'whom') return null
  const other = grammar.phrases[phrase]
  // “Brandt left what she calls …”: the pronoun is mostly herself.
  const isSame = caller.form === 'pronoun' && (other?.form === 'name' || other?.source === 'person')
  return isSame ? null : { speaker: cue.subject, cue }
}
