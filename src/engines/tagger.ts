import { FIRST_HINT, readAutomaton } from './automaton.ts'
import { lemmaFor } from './lemmas.ts'
import { type FormFacts, type Lexeme, readContraction, readLexeme } from './lexemes.ts'
import { LONGEST, owned, REMEMBERED } from './owned.ts'
import { wink } from './wink.ts'

export interface Tagger {
  lexeme(word: string): Lexeme
  /** The two parts of a contraction with the tags and lemmas of the words they stand for; null if it is none. */
  contraction(first: Lexeme, second: Lexeme): readonly [Lexeme, Lexeme] | null
  /**
   * Writes the tags of words[from, to), which are read together, to the same places of `tags`, as numbers; uses those of
   * `events` to do so.
   */
  tag(words: readonly Lexeme[], from: number, to: number, tags: Uint8Array, events: Uint8Array): void
  /** Sets `pos` and `lemma` of a token to those of a tag, its `lastTag` from now on. */
  settle(word: Lexeme, tag: number): void
}

/** Tags without a name, as the model numbers them. */
const UNKNOWN = 0
const SPACE = 14

/** @param describe what the form of a token alone tells */
export function createTagger(describe: (word: string) => FormFacts): Tagger {
  const { cache, machines, tags: names } = wink()
  const automata = machines.map(readAutomaton)
  const words = new Map<string, Lexeme>()
  const contractions = new Map<string, readonly [Lexeme, Lexeme] | null>()

  return {
    lexeme(word) {
      let known = words.get(word)
      if (known) return known
      if (word.length > LONGEST) return readLexeme(word, describe(word))
      if (words.size >= REMEMBERED) words.clear()
      const own = owned(word)
      known = readLexeme(own, describe(own))
      words.set(own, known)
      return known
    },

    contraction(first, second) {
      if (first.text.length + second.text.length > LONGEST) return null
      const key = first.text + second.text
      let known = contractions.get(key)
      if (known !== undefined) return known
      if (contractions.size >= REMEMBERED) contractions.clear()
      known = readContraction(first, second)
      contractions.set(key, known)
      return known
    },

    tag(found, from, to, tags, events) {
      for (let i = from; i < to; i++) {
        const { tag, event } = found[i]!
        tags[i] = tag
        events[i] = event
      }
      // What is corrected lies within the match, and the automaton goes on behind it: a correction may be seen at once.
      const correct = (at: number, name: number) => {
        const { normal, event } = found[at]!
        // A negative name is a correction without regard to the word; any other asks what the word may be.
        if (name < 0) tags[at] = -name
        else if (normal >= 0 && cache.isMemberPOS(normal, name)) tags[at] = name
        if (event < FIRST_HINT) events[at] = tags[at]!
      }
      for (const automaton of automata) automaton.find(events, from, to, correct)
    },

    settle(word, tag) {
      // First what may fail, so that no other text finds it half done.
      const lemma = word.isFixed ? word.lemma : lemmaFor(word.normalText, tag)
      word.pos = word.fixed ?? (tag === UNKNOWN || tag === SPACE ? 'X' : (names[tag] ?? 'X'))
      word.lemma = lemma
      word.lastTag = tag
    },
  }
}
