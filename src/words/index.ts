import type { Lexeme } from '../engines/lexemes.ts'
import { lazy } from '../language/lists/lists.ts'
import { tagModel } from '../models/tags.ts'
import type { Sentence, Token } from '../schema/tokens.ts'
import type { SourceBlocks } from '../source-blocks.ts'
import type { Stage } from '../stage.ts'
import { places } from '../text/room.ts'
import { type Engine, engineFor, readBlocks } from './engine.ts'
import { lemmaOf } from './lemmas.ts'
import { SentenceTagger } from './sentence-tagger.ts'
import { rememberForms, TAGS } from './table.ts'

/** A text and its final blocks. */
interface LaidText {
  readonly text: string
  readonly layout: SourceBlocks
}

/** Made anew for each text, so that the result may hold them as they are. */
export interface Tokenized {
  readonly sentences: Sentence[]
  readonly tokens: Token[]
}

/** Sentences and tokens with part of speech and lemma; blocks end sentences. */
export const tokens: Stage<LaidText, Tokenized> = {
  name: 'tokens',
  run: ({ text, layout }, { language }) => {
    const engine = engineFor(language.words)
    try {
      readBlocks(engine, text, layout)
      tagWords(engine)
      return write(text, engine, language.words.lemmas)
    } finally {
      engine.words.clear()
    }
  },
}

const tagger = /* @__PURE__ */ lazy(() => new SentenceTagger(tagModel()))

function tagWords({ words }: Engine): void {
  const { forms, tags, sentenceEnds, sentences } = words
  let from = 0
  for (let sentence = 0; sentence < sentences; sentence++) {
    const to = sentenceEnds[sentence]! + 1
    tagger().tag(forms, from, to, tags)
    from = to
  }
}

function write(text: string, { words }: Engine, lemmas: ReadonlyMap<string, string>): Tokenized {
  const { starts, ends, forms, tags, sentenceEnds, sentenceBlocks } = words
  const tokens = places<Token>(forms, words.count)
  const sentences = places<Sentence>(forms, words.sentences)
  let i = 0
  for (let sentence = 0; sentence < sentences.length; sentence++) {
    const last = sentenceEnds[sentence]!
    const start = starts[i]!
    const end = ends[last]!
    sentences[sentence] = {
      start,
      end,
      text: i === last ? forms[i]!.text : text.slice(start, end),
      block: sentenceBlocks[sentence]!,
    }
    for (; i <= last; i++) {
      const form = forms[i]!
      const tag = tags[i]!
      const pos = TAGS[tag]!
      if (form.lastTag !== tag) takeLemma(form, tag, lemmas)
      tokens[i] = {
        start: starts[i]!,
        end: ends[i]!,
        text: form.text,
        sentence,
        pos,
        lemma: form.lemma,
        isStop: form.isStop,
      }
    }
  }
  rememberForms(tokens, forms)
  return { sentences, tokens }
}

/** Sets the lemma of a form to that under a tag: what stands under several tags would else be looked up time and again. */
function takeLemma(form: Lexeme, tag: number, exceptions: ReadonlyMap<string, string>): void {
  const pos = TAGS[tag]!
  if (form.lastTag < 0) form.lemma = lemmaOf(form, pos, exceptions)
  else {
    form.lemmas ??= TAGS.map(() => undefined)
    form.lemmas[form.lastTag] = form.lemma
    form.lemma = form.lemmas[tag] ?? lemmaOf(form, pos, exceptions)
  }
  form.lastTag = tag
}
