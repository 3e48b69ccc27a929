/** Blocks that say what they are, beyond what a model may doubt: short lines in fixed phrases, and notes on the author. */
import type { LanguagePack } from '../language/pack.ts'
import type { BoilerplateCategory } from '../schema/blocks.ts'
import { type BlockFacts, markedAuthors } from './facts.ts'
import { blockPatterns } from './patterns.ts'
import { type CertainRule, phraseAt } from './phrases.ts'

export type { CertainRule }

/** One answer a block: the rule that settles it, or null. `last` is the index of the last block that is surely the article's. */
export function certainBoilerplate(
  facts: readonly BlockFacts[],
  last: number,
  { blocks, bylines }: LanguagePack,
): (CertainRule | null)[] {
  const { authorNote, reach } = blockPatterns(blocks)
  const authors = facts.slice(0, 40).flatMap((own) => markedAuthors(own, bylines))
  let afterBio = false
  return facts.map(({ text, wordCount }, i) => {
    if (wordCount > 60) return null
    const phrase = phraseAt(text, blocks)
    if (phrase) return { category: phrase.category as BoilerplateCategory, rule: phrase.rule }
    const named = i > last * 0.5 ? authors.find((author) => text.startsWith(author)) : undefined
    if (named && authorNote.test(text.slice(named.length))) {
      afterBio = true
      return { category: 'author-bio', rule: 'a line on the author' }
    }
    if ((afterBio || i > last) && wordCount <= 40 && reach.test(text)) {
      return {
        category: text.includes('@') && !/\w@\w/.test(text) ? 'sharing' : 'contact',
        rule: 'how to reach the author',
      }
    }
    return null
  })
}
