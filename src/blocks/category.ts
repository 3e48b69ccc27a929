/** Which of the contract's categories a block of boilerplate is, and how strongly its words say so. */
import type { BlockWords } from '../language/boilerplate.ts'
import { oncePer } from '../language/lists/patterns.ts'
import type { LanguagePack } from '../language/pack.ts'
import { BOILERPLATE_CATEGORIES, type BoilerplateCategory } from '../schema/blocks.ts'
import { hash } from '../text/hash.ts'
import { isAsciiLetter } from '../text/letters.ts'
import type { BlockFacts } from './facts.ts'
import { blockPatterns } from './patterns.ts'
import { type CertainRule, learnedPhraseAt } from './phrases.ts'

export interface CategoryFound {
  readonly category: BoilerplateCategory
  /** 0 to 1: how much of the block its cues make up. */
  readonly strength: number
  /** What told it. */
  readonly cue: string
}

const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}\.\w/
const COUNTS = /^[\d\s,.:/|•·+()-]+$/
/** Figures of a telephone: seven and more, in groups. */
const PHONE = /^(?:\+|\(?\d)(?=(?:\D*\d){7})\d*[\s().-]+[\d\s().-]+$/
const SEPARATOR = /^[\p{P}\p{S}\s]+$/u

interface CategoryCue {
  readonly phrase: string
  readonly category: number
  readonly value: number
  /** Hashes of its words. */
  readonly words: readonly number[]
}

/** Cues by the hash of their first word, and a bit for each such hash: most blocks hold none, and are not looked at further. */
const cuesOf = /* @__PURE__ */ oncePer(({ cues }: BlockWords) => {
  const byHash = new Map<number, CategoryCue[]>()
  const marks = new Uint8Array(MARKS + 1)
  for (const { phrase, category, weight } of cues) {
    const words = phrase.split(' ').map(hash)
    const first = words[0]!
    const cue = {
      phrase,
      category: BOILERPLATE_CATEGORIES.indexOf(category as BoilerplateCategory),
      value: weight * words.length,
      words,
    }
    const known = byHash.get(first)
    if (known) known.push(cue)
    else byHash.set(first, [cue])
    marks[first & MARKS] = 1
  }
  return { byHash, marks }
})
const MARKS = 0xfff
const score = new Float64Array(BOILERPLATE_CATEGORIES.length)
const CONTACT = BOILERPLATE_CATEGORIES.indexOf('contact')

/** The category by the block's own words; null where none tells. */
export function categoryByWords(facts: BlockFacts, language: BlockWords): CategoryFound | null {
  const { text, words, wordCount } = facts
  // A count or a row of marks.
  if (!isAsciiLetter(text.charCodeAt(0)))
    if (
      blockPatterns(language).count.test(text) ||
      (text !== '' && SEPARATOR.test(text) && !text.includes('©'))
    )
      return { category: 'interface', strength: 1, cue: text.slice(0, 20) }
  const { byHash, marks } = cuesOf(language)
  let cue = ''
  let most = 0
  for (let category = 0; category < score.length; category++) score[category] = 0
  for (let k = 0; k < words.length; k++) {
    const word = words[k]!
    if (marks[word & MARKS] === 0) continue
    for (const { phrase, category, value, words: parts } of byHash.get(word) ?? NO_CUES) {
      if (parts.length > 1 && !holds(words, parts)) continue
      const own = value * (k === 0 ? 1.5 : 1)
      score[category] = score[category]! + own
      if (own > most) {
        most = own
        cue = phrase
      }
    }
  }
  if (text.includes('@') && ADDRESS.test(text)) score[CONTACT] = score[CONTACT]! + 3
  let best = -1
  let value = 0
  for (let category = 0; category < score.length; category++) {
    if (score[category]! <= value) continue
    best = category
    value = score[category]!
  }
  if (best < 0) return null
  return {
    category: BOILERPLATE_CATEGORIES[best]!,
    strength: Math.min(1, value / Math.max(3, wordCount * 0.75)),
    cue,
  }
}
const NAME = 'the author’s name'
const NOBODY: readonly string[] = []
const NO_CUES: readonly CategoryCue[] = []

/** Whether the words stand anywhere in the block, one after the other. */
function holds(words: readonly number[], parts: readonly number[]): boolean {
  const [first] = parts
  for (let at = words.length - parts.length; at >= 0; at--) {
    if (words[at] !== first) continue
    let k = 1
    while (k < parts.length && words[at + k] === parts[k]) k++
    if (k === parts.length) return true
  }
  return false
}

/** Headings and labels whose category holds for the run of blocks below them. */
const LEADS = new Set<BoilerplateCategory>(['related', 'navigation', 'comments', 'sharing', 'author-bio'])

const FIRST_NAMES = /^\S+ \S+/
const LONGEST_CREDIT = 30
/** What the words say so strongly stands. */
const STRONG = 0.3
/** “X”, “fb”: a button of a network that needs no more. */
const LONGEST_BUTTON = 3
/** This share of a block in links, and it is one. */
const MOSTLY = 0.6

/** The author's name behind the article, a note on a person whom the page names nowhere else as its author, or whose picture it is. */
function personal(
  { text, wordCount, ends }: BlockFacts,
  { blocks, bylines }: LanguagePack,
  authors: readonly string[],
): CategoryFound | null {
  const { authorNote, captionLead, credit } = blockPatterns(blocks)
  if (authors.includes(text)) return { category: 'author-bio', strength: 1, cue: NAME }
  const name = FIRST_NAMES.exec(text)?.[0] ?? ''
  if (ends && authorNote.test(text.slice(name.length)) && bylines.isPerson(name))
    return { category: 'author-bio', strength: 1, cue: 'a sentence on a person' }
  return wordCount <= LONGEST_CREDIT && (credit.test(text) || captionLead.test(text))
    ? { category: 'credits', strength: 1, cue: 'a picture’s credit' }
    : null
}

/** Whether a lead speaks of a block too: a link under comments is no comment, and a label behind “Share” a button only among buttons. */
function holdsFor(
  lead: BoilerplateCategory | null,
  facts: readonly BlockFacts[],
  i: number,
  language: BlockWords,
): boolean {
  const { linked, text } = facts[i]!
  if (lead === 'comments') return linked <= MOSTLY
  if (lead !== 'sharing' || text.length <= LONGEST_BUTTON) return true
  const next = facts[i + 1]
  return next !== undefined && next.wordCount <= 2 && categoryByWords(next, language)?.category === 'sharing'
}

/**
 * The category of each block that is boilerplate, by its words, else by the run it stands in, else by its place: before the text
 * navigation, after it links are related and short lines navigation.
 */
export function categories(
  facts: readonly BlockFacts[],
  isBoilerplate: readonly boolean[],
  last: number,
  pack: LanguagePack,
  authors: readonly string[],
  told: readonly (CertainRule | null)[] = [],
): (CategoryFound | null)[] {
  const language = pack.blocks
  let lead: BoilerplateCategory | null = null
  return facts.map((own, i) => {
    if (!isBoilerplate[i]) {
      lead = null
      return null
    }
    const certain = told[i]
    const words = certain
      ? { category: certain.category, strength: 1, cue: certain.rule }
      : categoryByWords(own, language)
    const found =
      (words && words.strength >= STRONG ? null : personal(own, pack, i > last ? authors : NOBODY)) ?? words
    if (found && found.strength >= STRONG) {
      if (own.wordCount <= 8 && LEADS.has(found.category) && found.cue !== NAME) lead = found.category
      else if (found.category === 'copyright') lead = 'navigation'
      return found
    }
    if (
      i > last &&
      own.wordCount <= 6 &&
      authors.includes(facts[i - 1]!.text) &&
      pack.bylines.isTail(own.text)
    )
      return { category: 'author-bio', strength: 0.5, cue: 'the author’s job' }
    const under = holdsFor(lead, facts, i, language) ? lead : null
    if (PHONE.test(own.text) && !own.date) return { category: 'contact', strength: 0.5, cue: 'a telephone' }
    if (COUNTS.test(own.text)) return { category: under ?? 'interface', strength: 0.5, cue: 'a count' }
    if (under === 'related' || under === 'comments')
      return { category: under, strength: 0.5, cue: `under a heading of ${under}` }
    if (found) return found
    if (under === 'author-bio' && own.sentence)
      return { category: under, strength: 0.5, cue: 'under a heading of author-bio' }
    if (own.wordCount >= 5 && own.capitals >= 0) {
      const isHeadline = i > last || own.linked > 0.5 || own.block.kind === 'heading' || !own.ends
      const category = isHeadline ? 'related' : 'promotion'
      return {
        category,
        strength: 0.4,
        cue: isHeadline ? 'a headline of another article' : 'its place in the text',
      }
    }
    return { category: under ?? 'navigation', strength: 0.4, cue: 'a short label' }
  })
}

/** Whether a line's own words say that it is boilerplate. */
export function saysItself(own: BlockFacts, language: BlockWords): boolean {
  return (
    learnedPhraseAt(own.text, language) !== null || (categoryByWords(own, language)?.strength ?? 0) >= 0.5
  )
}
