/** Blocks that say what they are, beyond what a model may doubt: short lines in fixed phrases, and notes on the author. */
import type { BoilerplateCategory } from '../schema/blocks.ts'
import { readByline } from '../text/byline.ts'
import type { BlockFacts } from './facts.ts'

export interface CertainRule {
  readonly category: BoilerplateCategory
  readonly rule: string
}

/** In order; the first that fits answers. Each is tried on blocks of at most 60 words. */
const PHRASES: readonly (CertainRule & { readonly pattern: RegExp })[] = [
  {
    category: 'related',
    rule: 'label of another article',
    pattern:
      /^(?:read more|read also|also read|see also|related(?: stories| articles| coverage)?|recommended|more on this|don['’]t miss)\s*:/i,
  },
  {
    category: 'credits',
    rule: 'agency credit',
    pattern:
      /^\(?\s*(?:additional )?(?:reporting|writing) by \p{Lu}[^.]{0,160}(?:editing|reporting|writing) by\b/iu,
  },
  {
    category: 'credits',
    rule: 'agency credit',
    pattern: /^\(\s*(?:additional )?(?:reporting|writing|editing) by \p{Lu}/u,
  },
  {
    category: 'credits',
    rule: 'first publication',
    pattern:
      /^(?:this (?:article|story|piece|column|essay) )(?:was )?(?:first|originally) (?:appeared|published)\b/i,
  },
  { category: 'contact', rule: 'press contact', pattern: /^for (?:media|press) (?:inquiries|enquiries)\b/i },
  {
    category: 'disclaimer',
    rule: 'views of the author',
    pattern:
      /^(?:the )?(?:views|opinions)(?: and opinions)? expressed\b[^.]{0,200}\b(?:own|not necessarily|do not)\b/i,
  },
  {
    category: 'copyright',
    rule: 'copyright line',
    pattern: /^(?:copyright\s*)?(?:©|\(c\))\s*(?:19|20)\d\d\b/i,
  },
]
const BIO =
  /^(?:\s+\S+){0,3}?\s+(?:is|was|are) (?:an?|the|editor|professor|founder|co-founder|director|author|senior|chief|president)\b|^[^.]{0,20}\b(?:covers|writes about|lives in|is based in|has written for|reports on)\b/
const REACH_HER =
  /^(?:you can )?(?:follow|reach|contact|e-?mail|write to|tweet|find) (?:him|her|them|the author|me)\b/i

/** One answer a block: the rule that settles it, or null. `last` is the index of the last block that is surely the article's. */
export function certainBoilerplate(facts: readonly BlockFacts[], last: number): (CertainRule | null)[] {
  const authors = facts.slice(0, 40).flatMap(({ text, wordCount }) => {
    const byline = wordCount <= 30 ? readByline(text) : null
    return byline?.marked ? byline.authors : []
  })
  let afterBio = false
  return facts.map(({ text, wordCount }, i) => {
    if (wordCount > 60) return null
    const phrase = PHRASES.find(({ pattern }) => pattern.test(text))
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
