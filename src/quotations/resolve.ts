/** From the words that name a speaker to the entity they mean. */
import { withStraight } from '../text/apostrophes.ts'
import type { Grammar } from './cues.ts'
import { type Links, mentionIn } from './links.ts'
import type { Phrase } from './phrases.ts'
import { wholePhrase } from './whole-phrases.ts'
import type { QuotationWords } from './words.ts'

/** The speaker as the result gives it, without its confidence. */
export interface Resolved {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly entityId: string | null
}

const ATTACHED = new Set(['of', 'for', 'from', 'in', 'at', 'with', 'to'])
/** Where a noun phrase of words [first, end) ends with what hangs on it: "a spokesman for the board". */
function reachOf(words: QuotationWords, grammar: Grammar, first: number, end: number): number {
  let last = end
  for (let k = 0; k < 2; k++) {
    if (last + 1 >= words.count || words.sentence[last] !== words.sentence[first] || words.run[last] !== -1)
      break
    if (!ATTACHED.has(words.lower[last] ?? '') || (words.lower[last] === 'to' && words.pos[last] !== 'ADP'))
      break
    const next = grammar.phrases[grammar.phraseAt[last + 1] ?? -1]
    if (!next || next.owner || next.form === 'pronoun' || words.run[last + 1] !== -1) break
    last = next.last
  }
  return last
}

export function resolve(
  words: QuotationWords,
  grammar: Grammar,
  links: Links,
  index: number,
): Resolved | null {
  const phrase = grammar.phrases[index]
  if (!phrase) return null
  const { first, last, head } = wholePhrase(words, grammar, index)
  const start = words.start[first]!
  const end = words.end[last - 1] ?? 0
  const linked = mentionIn(links, start, end, words.start[head] ?? start)
  if (linked && phrase.form !== 'noun-phrase')
    return { start, end, name: linked.entity.name, entityId: linked.entity.id }
  if (linked && (linked.mention.form === 'noun-phrase' || linked.mention.form === 'pronoun')) {
    return { start, end, name: linked.entity.name, entityId: linked.entity.id }
  }
  if (phrase.form === 'pronoun' || isAge(words, phrase)) {
    const guess = links.guessAt(start)
    if (guess) return { start, end, name: guess.name, entityId: guess.id }
  }
  if (phrase.form === 'pronoun') return { start, end, name: words.text.slice(start, end), entityId: null }
  const role = phrase.form === 'noun-phrase' || words.known[head]?.source === 'person'
  const until = role ? (words.end[reachOf(words, grammar, first, last) - 1] ?? end) : end
  const from = phrase.form === 'noun-phrase' ? ownerStart(words, grammar, phrase) : start
  return { start: from, end: until, name: words.text.slice(from, until).replace(/\s+/g, ' '), entityId: null }
}

/** “The 56-year-old”: the person named shortly before. */
function isAge(words: QuotationWords, phrase: Phrase): boolean {
  if (words.lower[phrase.first] !== 'the') return false
  const word = words.lower[phrase.head] ?? ''
  return word.endsWith('year-old') || (word === 'old' && words.lower[phrase.head - 2] === 'year')
}

/** Where a noun phrase begins with its owner: "Norland's foreign ministry". */
function ownerStart(words: QuotationWords, grammar: Grammar, phrase: Phrase): number {
  const start = words.start[phrase.first]!
  const mark = phrase.first - 1
  if (mark < 1 || words.sentence[mark] !== words.sentence[phrase.first]) return start
  const possessive = withStraight(words.lower[mark] ?? '')
  const owner =
    grammar.phrases[grammar.phraseAt[possessive === "'s" || possessive === "'" ? mark - 1 : mark] ?? -1]
  return owner?.owner ? words.start[owner.first]! : start
}
