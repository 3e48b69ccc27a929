/**
 * A post and whoever holds it without a comma between: "Inspector of Harrow town Ida Brandt said", "Minister of Ports, Roads, and Water and
 * Chair of the Harbour Board Ida Brandt said".
 */
import type { Cue, Grammar } from './cues.ts'
import { isDash } from './forms.ts'
import { type Links, mentionIn } from './links.ts'
import type { Phrase } from './phrases.ts'
import type { Resolved } from './resolve.ts'
import type { QuotationWords } from './words.ts'

const isApart = (word: string | undefined): boolean => word === ',' || word === 'for'

/** The person named right before a verb whose subject is a post that something hangs on; null where that is not plain. */
export function holderOfPost(
  words: QuotationWords,
  grammar: Grammar,
  links: Links,
  index: number,
  cue: Cue | null,
): Resolved | null {
  if (cue?.form !== 'verb') return null
  const { start } = words
  const found = namedBefore(words, grammar, links, cue)
  if (!found) return null
  let { first } = found
  while (first > 0 && start[first]! > found.mention.start) first--
  const post = grammar.phrases[index]
  const isJoined = post !== undefined && !isNamedThing(words, post) && isJoinedPost(words, post, first)
  const holds =
    post && (isJoined || hangsOn(words, post, first, cue, index) || isLongPost(words, post, first))
  if (!holds) return null
  // “A spokesman for Ida Brandt”, “the lawyer of mayor Ida Brandt”: he speaks, and not she.
  const before = words.pos[first - 1]
  if (before !== 'PROPN' && before !== 'NOUN') return null
  if (!isJoined && words.known[first - 1]?.source === 'person') return null
  const { mention, entity } = found
  return { start: mention.start, end: mention.end, name: entity.name, entityId: entity.id }
}

/** The person whose name ends right before a verb, over adverbs. */
function namedBefore({ pos, start, end }: QuotationWords, grammar: Grammar, links: Links, cue: Cue) {
  let last = cue.word
  while (last > 0 && pos[last - 1] === 'ADV') last--
  const name = grammar.phrases[grammar.phraseAt[last - 1] ?? -1]
  if (name?.last !== last || name.form !== 'name') return null
  const found = mentionIn(links, start[name.first]!, end[last - 1]!, start[name.head]!)
  if (found?.entity.type !== 'person' || found.mention.end !== end[last - 1]) return null
  return { ...found, first: last - 1 }
}

/** Whether what lies between a post, the subject of the verb, and the name may hang on the post. */
function hangsOn(words: QuotationWords, post: Phrase, first: number, cue: Cue, index: number): boolean {
  const { known, pos, lower, sentence, run } = words
  if (cue.subject !== index || first <= post.last) return false
  if (known[post.head]?.source !== 'person' && post.source !== 'person') return false
  for (let i = post.last; i < first; i++)
    if (run[i] !== -1 || sentence[i] !== sentence[cue.word] || pos[i] === 'VERB' || isApart(lower[i]))
      return false
  return true
}

const isNamedThing = ({ type }: QuotationWords, { first, last }: Phrase): boolean =>
  type.subarray(first, last).some((one) => one !== 0)

/** “Trade | and Ports Minister Ida Brandt”: of two fields of one minister the first was taken for somebody. */
function isJoinedPost(
  { known, lower, capital, sentence }: QuotationWords,
  post: Phrase,
  first: number,
): boolean {
  if (lower[post.last] !== 'and' || known[first - 1]?.source !== 'person' || first - post.last > 5)
    return false
  if (known[post.head]?.source === 'person' || sentence[post.first] !== sentence[first]) return false
  for (let i = post.first; i < first; i++) if (capital[i] === 0 && i !== post.last) return false
  return first - post.last > 2
}

/** How many words a row of posts has at most. */
const MOST_WORDS = 40
/** Those of them that have no capital. */
const BETWEEN = new Set(['of', 'and', 'the', 'for', ',', '&', 'in'])

/** Whether all from a post at the beginning of a sentence, or behind its dateline, to a name is one row of posts in capitals. */
function isLongPost(
  { known, lower, capital, sentence, run, pos }: QuotationWords,
  post: Phrase,
  first: number,
): boolean {
  const own = sentence[first]
  if (sentence[post.first] !== own || post.first >= first || lower[first - 1] === ',') return false
  let from = first - 1
  while (
    from >= 0 &&
    first - from <= MOST_WORDS &&
    sentence[from] === own &&
    run[from] === -1 &&
    (capital[from] === 1 || BETWEEN.has(lower[from]!))
  )
    from--
  from++
  // “While | Minister of Ports Ida Brandt said”.
  const isMarked = pos[from] === 'SCONJ'
  if (isMarked) from++
  const opens =
    from === 0 ||
    sentence[from - 1] !== own ||
    isDash(lower[from - 1]) ||
    isMarked ||
    pos[from - 1] === 'SCONJ'
  return opens && first - post.first > 2 && known[from]?.source === 'person' && lower[from + 1] !== ','
}
