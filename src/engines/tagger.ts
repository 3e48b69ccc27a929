import { FIRST_HINT, readAutomaton } from './automaton.ts'
import { lemmaFor } from './lemmas.ts'
import { type Form, type Lexeme, readContraction, readLexeme } from './lexemes.ts'
import { LONGEST, owned, REMEMBERED } from './owned.ts'
import { wink } from './wink.ts'

export interface Tagger {
  lexeme(word: string): Lexeme
  /** The two parts of a contraction with the tags and lemmas of the words they stand for; null if it is none. */
  contraction(first: Lexeme, second: Lexeme): readonly [Lexeme, Lexeme] | null
  /** Writes the tags of words[from, to), which are read together, to the same places of `tags`, as numbers. */
  tag(words: readonly Lexeme[], from: number, to: number, tags: Uint8Array): void
  /** Sets `pos` and `lemma` of a token to those of a tag, its `lastTag` from now on. */
  settle(word: Lexeme, tag: number): void
}

/** Tags without a name, as the model numbers them. */
const UNKNOWN = 0
const SPACE = 14
/** Room for the tokens of an ordinary block. */
const ROOM = 1024

/** @param describe what the form of a token alone tells */
export function createTagger(describe: (word: string) => Form): Tagger {
  const { cache, machines, tags: names } = wink()
  const automata = machines.map(readAutomaton)
  const words = new Map<string, Lexeme>()
  const contractions = new Map<string, readonly [Lexeme, Lexeme] | null>()
  /** What the automata see of the tokens of an ordinary block, and what they say; a longer one makes its own. */
  const room = { events: new Uint8Array(ROOM), hits: [] as number[] }

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

    tag(found, from, to, tags) {
      const count = to - from
      const { events, hits } = count > ROOM ? { events: new Uint8Array(count), hits: [] } : room
      for (let i = 0; i < count; i++) {
        const { tag, event } = found[from + i]!
        tags[from + i] = tag
        events[i] = event
      }
      for (const automaton of automata) {
        const end = automaton.find(events, count, hits)
        for (let k = 0; k < end; k += 2) {
          const at = hits[k]!
          const place = from + at
          const { normal, event } = found[place]!
          // A negative name is a correction without regard to the word; any other asks what the word may be.
          const target = hits[k + 1]!
          if (target < 0) tags[place] = -target
          else if (normal >= 0 && cache.isMemberPOS(normal, target)) tags[place] = target
          if (event < FIRST_HINT) events[at] = tags[place]!
        }
      }
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
