/**
 * The words of an article in columns, one entry a token: what the stages behind the tokens read. Made from the tokens alone, so
 * that an article that was stored as JSON is read like one that was just parsed.
 */
import type { Lexeme } from '../engines/lexemes.ts'
import { type Token, UNIVERSAL_POS, type UniversalPos } from '../schema/tokens.ts'
import type { Stage } from '../stage.ts'
import { places } from '../text/room.ts'
import { LONGEST, type Spelling, type Spellings, spellings } from './spelling.ts'

interface TokenList {
  readonly tokens: readonly Token[]
}

export interface WordTable extends TokenList {
  readonly start: Int32Array
  readonly end: Int32Array
  readonly sentence: Int32Array
  /** The number of its part of speech (tagOf). */
  readonly tag: Uint8Array
  /** 1 where no space stands between a token and the one before it in its sentence. */
  readonly glued: Uint8Array
  readonly spelling: readonly Spelling[]
  /** Where they are from, and others are found. */
  readonly spellings: Spellings
}

/** The parts of speech in the order of their numbers, which models were fitted to. */
export const TAGS: readonly UniversalPos[] = UNIVERSAL_POS

export const tagOf = (pos: UniversalPos): number => TAGS.indexOf(pos)

/** By tokens that were just made the form of each, which knows its spelling without looking it up. */
const formsOf = /* @__PURE__ */ new WeakMap<readonly Token[], readonly Lexeme[]>()

export function rememberForms(tokens: readonly Token[], forms: readonly Lexeme[]): void {
  formsOf.set(tokens, forms.slice(0, tokens.length))
}

function spellingOf(form: Lexeme, table: Spellings): Spelling {
  const known = form.spelling as Spelling | null
  if (known?.isOf(table)) return known
  const found = table.of(form.text)
  // A long one is let go with its article.
  if (form.text.length <= LONGEST) form.spelling = found
  return found
}

export function readTable({ tokens }: TokenList): WordTable {
  const table = spellings()
  const forms = formsOf.get(tokens)
  const size = tokens.length
  const start = new Int32Array(size)
  const end = new Int32Array(size)
  const sentence = new Int32Array(size)
  const tag = new Uint8Array(size)
  const glued = new Uint8Array(size)
  const spelling = places<Spelling>(tokens, size)
  let before = -1
  let last = -1
  for (let k = 0; k < size; k++) {
    const token = tokens[k]!
    const form = forms?.[k]
    const found = form?.text === token.text ? spellingOf(form, table) : table.of(token.text)
    if (found.pos !== token.pos) {
      found.pos = token.pos
      found.tag = tagOf(token.pos)
    }
    start[k] = token.start
    end[k] = token.end
    sentence[k] = token.sentence
    tag[k] = found.tag
    if (token.start === last && token.sentence === before) glued[k] = 1
    spelling[k] = found
    before = token.sentence
    last = token.end
  }
  return { tokens, start, end, sentence, tag, glued, spelling, spellings: table }
}

/** The table as a field of the document; no part of the result. */
export const words: Stage<TokenList, { readonly words: WordTable }> = {
  name: 'words',
  run: (doc) => ({ words: readTable(doc) }),
}
