import * as z from 'zod/mini'
import { index, spanSchema } from './span.ts'

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

export const sentenceSchema = z.extend(spanSchema, { block: index })
export const tokenSchema = z.extend(spanSchema, {
  sentence: index,
  pos: z.enum(UNIVERSAL_POS),
  lemma: z.string(),
  isStop: z.boolean(),
})
export const tokenizationSchema = z.object({
  text: z.string(),
  sentences: z.array(sentenceSchema),
  tokens: z.array(tokenSchema),
})

export type UniversalPos = (typeof UNIVERSAL_POS)[number]
/** A sentence; `block` is the index of the block it lies in. */
export interface Sentence extends z.infer<typeof sentenceSchema> {}
/** A token; `sentence` is the index of the sentence it lies in. */
export interface Token extends z.infer<typeof tokenSchema> {}
export interface Tokenization extends z.infer<typeof tokenizationSchema> {}
