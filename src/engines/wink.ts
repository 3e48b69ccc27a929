/**
 * The only file that imports wink-nlp: parts of speech, lemmas and stop words for tokens that are already split. Of
 * wink-nlp it uses the lexicon, the tagging automata and the lemmatizer, each as wink-nlp's own pipeline does, but not
 * its tokenizer (cubic on some inputs, and of another mind on hyphens) nor its growing store of unknown words.
 */
import model from 'wink-eng-lite-web-model'
import makeAutomaton, { type WinkAutomaton } from 'wink-nlp/src/automaton.js'
import makeCache, { type WinkCache } from 'wink-nlp/src/cache.js'

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

/** What is known of a token by itself, before its neighbours are looked at. */
interface Lexeme {
  /** Its likeliest tag, as the model numbers them. */
  readonly tag: number
  /** The class by which the automata know it instead of its tag; 0 if none. */
  readonly hint: number
  /** The index of its normal form, which knows the tags it may take; -1 if unknown to the model. */
  readonly normal: number
  /** The tag its form alone tells, whatever the automata say; null if none. */
  readonly fixed: string | null
  /** Its only lemma; null where the tag decides. */
  readonly lemma: string | null
  readonly normalText: string
  readonly isStop: boolean
  /** Lemmas by tag, filled in as they are needed. */
  readonly lemmas: (string | undefined)[]
}

interface Engine {
  readonly cache: WinkCache
  readonly automata: readonly WinkAutomaton[]
  readonly tags: readonly string[]
  readonly guess: (word: string, category: number) => number
  readonly core: Core
}

/** The answers for a run of tokens, in parallel. */
export interface Tags {
  readonly pos: readonly string[]
  readonly lemmas: readonly string[]
  readonly stops: readonly boolean[]
}

export interface Tagger {
  /**
   * @param words the tokens
   * @param joined whether each token is the second part of a contraction that the token before begins
   * @param breaks the tokens before which a block begins
   */
  tag(words: readonly string[], joined: readonly boolean[], breaks: ReadonlySet<number>): Tags
}

const { lemmatize } = (model as unknown as Model).addons

let engine: Engine | undefined

function start(): Engine {
  const { core: load, pos, featureFn } = model as unknown as Model
  const core = load()
  const cache = makeCache(core, featureFn)
  const unknown = cache.value(0)
  const automata = pos().machines.map((machine) => {
    const automaton = makeAutomaton(cache, unknown)
    automaton.importJSON(machine)
    return automaton
  })
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
    automata,
    core,
    tags: core.features.pos.list,
    guess: (word, category) => feature.pos(word, category, known),
  }
}

/** Names of the tags as the model numbers them. */
const UNKNOWN = 0
const NOUN = 8
const SPACE = 14
const HINTS = 1_080_000
/** Kinds of words as the model numbers them. */
const WORD = 1
const NUMBER = 2
const ORDINAL = 10
const PUNCTUATION = 12
/** Longer tokens are no words, and are not looked up letter by letter. */
const LONGEST = 64
/** How many different tokens are remembered. */
const REMEMBERED = 50_000
/** Tokens that are tagged at a time. */
const BATCH = 20_000

const LETTER = /^\p{L}/u
const FIGURE = /^[\d,.]*\d[\d,.]*$/
const RANKED = /^\d+(?:st|nd|rd|th)$/i

function category(word: string): number {
  if (LETTER.test(word)) return WORD
  if (FIGURE.test(word)) return NUMBER
  return RANKED.test(word) ? ORDINAL : PUNCTUATION
}

/** @param formTag the Universal POS tag that the form of a token alone tells, or undefined */
export function createTagger(formTag: (word: string) => string | undefined): Tagger {
  const words = new Map<string, Lexeme>()
  const contractions = new Map<string, readonly [Lexeme, Lexeme] | null>()

  function lexeme(word: string): Lexeme {
    let known = words.get(word)
    if (known) return known
    if (words.size >= REMEMBERED) words.clear()
    known = read(word, formTag(word) ?? null)
    words.set(word, known)
    return known
  }

  function parts(first: string, second: string): readonly [Lexeme, Lexeme] | null {
    if (first.length + second.length > LONGEST) return null
    const key = `${first}${second}`.replaceAll('’', "'")
    let known = contractions.get(key)
    if (known !== undefined) return known
    if (contractions.size >= REMEMBERED) contractions.clear()
    known = readContraction(key)
    contractions.set(key, known)
    return known
  }

  return {
    tag(texts, joined, breaks) {
      const found: Lexeme[] = new Array(texts.length)
      for (let i = 0; i < texts.length; i++) {
        const both = joined[i] && i > 0 ? parts(texts[i - 1]!, texts[i]!) : null
        if (both) found[i - 1] = both[0]
        found[i] = both ? both[1] : lexeme(texts[i]!)
      }
      const pos: string[] = new Array(texts.length)
      const lemmas: string[] = new Array(texts.length)
      const stops: boolean[] = new Array(texts.length)
      for (let from = 0; from < texts.length; from += BATCH) {
        const to = Math.min(texts.length, from + BATCH)
        const numbers = tagBatch(found, from, to, breaks)
        for (let i = from; i < to; i++) {
          const word = found[i]!
          const number = numbers[i - from]!
          pos[i] = word.fixed ?? nameOf(number)
          lemmas[i] = word.lemma ?? (word.lemmas[number] ??= lemma(word, number))
          stops[i] = word.isStop
        }
      }
      return { pos, lemmas, stops }
    },
  }
}

function nameOf(number: number): string {
  const name = engine!.tags[number]
  return name === undefined || number === UNKNOWN || number === SPACE ? 'X' : name
}

function lemma(word: Lexeme, number: number): string {
  return word.normalText.length > LONGEST
    ? word.normalText
    : lemmatize(word.normalText, engine!.tags[number] ?? 'X', engine!.cache)
}

/** The tags of found[from, to): each token's likeliest, then what the automata make of its neighbours. */
function tagBatch(
  found: readonly Lexeme[],
  from: number,
  to: number,
  breaks: ReadonlySet<number>,
): readonly number[] {
  const tags: number[] = []
  const hints: number[] = []
  const normals: number[] = []
  const places: number[] = []
  for (let i = from; i < to; i++) {
    if (i > from && breaks.has(i)) {
      tags.push(SPACE)
      hints.push(0)
      normals.push(-1)
    }
    const word = found[i]!
    places.push(tags.length)
    tags.push(word.tag)
    hints.push(word.hint)
    normals.push(word.normal)
  }
  const { automata, cache } = engine!
  for (const automaton of automata) {
    for (const [at, , name] of automaton.recognize(tags, shown, hints)) {
      const target = Number(name)
      // A negative name is a correction without regard to the word; any other asks what the word may be.
      if (target < 0) tags[at] = -target
      else if (normals[at]! >= 0 && cache.isMemberPOS(normals[at]!, target)) tags[at] = target
    }
  }
  return places.map((place) => tags[place]!)
}

function shown(tag: number, _cache: WinkCache, hints: readonly number[], at: number): number {
  const hint = hints[at]!
  return hint ? hint + HINTS : tag
}

function read(word: string, fixed: string | null): Lexeme {
  engine ??= start()
  const { cache, guess } = engine
  if (word.length > LONGEST) return unknown(word, NOUN, fixed)
  const straight = word.includes('’') ? word.replaceAll('’', "'") : word
  const place = cache.lookup(straight)
  if (place) return knownLexeme(place[0]!, fixed)
  const lower = straight.toLowerCase()
  const tag = guess(straight, category(straight)) || NOUN
  const below = cache.lookup(lower)
  if (below?.length !== 1) return unknown(lower, tag, fixed)
  return { ...knownLexeme(below[0]!, fixed), tag, hint: 0, lemma: null, lemmas: [] }
}

function unknown(word: string, tag: number, fixed: string | null): Lexeme {
  return {
    tag,
    hint: 0,
    normal: -1,
    fixed,
    lemma: null,
    normalText: word.toLowerCase(),
    isStop: false,
    lemmas: [],
  }
}

function knownLexeme(index: number, fixed: string | null): Lexeme {
  const { cache } = engine!
  const mapped = cache.mappedSpelling(index)
  const normal = cache.normal(index)
  const single = cache.property(mapped, 'isSLemma') === 1
  return {
    tag: cache.posOf(mapped) || NOUN,
    hint: cache.property(index, 'posHint'),
    normal,
    fixed,
    lemma: single ? cache.value(cache.property(mapped, 'lemma')) : null,
    normalText: cache.value(normal),
    isStop: cache.property(normal, 'isStopWord') === 1,
    lemmas: [],
  }
}

/** The two parts of a contraction that the model knows (don't, she'll), with the tags and lemmas it gives them. */
function readContraction(word: string): readonly [Lexeme, Lexeme] | null {
  engine ??= start()
  const { cache, core } = engine
  const found = cache.lookup(word) ?? cache.lookup(word.toLowerCase())
  if (found?.length !== 8) return null
  const part = (at: number): Lexeme => {
    const normal = core.xpansions[found[at + 1]!]!
    return {
      ...knownLexeme(found[at]!, null),
      tag: found[at + 3]!,
      normal,
      lemma: cache.value(found[at + 2]!),
      normalText: cache.value(normal),
      isStop: cache.property(normal, 'isStopWord') === 1,
    }
  }
  return [part(0), part(4)]
}
