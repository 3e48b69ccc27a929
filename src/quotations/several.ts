/** Speakers who speak together, who passes words on, and whether the cue is denied. */
import { conjunctsOf } from '../grammar/roles.ts'
import { isPassingOn } from '../language/en/reported-contents.ts'
import type { Cue, Grammar } from './cues.ts'
import { BE, NEGATIVE } from './forms.ts'
import type { Phrase } from './phrases.ts'
import type { QuotationWords } from './words.ts'

/** How far, in words, the verb stands before "as saying". */
const REACH = 12

/** Whether “and” stands between the phrase and another: what is asked before its sentence is parsed. */
function isJoined(
  { lower, sentence }: QuotationWords,
  { phraseAt }: Grammar,
  { first, last }: Phrase,
): boolean {
  const own = sentence[first]
  return (
    (sentence[last] === own && lower[last] === 'and' && phraseAt[last + 1]! >= 0) ||
    (sentence[first - 1] === own && lower[first - 1] === 'and' && phraseAt[first - 2]! >= 0)
  )
}

/** The phrase and those that it is joined to, in order: "Brandt and Vell said". */
export function togetherWith(
  words: QuotationWords,
  grammar: Grammar,
  index: number,
  cue: Cue | null,
): number[] {
  const phrase = grammar.phrases[index]
  if (!phrase) return []
  // “The Harrow and Kelbury citizen says”: one alone.
  if (cue?.form === 'verb' && cue.subject === index && words.lower[cue.word]!.endsWith('s')) return [index]
  const { syntax, token, sentence, pos } = words
  if (phrase.form === 'pronoun' || !isJoined(words, grammar, phrase)) return [index]
  const shift = phrase.head - token[phrase.head]!
  const found = new Set<number>()
  for (const one of conjunctsOf(syntax, token[phrase.head]!)) {
    const word = one + shift
    const tag = pos[word]
    const at = grammar.phraseAt[word] ?? -1
    if (at >= 0 && sentence[word] === sentence[phrase.first] && (tag === 'PROPN' || tag === 'NOUN'))
      found.add(at)
  }
  if (!found.has(index) || !isUnbroken(words, grammar, found)) return [index]
  const all = [...found].sort((a, b) => a - b)
  return all.filter((one, i) => i === all.length - 1 || !isPostBefore(words, grammar, one, all[i + 1]!))
}

/** “Author and guide Ida Brandt”: one person, whose posts have no article. */
function isPostBefore(words: QuotationWords, { phrases }: Grammar, index: number, next: number): boolean {
  const { pos, lower } = words
  const post = phrases[index]!
  const other = phrases[next]!
  const isBare = (one: Phrase): boolean =>
    !one.plural && pos[one.first] !== 'DET' && pos[one.first] !== 'NUM' && pos[one.first] !== 'PRON'
  return (
    post.form === 'noun-phrase' &&
    isBare(post) &&
    isBare(other) &&
    lower[post.last] === 'and' &&
    other.first === post.last + 1
  )
}

/** Whether no verb and no quoted words stand between the phrases. */
function isUnbroken({ pos, run }: QuotationWords, { phrases }: Grammar, found: ReadonlySet<number>): boolean {
  const from = phrases[Math.min(...found)]!.first
  const to = phrases[Math.max(...found)]!.last
  for (let i = from; i < to; i++) if (pos[i] === 'VERB' || pos[i] === 'AUX' || run[i] !== -1) return false
  return true
}

/** Who speaks and who passes it on: "The Gazette quoted a guard as saying", "a guard was quoted by the Gazette as saying". */
export function viaOf(
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue | null,
): { readonly speaker: number; readonly via: number } | null {
  const { lower, sentence, flags } = words
  if (!cue || lower[cue.word - 1] !== 'as' || sentence[cue.word - 1] !== sentence[cue.word]) return null
  for (let i = cue.word - 2; i >= 0 && i > cue.word - REACH && sentence[i] === sentence[cue.word]; i--) {
    const verb = grammar.cues[grammar.cueAt[i]!]
    if (verb?.form !== 'verb' || !isPassingOn(verb.known?.verb ?? '')) continue
    const isPassive = verb.passive || (flags[i - 1]! & BE) !== 0
    const behind = grammar.phraseAt[isPassive ? i + 2 : i + 1] ?? -1
    if (!isPassive) return behind >= 0 && verb.subject >= 0 ? { speaker: behind, via: verb.subject } : null
    return lower[i + 1] === 'by' && behind >= 0 && verb.subject >= 0
      ? { speaker: verb.subject, via: behind }
      : null
  }
  return null
}

/** “Did not say”, “never claimed”. */
export function isDenied({ flags, pos, sentence, run }: QuotationWords, cue: Cue | null): boolean {
  if (cue?.form !== 'verb') return false
  for (let i = cue.word - 1; i >= 0 && i >= cue.word - 3 && sentence[i] === sentence[cue.word]; i--) {
    if (run[i] !== -1) return false
    if (flags[i]! & NEGATIVE) return true
    if (pos[i] !== 'AUX' && pos[i] !== 'ADV' && pos[i] !== 'PART') return false
  }
  return false
}
