/** Blocks that say what they are, beyond what a model may doubt: short lines in fixed phrases, notes on the author, and comments. */
import type { LanguagePack } from '../language/pack.ts'
import type { BoilerplateCategory } from '../schema/blocks.ts'
import { aboutNotes } from './about-notes.ts'
import type { BlockFacts } from './facts.ts'
import { blockPatterns } from './patterns.ts'
import { type CertainRule, phraseAt } from './phrases.ts'

export type { CertainRule }

const LONGEST = 60
/** A note on the author below the article. */
const LONGEST_BIO = 100
/** Notices on cookies go on. */
const LONGEST_NOTICE = 130
/** The name of the phrases that head other articles. */
const HEAD_RULE = 'head of other articles'
const FEWEST_OF_HEADLINE = 4
const MOST_OF_HEADLINE = 25
const ADDRESS_ALONE = /^\S+@[\w-]+(?:\.[\w-]+)+$/

/** One answer a block: the rule that settles it, or null. `last` is the index of the last block that is surely the article's, `authors` those whom its head names. */
export function certainBoilerplate(
  facts: readonly BlockFacts[],
  last: number,
  pack: LanguagePack,
  authors: readonly string[],
): (CertainRule | null)[] {
  const [comments, end] = commentsOf(facts, pack)
  const notes = aboutNotes(facts, last, pack)
  let afterBio = false
  const found = facts.map((own, i): CertainRule | null => {
    if (i >= comments && i < end) return { category: 'comments', rule: 'readers’ comments' }
    const { text, wordCount } = own
    const note = notes.get(i)
    if (note) {
      afterBio ||= note.category === 'author-bio'
      return note
    }
    if (wordCount > LONGEST_NOTICE) return null
    const phrase = phraseAt(text, pack.blocks)
    if (phrase && (wordCount <= LONGEST || phrase.category === 'disclaimer'))
      return { category: phrase.category as BoilerplateCategory, rule: phrase.rule }
    if (wordCount > (i >= last ? LONGEST_BIO : LONGEST)) return null
    if (
      (i > last * 0.5 && isBio(own, authors, pack)) ||
      (i >= last - 1 && isStrangersBio(own, facts, pack))
    ) {
      afterBio = true
      return { category: 'author-bio', rule: 'a line on the author' }
    }
    if ((afterBio || i > last) && wordCount <= 40 && reaches(own, authors, pack))
      return {
        category: text.includes('@') && !/\w@\w/.test(text) ? 'sharing' : 'contact',
        rule: 'how to reach the author',
      }
    return null
  })
  return withHeadlines(found, facts, last)
}

/** Takes the lines without a stop in that stand below a head of other articles, among the article's paragraphs. */
function withHeadlines(
  found: (CertainRule | null)[],
  facts: readonly BlockFacts[],
  last: number,
): (CertainRule | null)[] {
  for (let i = 0; i < last; i++) {
    if (found[i]?.rule !== HEAD_RULE) continue
    const { kind } = facts[i + 1]!.block
    while (i + 1 < last && isHeadlineOf(facts[i + 1]!, kind))
      found[++i] ??= { category: 'related', rule: HEAD_RULE }
  }
  return found
}

const isHeadlineOf = ({ block, ends, wordCount }: BlockFacts, kind: string): boolean =>
  block.kind === kind && !ends && wordCount >= FEWEST_OF_HEADLINE && wordCount <= MOST_OF_HEADLINE

/** “Ana Ruiz is a reporter at Harbour Post”, “The writer is our sailing editor”. */
function isBio({ text }: BlockFacts, authors: readonly string[], { blocks }: LanguagePack): boolean {
  const { authorNote, authorCalled } = blockPatterns(blocks)
  const name = authors.find((author) => text.startsWith(author)) ?? authorCalled.exec(text)?.[0]
  return name !== undefined && authorNote.test(text.slice(name.length))
}

/** The same of somebody whom no byline names, and of whom the article does not speak. */
function isStrangersBio(own: BlockFacts, facts: readonly BlockFacts[], pack: LanguagePack): boolean {
  const { text, ends, sentence } = own
  const name = ends && sentence ? pack.bylines.openingPerson(text) : null
  if (name === null) return false
  if (!blockPatterns(pack.blocks).strangerNote.test(text.slice(name.length))) return false
  const surname = name.slice(name.lastIndexOf(' ') + 1)
  return !facts.some((other) => other !== own && other.sentence && other.text.includes(surname))
}

/** “Contact Ana Ruiz at 555-0100”, “Reach her at”, an address alone. */
function reaches(
  { text }: BlockFacts,
  authors: readonly string[],
  { blocks, bylines }: LanguagePack,
): boolean {
  const { reach, reachLead } = blockPatterns(blocks)
  if (reach.test(text) || ADDRESS_ALONE.test(text)) return true
  const lead = reachLead.exec(text)?.[0]
  if (lead === undefined) return text.includes('@') && authors.some((author) => text.startsWith(author))
  const whom = text.slice(lead.length)
  return (
    authors.some((author) => whom.startsWith(author)) ||
    (/\w@\w|\d{3}/.test(whom) && bylines.openingPerson(whom) !== null)
  )
}

const NO_COMMENTS = [-1, -1] as const

/** Where readers' comments lie that each begin with “NAME says:” beside a date. */
function commentsOf(facts: readonly BlockFacts[], { blocks }: LanguagePack): readonly [number, number] {
  const { commenter } = blockPatterns(blocks)
  const heads = facts.flatMap(({ text, wordCount }, i) =>
    wordCount <= 5 && text.endsWith(':') && commenter.test(text) && (facts[i + 1]?.date || facts[i - 1]?.date)
      ? [i]
      : [],
  )
  if (heads.length < 2) return NO_COMMENTS
  let end = heads[heads.length - 1]! + 3
  while (facts[end]?.sentence) end++
  return [heads[0]!, end]
}
