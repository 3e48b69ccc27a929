/** Which of the contract's categories a block of boilerplate is, and how strongly its words say so. */
import { boilerplateCues } from '../lexicons/boilerplate-cues.ts'
import { lazy } from '../lexicons/lists.ts'
import { BOILERPLATE_CATEGORIES, type BoilerplateCategory } from '../schema/blocks.ts'
import type { BlockFacts } from './facts.ts'
import { firstWords, hash } from './words.ts'

export interface CategoryFound {
  readonly category: BoilerplateCategory
  /** 0 to 1: how much of the block its cues make up. */
  readonly strength: number
  /** What told it. */
  readonly cue: string
}

const ADDRESS = /[\w.+-]{1,64}@[\w-]{1,63}\.\w/
const COUNTS = /^[\d\s,.:/|•·+()-]+$/
const OF_COUNT = /^\(?\d+\s*(?:\/|of)\s*\d+\)?$/i
const SEPARATOR = /^[\p{P}\p{S}\s]+$/u

/** Hashes of the words that cues begin with: most blocks hold none, and are not looked at further. */
const cueHashes = lazy(() => new Set([...boilerplateCues().keys()].map(hash)))

/** The category by the block's own words; null where none tells. */
export function categoryByWords(facts: BlockFacts): CategoryFound | null {
  const { text, wordCount } = facts
  const hinted = facts.words.some((word) => cueHashes().has(word))
  if (OF_COUNT.test(text) || (text !== '' && SEPARATOR.test(text) && !text.includes('©')))
    return { category: 'interface', strength: 1, cue: text.slice(0, 20) }
  if (!hinted && !text.includes('@')) return null
  const words = firstWords(text)
  const line = ` ${words.join(' ')} `
  const score = new Map<BoilerplateCategory, number>()
  let cue = ''
  let most = 0
  words.forEach((word, k) => {
    for (const { phrase, category, weight } of boilerplateCues().get(word) ?? []) {
      if (phrase.length > word.length && !line.includes(` ${phrase} `)) continue
      const length = phrase.split(' ').length
      const value = weight * length * (k === 0 ? 1.5 : 1)
      score.set(category as BoilerplateCategory, (score.get(category as BoilerplateCategory) ?? 0) + value)
      if (value > most) {
        most = value
        cue = phrase
      }
    }
  })
  if (ADDRESS.test(text)) score.set('contact', (score.get('contact') ?? 0) + 3)
  let best: BoilerplateCategory | null = null
  let value = 0
  for (const category of BOILERPLATE_CATEGORIES) {
    const own = score.get(category) ?? 0
    if (own > value) {
      best = category
      value = own
    }
  }
  if (!best) return null
  return { category: best, strength: Math.min(1, value / Math.max(3, wordCount * 0.75)), cue }
}

/** Headings and labels whose category holds for the run of blocks below them. */
const LEADS = new Set<BoilerplateCategory>(['related', 'navigation', 'comments', 'sharing', 'author-bio'])

/**
 * The category of each block that is boilerplate, by its words, else by the run it stands in, else by its place: before the text
 * navigation, after it links are related and short lines navigation.
 */
export function categories(
  facts: readonly BlockFacts[],
  isBoilerplate: readonly boolean[],
  last: number,
): (CategoryFound | null)[] {
  let lead: BoilerplateCategory | null = null
  return facts.map((own, i) => {
    if (!isBoilerplate[i]) {
      lead = null
      return null
    }
    const found = categoryByWords(own)
    if (found && found.strength >= 0.3) {
      if (own.wordCount <= 8 && LEADS.has(found.category)) lead = found.category
      else if (found.category === 'copyright') lead = 'navigation'
      return found
    }
    if (COUNTS.test(own.text)) return { category: lead ?? 'interface', strength: 0.5, cue: 'a count' }
    if (lead === 'related' || lead === 'comments')
      return { category: lead, strength: 0.5, cue: `under a heading of ${lead}` }
    if (found) return found
    if (own.wordCount >= 5 && own.capitals >= 0) {
      const category = i > last || own.linked > 0.5 || own.block.kind === 'heading' ? 'related' : 'promotion'
      return {
        category,
        strength: 0.4,
        cue: i > last ? 'a headline after the text' : 'its place in the text',
      }
    }
    return { category: lead ?? 'navigation', strength: 0.4, cue: 'a short label' }
  })
}
