/** Where a model is unsure who speaks, the subject that the parse gives to the verb speaks. */
import { doerOf } from './contents.ts'
import { type Cue, type Grammar, isTelling } from './cues.ts'
import { ING, POSSESSIVE } from './forms.ts'
import { isJoinedRequest } from './twins.ts'
import type { QuotationWords } from './words.ts'

/** Below this the parse is right more often than the model: read on sentences of the training text in which they differ. */
const UNSURE = 0.9
/** How often it is right there. */
const PARSED = 0.85

const NOT_ASKED = -2

/** Words [first, last). */
interface WordRange {
  readonly first: number
  readonly last: number
}

export interface LikelySource {
  /** Index of a phrase; -1 for nobody. */
  readonly phrase: number
  readonly certainty: number
}

/**
 * Whether the subject of a verb opens the sentence and stands right beside the verb, over helping verbs and adverbs: nobody else does what
 * it says, and no other verb of saying stands above it ("Brandt has said"). The parse says otherwise in one sentence of 260.
 */
export function isPlain({ sentence, pos }: QuotationWords, { phrases }: Grammar, cue: Cue): boolean {
  const subject = phrases[cue.subject]
  if (!subject || cue.reach !== 1 || cue.passive || sentence[subject.first - 1] === sentence[cue.word])
    return false
  let before = cue.word - 1
  while (pos[before] === 'AUX' || pos[before] === 'ADV' || pos[before] === 'PART') before--
  return subject.last === before + 1
}

/** The phrase that does what a verb says; -1 where there is none, or the verb is passive. */
export function doerPhrase(words: QuotationWords, grammar: Grammar, cue: Cue): number {
  if (cue.form !== 'verb' || cue.passive) return -1
  if (isPlain(words, grammar, cue)) return ownedBy(words, grammar, cue.subject)
  const at = words.token[cue.word]!
  const doer = doerOf(words.syntax, at)
  const index = doer < 0 ? -1 : (grammar.phraseAt[doer + cue.word - at] ?? -1)
  return ownedBy(words, grammar, index)
}

/** “The country’s top court ruled”: what is owned speaks, and not its owner. */
export function ownedBy(words: QuotationWords, { phrases, phraseAt }: Grammar, index: number): number {
  const phrase = phrases[index]
  if (!phrase?.owner) return index
  const next = phrase.last + ((words.flags[phrase.last] ?? 0) & POSSESSIVE ? 1 : 0)
  return words.sentence[next] === words.sentence[phrase.first] ? (phraseAt[next] ?? -1) : -1
}

/** How far before “and asked” the verb of the clause before it may stand. */
const MOST_JOINED = 25

/** How many words may stand between a verb that ends what it reports and the gerund that goes on. */
const TAIL = 5

/** “The road was clear, an official said on Monday, | adding that”, “…, according to the study, | suggesting that”: whose words end there goes on. */
function isTail(
  lower: readonly string[],
  pos: readonly unknown[],
  phrases: Grammar['phrases'],
  one: Cue,
  end: number,
): boolean {
  if (one.form === 'according') return lower[one.word - 1] === ','
  if (one.form !== 'verb' || one.passive || !isTelling(one) || one.known?.thought) return false
  const behind = phrases[one.inverted]
  const subject = phrases[one.subject]
  const isBefore = subject !== undefined && one.reach === 1 && subject.last === one.word
  const first = isBefore ? subject.first : one.word
  // “Brandt, the mayor, emailed guards, telling them”: who is told stands behind the verb.
  const isInverted = behind?.first === one.last && (behind.form === 'name' || one.known?.verb === 'say')
  if (lower[first - 1] !== ',' || (!isBefore && !isInverted)) return false
  const from = isBefore ? one.last : behind!.last
  if (end - from > TAIL) return false
  for (let i = from; i < end; i++)
    if (pos[i] === 'VERB' || pos[i] === 'AUX' || lower[i] === 'that') return false
  return true
}

/** “Brandt said it was safe, adding that it would open”, “… and asked the board to open it”: who said the first says the second; -1 where it is no such verb. */
export function goingOnWith(
  words: QuotationWords,
  { cues, cueAt, phrases }: Grammar,
  cue: Cue,
  tailOnly = false,
): number {
  const { lower, pos, flags, sentence } = words
  if (cue.form !== 'verb') return -1
  let before = cue.word - 1
  while (before > 0 && pos[before] === 'ADV') before--
  const isGerund = (flags[cue.word]! & ING) !== 0
  const isTwin = lower[before] === 'and' && isJoinedRequest(words, cue, before - MOST_JOINED)
  if (isGerund ? lower[before] !== ',' : !isTwin) return -1
  let found = -1
  for (let i = before - 1; i >= 0 && sentence[i] === sentence[cue.word]; i--) {
    const one = cues[cueAt[i]!]
    if (one?.word === i && isGerund && isTail(lower, pos, phrases, one, before)) {
      const isBefore = phrases[one.subject]?.last === i
      const near = isBefore ? one.subject : one.inverted
      if (near >= 0 && lower[phrases[near]!.first - 1] !== 'as') return near
    }
    if (
      one?.word !== i ||
      one.form !== 'verb' ||
      one.passive ||
      flags[i]! & ING ||
      lower[i - 1] === 'to' ||
      !isTelling(one)
    )
      continue
    if (one.subject >= 0 && one.reach <= 2) found = one.subject
    else if (one.subject < 0 && one.inverted >= 0) found = one.inverted
  }
  return tailOnly ? -1 : found
}

/** How far behind a name “who said” may stand: “said Ida Brandt, 32, a former guard of the port of Harrow, who also said”. */
const MOST_BETWEEN = 30

/** Whoever speaks before a relative clause that reports more of his words, over the posts and places behind his name; -1 where it is no such clause. */
function speakerBeforeWho(words: QuotationWords, { cues, cueAt, phrases }: Grammar, cue: Cue): number {
  const { lower, pos, sentence, run } = words
  let who = cue.word - 1
  while (pos[who] === 'AUX' || pos[who] === 'ADV') who--
  if (cue.form !== 'verb' || lower[who] !== 'who') return -1
  for (let i = who - 1; i > who - MOST_BETWEEN && sentence[i] === sentence[cue.word] && run[i] === -1; i--) {
    if (pos[i] !== 'VERB' && pos[i] !== 'AUX') continue
    const said = cues[cueAt[i]!]
    const isTold = said?.word === i && said.form === 'verb' && isTelling(said) && !said.passive
    return isTold && phrases[said.inverted]?.first === said.last ? said.inverted : -1
  }
  return -1
}

export function surer(words: QuotationWords, grammar: Grammar, cue: Cue, source: LikelySource): LikelySource {
  const before = speakerBeforeWho(words, grammar, cue)
  if (before >= 0) return { phrase: before, certainty: Math.max(PARSED, source.certainty) }
  const same = goingOnWith(words, grammar, cue)
  if (same >= 0)
    return { phrase: same, certainty: same === source.phrase ? Math.max(PARSED, source.certainty) : PARSED }
  if (source.certainty >= UNSURE) return source
  const phrase = doerPhrase(words, grammar, cue)
  if (phrase < 0) return source
  return { phrase, certainty: phrase === source.phrase ? Math.max(PARSED, source.certainty) : PARSED }
}

/**
 * A sentence is parsed only where its cue stands before the words, one that follows them has its subject beside it, and only where not all is
 * plain. */
export function doerBefore(
  words: QuotationWords,
  grammar: Grammar,
  place: WordRange,
  next: number,
  previous: number,
): number {
  const cue = grammar.cues[previous]
  if (next >= 0 || cue?.form !== 'verb') return NOT_ASKED
  const governor = isPlain(words, grammar, cue) ? cue : governorOf(words, grammar, place)
  return doerPhrase(words, grammar, governor ?? cue)
}

/** The verb of saying that quoted words hang on by the parse, over whatever lies between. */
function governorOf(
  { syntax, token, pos, sentence }: QuotationWords,
  grammar: Grammar,
  { first, last }: WordRange,
): Cue | null {
  const shift = first - token[first]!
  const isInside = (word: number): boolean => word >= first && word < last
  let word = first
  while (word < last && (pos[word] === 'PUNCT' || isInside(syntax.head(token[word]!) + shift))) word++
  if (word >= last || sentence[word] !== sentence[first]) return null
  for (let at = syntax.head(token[word]!); at >= 0; at = syntax.head(at)) {
    const cue = grammar.cues[grammar.cueAt[at + shift] ?? -1]
    if (cue?.form === 'verb' && !isInside(at + shift)) return cue
  }
  return null
}
