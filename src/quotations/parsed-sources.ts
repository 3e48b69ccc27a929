/** Where a model is unsure who speaks, the subject that the parse gives to the verb speaks. */
import { doerOf } from './contents.ts'
import type { Cue, Grammar } from './cues.ts'
import type { QuotationWords } from './words.ts'

/** Below this the parse is right more often than the model: read on sentences of the training text in which they differ. */
const UNSURE = 0.9
/** How often it is right there. */
const PARSED = 0.85

interface Source {
  /** Index of a phrase; -1 for nobody. */
  readonly phrase: number
  readonly certainty: number
}

/** The phrase that does what a verb says; -1 where there is none, or the verb is passive. */
export function doerPhrase(words: QuotationWords, grammar: Grammar, cue: Cue): number {
  if (cue.form !== 'verb' || cue.passive) return -1
  const at = words.token[cue.word]!
  const doer = doerOf(words.syntax, at)
  return doer < 0 ? -1 : (grammar.phraseAt[doer + cue.word - at] ?? -1)
}

export function surer(words: QuotationWords, grammar: Grammar, cue: Cue, source: Source): Source {
  if (source.certainty >= UNSURE) return source
  const phrase = doerPhrase(words, grammar, cue)
  if (phrase < 0) return source
  return { phrase, certainty: phrase === source.phrase ? Math.max(PARSED, source.certainty) : PARSED }
}
