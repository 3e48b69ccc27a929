/** Whom or what a pronoun means, where no mention of an entity says so. */
import { titlePronoun } from '../language/en/quotation-words.ts'
import type { Entity } from '../schema/entities.ts'
import { halve } from '../text/halve.ts'
import type { Grammar } from './cues.ts'
import { GENDERED } from './forms.ts'
import { firstAfter, type Links, mentionIn } from './links.ts'
import type { Phrase } from './phrases.ts'
import type { QuotationWords } from './words.ts'

export const HE = new Set(['he', 'him', 'his', 'himself'])
const SHE = new Set(['she', 'her', 'herself'])

/** Which of he and she the article uses for an entity, as far as earlier answers tell. */
export type Genders = Map<string, 'he' | 'she'>

/** Learns he or she of the persons that stand with a telling title. */
export function gendersOf(words: QuotationWords, grammar: Grammar, links: Links): Genders {
  const genders: Genders = new Map()
  for (const phrase of grammar.phrases) {
    if (phrase.form !== 'name') continue
    for (let i = Math.max(0, phrase.first - 1); i < phrase.last - 1; i++) {
      if (!(words.flags[i]! & GENDERED)) continue
      const gender = titlePronoun(words.lower[i] ?? '')
      if (!gender) continue
      const one = mentionIn(
        links,
        words.start[phrase.first]!,
        words.end[phrase.last - 1]!,
        words.start[phrase.head]!,
      )
      if (one?.entity.type === 'person') genders.set(one.entity.id, gender)
    }
  }
  return genders
}

/** How many mentions back a pronoun may reach. */
const REACH = 24

/**
 * The person that a pronoun means where no mention says so: of the persons named shortly before, outside quotation
 * marks, the one that recency, subject position, being the last speaker, salience and he or she speak for most.
 */
export function personFor(
  words: QuotationWords,
  links: Links,
  genders: Genders,
  phrase: Phrase,
  before: string | null,
): Entity | null {
  const word = words.lower[phrase.first] ?? ''
  const gender = HE.has(word) ? 'he' : SHE.has(word) ? 'she' : null
  if (!gender && phrase.form === 'pronoun') return null
  const offset = words.start[phrase.first]!
  const own = words.sentence[phrase.first]!
  let best: Entity | null = null
  let most = Number.NEGATIVE_INFINITY
  for (let i = firstAfter(links, offset) - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const one = links.all[i]
    if (!one || one.mention.start >= offset || one.entity.type !== 'person') continue
    if (one.aside && one.mention.block !== words.block[phrase.first]) continue
    const known = genders.get(one.entity.id)
    if (gender && known !== undefined && known !== gender) continue
    const at = wordAt(words, one.mention.start)
    if (words.run[at] !== -1) continue
    const distance = own - (words.sentence[at] ?? 0)
    const score =
      -0.6 * distance +
      (opensClause(words, at) ? 1.2 : 0) -
      (words.pos[at - 1] === 'ADP' ? 0.6 : 0) +
      (one.entity.id === before ? 1.6 : 0) +
      (gender && known === gender ? 0.8 : 0) +
      1.5 * one.entity.salience
    if (score > most) {
      most = score
      best = one.entity
    }
  }
  return best
}

/** Whether a word stands where a subject does: at the head of its sentence, perhaps behind a title. */
function opensClause(words: QuotationWords, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    if (words.sentence[i] !== words.sentence[at]) return true
    if (words.pos[i] !== 'PROPN' && words.pos[i] !== 'ADJ' && words.pos[i] !== 'NOUN')
      return words.lower[i] === ','
  }
  return at === 0
}

function wordAt(words: QuotationWords, offset: number): number {
  const word = halve(0, words.count, (i) => words.end[i]! <= offset)
  return Math.min(word, words.count - 1)
}

/** How many sentences back "it" may reach. */
const NEAR = 2

/** The institution that "it" means: the last one that opens a clause shortly before. */
export function institutionFor(words: QuotationWords, links: Links, phrase: Phrase): Entity | null {
  const offset = words.start[phrase.first]!
  const own = words.sentence[phrase.first]!
  for (let i = firstAfter(links, offset) - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const one = links.all[i]
    if (!one || one.aside || one.mention.start >= offset) continue
    if (one.entity.type !== 'organization' && one.entity.type !== 'country') continue
    const at = wordAt(words, one.mention.start)
    if (words.run[at] !== -1) continue
    if (own - (words.sentence[at] ?? 0) > NEAR) return null
    if (opensClause(words, at)) return one.entity
  }
  return null
}
