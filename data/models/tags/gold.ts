/** The treebanks (data/README.md says where they come from), read into tokens and sentences as the library reads an article. */
import { lay } from '../../../src/blocks/lay.ts'
import { checkInput } from '../../../src/check.ts'
import type { Lexeme } from '../../../src/engines/lexemes.ts'
import { english } from '../../../src/language/en/index.ts'
import type { UniversalPos } from '../../../src/schema/tokens.ts'
import { readSource } from '../../../src/source/index.ts'
import { engineFor, readBlocks } from '../../../src/words/engine.ts'
import { tagOf } from '../../../src/words/table.ts'
import type { SampleArticle } from '../../fit/model.ts'

export type Span = readonly [start: number, end: number]

/** A document of a treebank; upos, lemma, head and deprel run beside the tokens. */
export interface TreebankText {
  readonly id: string
  readonly genre: string
  readonly text: string
  readonly tokens: readonly Span[]
  readonly sentences: readonly Span[]
  readonly upos: readonly UniversalPos[]
  readonly lemma: readonly string[]
}

export interface ReadSentence {
  readonly forms: readonly Lexeme[]
  readonly starts: readonly number[]
  readonly ends: readonly number[]
}

const CONTEXT = { options: {}, language: english }

export function readSentences(article: SampleArticle): ReadSentence[] {
  const source = readSource(checkInput(article))
  const { layout } = lay.run(source, CONTEXT)
  const engine = engineFor(english.words)
  const { words } = engine
  try {
    readBlocks(engine, source.text, layout)
    const found: ReadSentence[] = []
    let from = 0
    for (let k = 0; k < words.sentences; k++) {
      const to = (words.sentenceEnds[k] as number) + 1
      found.push({
        forms: words.forms.slice(from, to),
        starts: Array.from(words.starts.subarray(from, to)),
        ends: Array.from(words.ends.subarray(from, to)),
      })
      from = to
    }
    return found
  } finally {
    words.clear()
  }
}

export interface TaggedSentence {
  readonly forms: readonly Lexeme[]
  /** As TAGS numbers them; -1 of a token that the treebank splits otherwise. */
  readonly gold: Int8Array
}

export function readTagged({ text, tokens, upos }: TreebankText): TaggedSentence[] {
  const tags = new Map(tokens.map(([start, end], i) => [`${start} ${end}`, tagOf(upos[i] as UniversalPos)]))
  return readSentences({ text, format: 'text' }).map(({ forms, starts, ends }) => ({
    forms,
    gold: Int8Array.from(forms, (_, i) => tags.get(`${starts[i]} ${ends[i]}`) ?? -1),
  }))
}
