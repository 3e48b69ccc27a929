/** “What the guard calls “a joke””: who calls something so, right before the words, speaks, and not whoever is told of around it. */
import { isAddressingVerb } from '../language/en/reported-contents.ts'
import { type Cue, type Grammar, isTelling } from './cues.ts'
import { goingOnWith } from './parsed-sources.ts'
import type { Attribution } from './speakers.ts'
import type { PlacedRun, QuotationWords } from './words.ts'

/** How far before the words the verb may stand: “what the guard calls the town's “old joke””. */
const NEAR = 4

export interface Caller {
  readonly speaker: number
  readonly cue: Cue
}

/** ““A joke,” in the words of one guard”: he speaks. */
function inWordsOf(
  { lower, sentence }: QuotationWords,
  { cues, cueAt, phraseAt }: Grammar,
  run: PlacedRun,
): Caller | null {
  const at = run.last + (lower[run.last] === ',' ? 1 : 0)
  if (lower[at] !== 'in' || lower[at + 1] !== 'the' || lower[at + 2] !== 'words' || lower[at + 3] !== 'of')
    return null
  const cue = cues[cueAt[at + 2]!]
  const speaker = phraseAt[at + 4] ?? -1
  return cue && speaker >= 0 && sentence[at + 4] === sentence[at] ? { speaker, cue } : null
}

/** How far before the words who speaks may stand within the sentence. */
const REACH = 30

/** “The road, said one guard, who asked for tea, was “a joke””, “…, said Ida Brandt, adding that it was “a joke””: the subject of the clause is not who speaks. */
function insertedBefore(words: QuotationWords, grammar: Grammar, run: PlacedRun): Caller | null {
  const { lower, sentence, run: runs } = words
  const { cues, cueAt, phrases } = grammar
  for (let i = run.first - 1; i > run.first - REACH && sentence[i] === sentence[run.first]; i--) {
    const cue = cues[cueAt[i]!]
    if (runs[i] !== -1) return null
    if (cue?.word !== i || cue.form !== 'verb' || !isTelling(cue)) continue
    const same = goingOnWith(words, grammar, cue, true)
    if (same >= 0) return { speaker: same, cue }
    const behind = phrases[cue.inverted]
    const isInserted =
      lower[run.first - 1] !== ',' &&
      lower[run.first - 1] !== ':' &&
      behind?.first === cue.last &&
      !isAddressingVerb(cue.known?.verb ?? '') &&
      lower[i - 1] === ',' &&
      lower[behind.last] === ','
    return isInserted && behind.last < run.first && behind.form !== 'pronoun'
      ? { speaker: cue.inverted, cue }
      : null
  }
  return null
}

/** Whoever calls something so, where another was taken for the speaker. */
export function callerOf(
  words: QuotationWords,
  grammar: Grammar,
  { setting, phrase }: Attribution,
  run: PlacedRun,
): Caller | null {
  const { lower, run: runs } = words
  const named = inWordsOf(words, grammar, run)
  if (named) return named.speaker === phrase ? null : named
  const inserted = setting.next < 0 ? insertedBefore(words, grammar, run) : null
  if (inserted) return inserted.speaker === phrase ? null : inserted
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
