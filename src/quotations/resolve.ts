/** From the words that name a speaker to the entity they mean. */
import type { Named } from '../document.ts'
import type { Entity, Mention } from '../schema/entities.ts'
import type { Grammar } from './cues.ts'
import type { Phrase } from './phrases.ts'
import type { Words } from './words.ts'

interface Linked {
  readonly mention: Mention
  readonly entity: Entity
}

/** Every mention with its entity, by place. */
export interface Links {
  readonly all: readonly Linked[]
}

/** The speaker as the result gives it, without its confidence. */
export interface Resolved {
  readonly start: number
  readonly end: number
  readonly name: string
  readonly entityId: string | null
}

const ATTACHED = new Set(['of', 'for', 'from', 'in', 'at', 'with', 'to'])
const HE = new Set(['he', 'him', 'his', 'himself'])
const SHE = new Set(['she', 'her', 'herself'])

export function linksOf(doc: Named): Links {
  const all: Linked[] = []
  for (const entity of doc.entities) for (const mention of entity.mentions) all.push({ mention, entity })
  return { all: all.sort((a, b) => a.mention.start - b.mention.start) }
}

/** Index of the first mention that ends after an offset. */
function firstAfter(links: Links, offset: number): number {
  let lo = 0
  let hi = links.all.length
  while (lo < hi) {
    const middle = (lo + hi) >> 1
    if ((links.all[middle]?.mention.end ?? 0) <= offset) lo = middle + 1
    else hi = middle
  }
  return lo
}

/** The mention that names a phrase: the one that reaches to its head, of several the last. */
export function mentionIn(links: Links, start: number, end: number, head: number): Linked | null {
  let found: Linked | null = null
  for (let i = firstAfter(links, start); i < links.all.length; i++) {
    const one = links.all[i]
    if (!one || one.mention.start >= end) break
    if (one.mention.end > head) found = one
  }
  return found
}

/** Where a noun phrase ends with what hangs on it: "a spokesman for the board". */
function reachOf(words: Words, grammar: Grammar, index: number): number {
  const phrase = grammar.phrases[index]
  if (!phrase) return 0
  let last = phrase.last
  for (let k = 0; k < 2; k++) {
    if (
      last + 1 >= words.count ||
      words.sentence[last] !== words.sentence[phrase.first] ||
      words.run[last] !== -1
    )
      break
    if (!ATTACHED.has(words.lower[last] ?? '') || (words.lower[last] === 'to' && words.pos[last] !== 'ADP'))
      break
    const next = grammar.phrases[grammar.phraseAt[last + 1] ?? -1]
    if (!next || next.owner || next.form === 'pronoun' || words.run[last + 1] !== -1) break
    last = next.last
  }
  return last
}

/** Which of he and she the article uses for an entity, as far as earlier answers tell. */
export type Genders = Map<string, 'he' | 'she'>

const TITLES: Readonly<Record<string, 'he' | 'she'>> = {
  'mr.': 'he',
  mr: 'he',
  'mrs.': 'she',
  mrs: 'she',
  'ms.': 'she',
  ms: 'she',
  miss: 'she',
  sir: 'he',
  lady: 'she',
  lord: 'he',
  spokesman: 'he',
  spokeswoman: 'she',
  chairman: 'he',
  chairwoman: 'she',
  congressman: 'he',
  congresswoman: 'she',
}

/** Learns he or she of the persons that stand with a telling title. */
export function gendersOf(words: Words, grammar: Grammar, links: Links): Genders {
  const genders: Genders = new Map()
  for (const phrase of grammar.phrases) {
    if (phrase.form !== 'name') continue
    for (let i = Math.max(0, phrase.first - 1); i < phrase.last - 1; i++) {
      const gender = TITLES[words.lower[i] ?? '']
      if (!gender) continue
      const one = mentionIn(
        links,
        words.start[phrase.first] ?? 0,
        words.end[phrase.last - 1] ?? 0,
        words.start[phrase.head] ?? 0,
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
function personFor(
  words: Words,
  links: Links,
  genders: Genders,
  phrase: Phrase,
  before: string | null,
): Entity | null {
  const word = words.lower[phrase.first] ?? ''
  const gender = HE.has(word) ? 'he' : SHE.has(word) ? 'she' : null
  if (!gender) return null
  const offset = words.start[phrase.first] ?? 0
  const own = words.sentence[phrase.first] ?? 0
  let best: Entity | null = null
  let most = Number.NEGATIVE_INFINITY
  for (let i = firstAfter(links, offset) - 1, seen = 0; i >= 0 && seen < REACH; i--, seen++) {
    const one = links.all[i]
    if (!one || one.mention.start >= offset || one.entity.type !== 'person') continue
    const known = genders.get(one.entity.id)
    if (known !== undefined && known !== gender) continue
    const at = wordAt(words, one.mention.start)
    if (words.run[at] !== -1) continue
    const distance = own - (words.sentence[at] ?? 0)
    const score =
      -0.6 * distance +
      (opensClause(words, at) ? 1.2 : 0) -
      (words.pos[at - 1] === 'ADP' ? 0.6 : 0) +
      (one.entity.id === before ? 1.6 : 0) +
      (known === gender ? 0.8 : 0) +
      1.5 * one.entity.salience
    if (score > most) {
      most = score
      best = one.entity
    }
  }
  return best
}

/** Whether a word stands where a subject does: at the head of its sentence, perhaps behind a title. */
function opensClause(words: Words, at: number): boolean {
  for (let i = at - 1; i >= 0 && i >= at - 3; i--) {
    if (words.sentence[i] !== words.sentence[at]) return true
    if (words.pos[i] !== 'PROPN' && words.pos[i] !== 'ADJ' && words.pos[i] !== 'NOUN')
      return words.lower[i] === ','
  }
  return at === 0
}

function wordAt(words: Words, offset: number): number {
  let lo = 0
  let hi = words.count
  while (lo < hi) {
    const middle = (lo + hi) >> 1
    if ((words.end[middle] ?? 0) <= offset) lo = middle + 1
    else hi = middle
  }
  return Math.min(lo, words.count - 1)
}

export function resolve(
  words: Words,
  grammar: Grammar,
  links: Links,
  genders: Genders,
  index: number,
  before: string | null,
): Resolved | null {
  const phrase = grammar.phrases[index]
  if (!phrase) return null
  const start = words.start[phrase.first] ?? 0
  const end = words.end[phrase.last - 1] ?? 0
  const linked = mentionIn(links, start, end, words.start[phrase.head] ?? start)
  if (linked && phrase.form !== 'noun-phrase')
    return { start, end, name: linked.entity.name, entityId: linked.entity.id }
  if (linked && (linked.mention.form === 'noun-phrase' || linked.mention.form === 'pronoun')) {
    return { start, end, name: linked.entity.name, entityId: linked.entity.id }
  }
  if (phrase.form === 'pronoun') {
    const person = personFor(words, links, genders, phrase, before)
    if (person) {
      const word = words.lower[phrase.first] ?? ''
      if (!genders.has(person.id)) genders.set(person.id, HE.has(word) ? 'he' : 'she')
      return { start, end, name: person.name, entityId: person.id }
    }
    return { start, end, name: words.text.slice(start, end), entityId: null }
  }
  const until = phrase.form === 'noun-phrase' ? (words.end[reachOf(words, grammar, index) - 1] ?? end) : end
  const from = phrase.form === 'noun-phrase' ? ownerStart(words, grammar, phrase) : start
  return { start: from, end: until, name: words.text.slice(from, until).replace(/\s+/g, ' '), entityId: null }
}

/** Where a noun phrase begins with its owner: "Norland's foreign ministry". */
function ownerStart(words: Words, grammar: Grammar, phrase: Phrase): number {
  const start = words.start[phrase.first] ?? 0
  const mark = phrase.first - 1
  if (mark < 1 || words.sentence[mark] !== words.sentence[phrase.first]) return start
  const possessive = words.lower[mark]
  const owner =
    grammar.phrases[
      grammar.phraseAt[
        possessive === "'s" || possessive === '’s' || possessive === "'" || possessive === '’'
          ? mark - 1
          : mark
      ] ?? -1
    ]
  return owner?.owner ? (words.start[owner.first] ?? start) : start
}
