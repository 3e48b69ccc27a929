/** A text as the tagger of names sees it at run time, with the stretches of words that may hold names. */
import { parseArticle } from '../../../src/index.ts'
import { english } from '../../../src/language/en/index.ts'
import type { Candidate } from '../../../src/names/candidate.ts'
import type { NameReading } from '../../../src/names/candidates/reading.ts'
import { readRuled } from '../../../src/names/ruled.ts'
import { findStretches, type NameStretch } from '../../../src/names/tagger/stretches.ts'
import { lookAt, type View } from '../../../src/names/tagger/view.ts'
import { worded } from '../../../src/pipeline.ts'
import type { SampleArticle } from '../../fit/model.ts'

/** The corpora are English; no option is set. */
const CONTEXT = { options: {}, language: english }

export interface Seen {
  readonly reading: NameReading
  readonly candidates: readonly Candidate[]
  readonly view: View
  readonly stretches: readonly NameStretch[]
}

export function see(article: SampleArticle): Seen {
  const { reading, candidates } = readRuled(worded(parseArticle(article), CONTEXT), CONTEXT)
  const stretches = findStretches(reading.words, reading.evidence)
  return { reading, candidates, view: lookAt(reading, candidates), stretches }
}

export const seeText = (text: string): Seen => see({ text, format: 'text' })
