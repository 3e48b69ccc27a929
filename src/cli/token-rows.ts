import type { Article } from '../index.ts'

export const TOKEN_COLUMNS = [
  'article',
  'sentence',
  'text',
  'pos',
  'lemma',
  'isStop',
  'start',
  'end',
] as const

export type TokenRow = Readonly<Record<(typeof TOKEN_COLUMNS)[number], string | number | boolean | null>>

/** A row for each token. */
export const tokenRows = ({ id, tokens }: Article): TokenRow[] =>
  tokens.map(({ sentence, text, pos, lemma, isStop, start, end }) => ({
    article: id,
    sentence,
    text,
    pos,
    lemma,
    isStop,
    start,
    end,
  }))
