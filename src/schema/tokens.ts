import * as z from 'zod/mini'
import { block, described, index, spanSchema } from './span.ts'

/** The 17 Universal POS tags (universaldependencies.org/u/pos). */
export const UNIVERSAL_POS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const

export const sentenceSchema = z.extend(spanSchema, { block })
export const sentences = described(z.array(sentenceSchema), 'The sentences of every block, by start.')
export const tokenSchema = z.extend(spanSchema, {
  sentence: described(index, 'The index of the sentence that it lies in, from 0.'),
  pos: described(
    z.enum(UNIVERSAL_POS),
    'Its part of speech: a Universal POS tag (universaldependencies.org/u/pos).',
  ),
  lemma: described(z.string(), 'Its dictionary form under that tag: of "said" it is "say".'),
  isStop: described(z.boolean(), 'Whether it is one of the commonest words, such as "the" and "of".'),
})
export const tokens = described(
  z.array(tokenSchema),
  'Words, figures and marks, by start; "don\'t" is two, and white space is none.',
)
export const visibleText = described(
  z.string(),
  'The visible text that every offset points into: the input itself where it is plain text.',
)
export const tokenizationSchema = z.object({ text: visibleText, sentences, tokens })

export type UniversalPos = (typeof UNIVERSAL_POS)[number]
/** A sentence; `block` is the index of the block it lies in. */
export interface Sentence extends z.infer<typeof sentenceSchema> {}
/** A token; `sentence` is the index of the sentence it lies in. */
export interface Token extends z.infer<typeof tokenSchema> {}
export interface Tokenization extends z.infer<typeof tokenizationSchema> {}
