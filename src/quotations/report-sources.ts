/** Who says or thinks what a cue reports: by the model, by the parse where it is unsure, and never one who is spoken of within the words. */
import {
  isFinding,
  isFindingVerb,
  isNoAuthority,
  isNoHolder,
  isPromiseVerb,
  isRequestVerb,
} from '../language/en/reported-contents.ts'
import { bestOf, probability, type RunningScore } from '../models/kit/linear.ts'
import type { Thought } from './contents.ts'
import type { Cue, Grammar } from './cues.ts'
import { ING } from './forms.ts'
import { numberOfType } from './joins.ts'
import { doerPhrase, type LikelySource, ownedBy, surer } from './parsed-sources.ts'
import type { ReportSpan } from './report-spans.ts'
import { sourceFeatures, sourcesOf } from './source-features.ts'
import { singular } from './thought-cues.ts'
import { isSameForm } from './twins.ts'
import { beforeBrackets } from './whole-phrases.ts'
import type { QuotationWords } from './words.ts'

const PERSON = numberOfType('person')

/** How often the holder of a thought is right, as the parse tells it. */
const HELD = 0.9

export function sourceOf(
  sink: RunningScore,
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue,
  span: ReportSpan,
): LikelySource {
  const { best, margin } = bestOf(sink, [-1, ...sourcesOf(words, grammar, cue)], (source) =>
    sourceFeatures(sink, words, grammar, cue, span, source),
  )
  const likeliest = { phrase: best, certainty: probability(sink.model.further, margin) }
  const source = SETTLING.reduce((one, settle) => settle(words, grammar, cue, one), likeliest)
  return outside(grammar, cue, span, source)
}

/** What settles whom the model leaves in doubt, or takes for whoever stands near; in order. */
const SETTLING: readonly ((
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue,
  source: LikelySource,
) => LikelySource)[] = [surer, doing, outsidePlace, asker, unbracketed, undashed]

/** “Ruiz asked people to leave and promised that the road was safe”: who asked, and not who was asked. */
function asker(
  words: QuotationWords,
  { cues, cueAt, phrases }: Grammar,
  cue: Cue,
  source: LikelySource,
): LikelySource {
  const asked = phrases[source.phrase]
  const one = asked && cues[cueAt[asked.first - 1] ?? -1]
  const verb = one?.known?.verb ?? ''
  // “Told Brandt, who answered and said she planned”: whoever is told may speak.
  if (one?.form !== 'verb' || one.last !== asked!.first || !isRequestVerb(verb) || verb === 'tell')
    return source
  let before = cue.word - 1
  while (words.pos[before] === 'ADV') before--
  const isJoined = words.lower[before] === 'and' || words.lower[before] === 'but'
  return isJoined && one.subject >= 0 && isSameForm(words, one.word, cue.word)
    ? { ...source, phrase: one.subject }
    : source
}

/** “Brandt took pains to stress it”: who does, and not what is taken. */
function doing(words: QuotationWords, grammar: Grammar, cue: Cue, source: LikelySource): LikelySource {
  const phrase = grammar.phrases[source.phrase]
  const isThing = phrase?.form === 'noun-phrase' && phrase.source === null
  if (!isThing || words.lower[cue.word - 1] !== 'to' || phrase.last !== cue.word - 1) return source
  const doer = doerPhrase(words, grammar, cue)
  return { ...source, phrase: doer === source.phrase ? -1 : doer }
}

/** “Others in the hall who said”: who they are, and not where. */
function outsidePlace(
  words: QuotationWords,
  { phrases, phraseAt }: Grammar,
  cue: Cue,
  source: LikelySource,
): LikelySource {
  const { lower, pos, type } = words
  const place = phrases[source.phrase]
  let who = cue.word - 1
  while (pos[who] === 'AUX' || pos[who] === 'ADV') who--
  if (!place || lower[who] !== 'who' || place.last !== who || place.form !== 'name') return source
  if (place.source === 'person' || type[place.head] === PERSON) return source
  const before = place.first - (lower[place.first - 1] === 'the' ? 1 : 0)
  const index = pos[before - 1] === 'ADP' ? (phraseAt[before - 2] ?? -1) : -1
  return index >= 0 ? { ...source, phrase: index } : source
}

const DASHES = new Set(['—', '–'])

/** “Ana Ruiz — whose father built it — promised”: who stands before the dashes, and nobody between them. */
function undashed(
  { lower, pos, sentence }: QuotationWords,
  { phrases, phraseAt }: Grammar,
  cue: Cue,
  source: LikelySource,
): LikelySource {
  const phrase = phrases[source.phrase]
  let close = cue.word - 1
  while (pos[close] === 'ADV' || pos[close] === 'AUX') close--
  if (!phrase || !DASHES.has(lower[close] ?? '') || phrase.last > close) return source
  let open = close - 1
  while (open > 0 && sentence[open] === sentence[close] && !DASHES.has(lower[open] ?? '')) open--
  if (lower[open] !== lower[close] || open > phrase.first || sentence[open] !== sentence[close]) return source
  let before = phraseAt[open - 1] ?? -1
  // “Guards in the town — and many others — said”.
  while (
    before >= 0 &&
    pos[phrases[before]!.first - 1] === 'ADP' &&
    (phraseAt[phrases[before]!.first - 2] ?? -1) >= 0
  )
    before = phraseAt[phrases[before]!.first - 2]!
  return before >= 0 ? { ...source, phrase: before } : source
}

/** “The minister is ill, her spokesman said”: who is spoken of within the words before a verb does not say them. */
function outside(
  { phrases }: Grammar,
  cue: Cue,
  { first, last, side }: ReportSpan,
  source: LikelySource,
): LikelySource {
  const isWithin = (index: number): boolean => {
    const phrase = phrases[index]
    return phrase !== undefined && phrase.first >= first && phrase.last <= last
  }
  if (side !== 'left' || !isWithin(source.phrase)) return source
  const stands = cue.reach <= 2 ? [cue.subject, cue.inverted] : [cue.inverted]
  return { ...source, phrase: stands.find((index) => index >= 0 && !isWithin(index)) ?? -1 }
}

/** “Senator Ana Ruiz (R-Ohio) said”: who stands before the brackets. */
function unbracketed(words: QuotationWords, grammar: Grammar, cue: Cue, source: LikelySource): LikelySource {
  const phrase = grammar.phrases[source.phrase]
  return phrase && cue.word >= phrase.last
    ? { ...source, phrase: beforeBrackets(words, grammar, source.phrase) }
    : source
}

/** What is neither of people nor a body of them has an aim, but no thought: “the transition aims to help”. */
export function mayAim({ phrases }: Grammar, index: number): boolean {
  const phrase = phrases[index]
  if (!phrase) return false
  return phrase.form !== 'noun-phrase' || phrase.source !== null || phrase.plural
}

/** The phrase that holds a thought. */
export function holderOf(words: QuotationWords, grammar: Grammar, cue: Cue, thought: Thought) {
  const holder = grammar.phraseAt[thought.holder + cue.word - words.token[cue.word]!] ?? -1
  const phrase = cue.form === 'noun' ? holder : ownedBy(words, grammar, holder)
  return { phrase, certainty: HELD }
}

/** Whether nobody, the writer, the reader, "it" or a thing would be the source, or a noun's content another's than its owner's. */
export function hasNoSource(
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue,
  span: ReportSpan,
  phrase: number,
): boolean {
  const source = grammar.phrases[phrase]
  if (!source) return true
  if (cue.form === 'noun') return phrase !== cue.subject && phrase !== cue.inverted
  const word = words.lower[source.head] ?? ''
  if (cue.form === 'according' && isNoAuthority(word)) return true
  // “According to its website”: what is owned tells.
  const owned = cue.form === 'according' ? grammar.phrases[ownedBy(words, grammar, phrase)] : undefined
  if (owned && owned !== source && owned.source !== null) return false
  const isThing = source.form === 'noun-phrase' && source.source === null && !source.plural
  // A storm may threaten to break.
  if (isThing && words.lower[span.first] === 'to' && isPromiseVerb(cue.known?.verb ?? '')) return true
  // "It said" may be a company.
  const isCompany = word === 'it' && cue.form === 'verb' && cue.subject === phrase && cue.reach === 1
  return isNoHolder(word) && !(isCompany && !cue.passive && !(words.flags[cue.word]! & ING))
}

/** “The ice is thinner, a study found”: a finding, on whichever side its words stand. */
export function isFoundBy({ lower }: QuotationWords, { phrases }: Grammar, cue: Cue, index: number): boolean {
  const head = phrases[index]?.head
  if (cue.form !== 'verb' || head === undefined) return false
  return isFindingVerb(cue.known?.verb ?? '') && isFinding(singular(lower[head]!))
}
