/** Blocks that say what they are, beyond what a model may doubt: short lines in fixed phrases, and notes on the author. */
import { type BlockFacts, markedAuthors } from './facts.ts'
import { type CertainRule, phraseAt } from './phrases.ts'

export type { CertainRule }

const BIO =
  /^(?:\s+\S+){0,3}?\s+(?:is|was|are) (?:an?|the|editor|professor|founder|co-founder|director|author|senior|chief|president)\b|^[^.]{0,20}\b(?:covers|writes about|lives in|is based in|has written for|reports on)\b/
const REACH_HER =
  /^(?:you can )?(?:follow|reach|contact|e-?mail|write to|tweet|find) (?:him|her|them|the author|me)\b/i

/** One answer a block: the rule that settles it, or null. `last` is the index of the last block that is surely the article's. */
export function certainBoilerplate(facts: readonly BlockFacts[], last: number): (CertainRule | null)[] {
  const authors = facts.slice(0, 40).flatMap(markedAuthors)
  let afterBio = false
  return facts.map(({ text, wordCount }, i) => {
    if (wordCount > 60) return null
    const phrase = phraseAt(text)
    if (phrase) return { category: phrase.category, rule: phrase.rule }
    const named = i > last * 0.5 ? authors.find((author) => text.startsWith(author)) : undefined
    if (named && BIO.test(text.slice(named.length))) {
      afterBio = true
      return { category: 'author-bio', rule: 'a line on the author' }
    }
    if ((afterBio || i > last) && wordCount <= 40 && REACH_HER.test(text)) {
      return {
        category: text.includes('@') && !/\w@\w/.test(text) ? 'sharing' : 'contact',
        rule: 'how to reach the author',
      }
    }
    return null
  })
}
