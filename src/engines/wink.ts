/**
 * The only file that imports wink-nlp: parts of speech, lemmas and stop words for tokens that are already split. Of
 * wink-nlp it uses the lexicon, the tagging automata and the lemmatizer, each to the effect of its own pipeline, but not its
 * tokenizer (cubic on some inputs, and of another mind on hyphens) nor its growing store of unknown words.
 */
import model from 'wink-eng-lite-web-model'
import makeCache, { type WinkCache } from 'wink-nlp/src/cache.js'
import { type Automaton, FIRST_HINT, readAutomaton } from './automaton.ts'

/** What the model holds that is used here. */
interface Core {
  readonly xpansions: ArrayLike<number>
  readonly packing: { readonly config: object }
  readonly features: { readonly pos: { readonly list: readonly string[] } }
}
interface Model {
  core(): Core
  pos(): { readonly machines: readonly string[] }
  featureFn(config: object): { pos(word: string, category: number, cache: object): number }
  readonly addons: { lemmatize(value: string, pos: string, cache: WinkCache): string }
}

/** What is known of a token by itself, before its neighbours are looked at; one for all tokens of a form. */
export interface Lexeme {
  /** The token: one string for all of its form, an own copy that keeps no article alive, and whose hash is known. */
  readonly text: string
  /** What the caller knows of the form, as the caller numbers it. */
  readonly shape: number
  /** Its likeliest tag, as the model numbers them. */
  readonly tag: number
  /** What the automata see: a class of words, or else the tag. */
  readonly event: number
  /** The index of its normal form, which knows the tags it may take; -1 if unknown to the model. */
  readonly normal: number
  /** The tag its form alone tells, whatever the automata say; null if none. */
  readonly fixed: string | null
  readonly normalText: string
  readonly isStop: boolean
  /** Whether the lemma is the same for every tag. */
  readonly isFixed: boolean
  /** The Universal POS tag and the lemma that `as` gave it last, and of which tag: most forms have but one. */
  pos: string
  lemma: string
  lastTag: number
}

/** While it is made. All are made by one literal, so that the engine sees one kind of object where tokens are read. */
type Draft = { -readonly [Key in keyof Lexeme]: Lexeme[Key] }

/** What the caller tells of a form: the Universal POS tag that it alone shows, and its shape. */
export interface Form {
  readonly tag: string | undefined
  readonly shape: number
}

export interface Tagger {
  lexeme(word: string): Lexeme
  /** The two parts of a contraction with the tags and lemmas of the words they stand for; null if it is none. */
  contraction(first: Lexeme, second: Lexeme): readonly [Lexeme, Lexeme] | null
  /** Writes the tags of words[from, to), which are read together, to the same places of `tags`, as numbers. */
  tag(words: readonly Lexeme[], from: number, to: number, tags: Uint8Array): void
  /** Sets `pos` and `lemma` of a token to those of a tag, its `lastTag` from now on. */
  read(word: Lexeme, tag: number): void
}

interface Engine {
  readonly cache: WinkCache
  readonly automata: readonly Automaton[]
  readonly tags: readonly string[]
  readonly guess: (word: string, category: number) => number
  readonly core: Core
}

const { lemmatize } = (model as unknown as Model).addons

let engine: Engine | undefined

function start(): Engine {
  const { core: load, pos, featureFn } = model as unknown as Model
  const core = load()
  const cache = makeCache(core, featureFn)
  const size = cache.intrinsicSize()
  // An unknown word is looked up by its lower-case form; where that is unknown too, its ending decides.
  const known = {
    lookup: (word: string) => cache.lookup(word) ?? [size],
    intrinsicSize: () => size,
    posOf: (index: number) => cache.posOf(index),
  }
  const feature = featureFn(core.packing.config)
  return {
    cache,
    automata: pos().machines.map(readAutomaton),
    core,
    tags: core.features.pos.list,
    guess: (word, category) => feature.pos(word, category, known),
  }
}

/** Names of the tags as the model numbers them. */
const UNKNOWN = 0
const NOUN = 8
const SPACE = 14
/** Kinds of words as the model numbers them. */
const WORD = 1
const NUMBER = 2
const ORDINAL = 10
const PUNCTUATION = 12
/** Longer tokens are no words, and are not looked up letter by letter. */
const LONGEST = 64
/** Room for the tokens of an ordinary block. */
const ROOM = 1024
/** How many different tokens are remembered. */
const REMEMBERED = 50_000

const LETTER = /^\p{L}/u
const FIGURE = /^[\d,.]*\d[\d,.]*$/
const RANKED = /^\d+(?:st|nd|rd|th)$/i

function category(word: string): number {
  if (LETTER.test(word)) return WORD
  if (FIGURE.test(word)) return NUMBER
  return RANKED.test(word) ? ORDINAL : PUNCTUATION
}

/** @param describe what the form of a token alone tells */
export function createTagger(describe: (word: string) => Form): Tagger {
  engine ??= start()
  const { automata, cache, tags: names } = engine
  const words = new Map<string, Lexeme>()
  const contractions = new Map<string, readonly [Lexeme, Lexeme] | null>()
  /** What the automata see of the tokens at hand. */
  let events = new Uint8Array(ROOM)
  const hits: number[] = []

  return {
    lexeme(word) {
      let known = words.get(word)
      if (known) return known
      if (word.length > LONGEST) return read(word, describe(word))
      if (words.size >= REMEMBERED) words.clear()
      const own = owned(word)
      known = read(own, describe(own))
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
      if (count > events.length) events = new Uint8Array(Math.max(count, events.length * 2))
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

    read(word, tag) {
      word.pos = word.fixed ?? (tag === UNKNOWN || tag === SPACE ? 'X' : (names[tag] ?? 'X'))
      if (!word.isFixed) word.lemma = lemmaFor(word.normalText, tag)
      word.lastTag = tag
    },
  }
}

/** An own copy of a string, the engine's one instance of it: names of properties are kept once. */
function owned(word: string): string {
  if (word.length > LONGEST) return word
  const holder: Record<string, true> = Object.create(null)
  holder[word] = true
  return Object.keys(holder)[0]!
}

const lemmas = new Map<string, string>()

/** The lemma of a normal form under a tag; each is found once, and is one string. */
function lemmaFor(normal: string, tag: number): string {
  if (normal.length > LONGEST) return normal
  const name = engine!.tags[tag] ?? 'X'
  if (name !== 'ADJ' && name !== 'NOUN' && name !== 'VERB') return normal
  const key = `${name} ${normal}`
  let known = lemmas.get(key)
  if (known === undefined) {
    if (lemmas.size >= REMEMBERED) lemmas.clear()
    known = owned(lemmatize(normal, name, engine!.cache))
    lemmas.set(key, known)
  }
  return known
}

function read(word: string, form: Form): Lexeme {
  const { cache, guess } = engine!
  if (word.length > LONGEST) return unknown(word, word, NOUN, form)
  const straight = word.includes('’') ? word.replaceAll('’', "'") : word
  const place = cache.lookup(straight)
  if (place) return knownLexeme(word, place[0]!, form)
  const lower = straight.toLowerCase()
  const tag = guess(straight, category(straight)) || NOUN
  const below = cache.lookup(lower)
  if (below?.length !== 1) return unknown(word, lower, tag, form)
  const found = knownLexeme(word, below[0]!, form)
  found.tag = tag
  found.event = tag
  found.isFixed = false
  found.lemma = ''
  return found
}

function unknown(text: string, word: string, tag: number, form: Form): Draft {
  return draft(text, tag, -1, word.toLowerCase(), form)
}

function knownLexeme(text: string, index: number, form: Form): Draft {
  const { cache } = engine!
  const mapped = cache.mappedSpelling(index)
  const normal = cache.normal(index)
  const found = draft(text, cache.posOf(mapped) || NOUN, normal, cache.value(normal), form)
  const hint = cache.property(index, 'posHint')
  if (hint) found.event = hint + FIRST_HINT
  found.isStop = cache.property(normal, 'isStopWord') === 1
  found.isFixed = cache.property(mapped, 'isSLemma') === 1
  if (found.isFixed) found.lemma = cache.value(cache.property(mapped, 'lemma'))
  return found
}

function draft(text: string, tag: number, normal: number, normalText: string, form: Form): Draft {
  return {
    text,
    shape: form.shape,
    tag,
    event: tag,
    normal,
    fixed: form.tag ?? null,
    normalText,
    isStop: false,
    isFixed: false,
    pos: '',
    lemma: '',
    lastTag: -1,
  }
}

/** The two parts of a contraction that the model knows (don't, she'll), with the tags and lemmas it gives them. */
function readContraction(first: Lexeme, second: Lexeme): readonly [Lexeme, Lexeme] | null {
  const { cache, core } = engine!
  const word = (first.text + second.text).replaceAll('’', "'")
  const found = cache.lookup(word) ?? cache.lookup(word.toLowerCase())
  if (found?.length !== 8) return null
  const part = ({ text, shape }: Lexeme, at: number): Lexeme => {
    const normal = core.xpansions[found[at + 1]!]!
    const own = knownLexeme(text, found[at]!, { tag: undefined, shape })
    own.tag = found[at + 3]!
    if (own.event < FIRST_HINT) own.event = own.tag
    own.normal = normal
    own.isFixed = true
    own.lemma = cache.value(found[at + 2]!)
    own.normalText = cache.value(normal)
    own.isStop = cache.property(normal, 'isStopWord') === 1
    return own
  }
  return [part(first, 0), part(second, 4)]
}
