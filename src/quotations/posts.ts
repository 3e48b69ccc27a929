/** A post and whoever holds it without a comma between: "Inspector of Harrow town Ida Brandt said". */
import type { Cue, Grammar } from './cues.ts'
import { type Links, mentionIn } from './links.ts'
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
  const { pos, lower, known, start, end, sentence, run } = words
  const post = grammar.phrases[index]
  if (!post || cue?.form !== 'verb' || cue.subject !== index) return null
  if (known[post.head]?.source !== 'person' && post.source !== 'person') return null
  let last = cue.word
  while (last > 0 && pos[last - 1] === 'ADV') last--
  const name = grammar.phrases[grammar.phraseAt[last - 1] ?? -1]
  if (!name || name === post || name.last !== last || name.form !== 'name') return null
  const found = mentionIn(links, start[name.first]!, end[last - 1]!, start[name.head]!)
  if (found?.entity.type !== 'person' || found.mention.end !== end[last - 1]) return null
  let first = last - 1
  while (first > post.last && start[first]! > found.mention.start) first--
  if (first <= post.last) return null
  for (let i = post.last; i < first; i++)
    if (run[i] !== -1 || sentence[i] !== sentence[cue.word] || pos[i] === 'VERB' || isApart(lower[i]))
      return null
  // “A spokesman for Ida Brandt”, “the lawyer of mayor Ida Brandt”: he speaks, and not she.
  const before = pos[first - 1]
  if ((before !== 'PROPN' && before !== 'NOUN') || known[first - 1]?.source === 'person') return null
  const { mention, entity } = found
  return { start: mention.start, end: mention.end, name: entity.name, entityId: entity.id }
}
