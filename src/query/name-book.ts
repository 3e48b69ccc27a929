/** Names over many articles, and which of them are one: the rules are those that `aggregate` states. */
import type { ArticleAnalysis } from '../schema/analysis.ts'
import type { Entity } from '../schema/entities.ts'
import { isTopic } from './frame.ts'
import { folded } from './lookup.ts'

/** A person or an organization over many articles. */
export interface AggregatedName {
  /** The spelling that most articles have, of those the longest. */
  name: string
  /** All its spellings, the most frequent first. */
  names: string[]
  /** In how many articles it is named outside bylines and boilerplate. */
  articles: number
  /** How many mentions it has there, pronouns and descriptions included. */
  mentions: number
  /** How many quotations it speaks. */
  quotations: number
  /** Its mean salience in these articles, from 0 to 1. */
  salience: number
  /** Where: the index of each article among those given, and the entity's id there. */
  found: { article: number; entityId: string }[]
}

/** One name, with salience still as a sum. */
interface NameEntry extends Omit<AggregatedName, 'name' | 'names'> {
  /** In how many articles each spelling is the name. */
  readonly spellings: Map<string, number>
}

const CAPITALS = /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}.&]+$/u
const THE = /^the (?=.)/
const INNER_INITIALS = /(?<=\S )(?:\S )+(?=\S{2})/g

function merge(into: NameEntry, from: NameEntry): void {
  for (const [spelling, count] of from.spellings)
    into.spellings.set(spelling, (into.spellings.get(spelling) ?? 0) + count)
  const known = new Set(into.found.map(({ article }) => article))
  into.articles += new Set(
    from.found.map(({ article }) => article).filter((article) => !known.has(article)),
  ).size
  into.mentions += from.mentions
  into.quotations += from.quotations
  into.salience += from.salience
  into.found = [...into.found, ...from.found].sort((a, b) => a.article - b.article)
}

export class NameBook {
  readonly #entries = new Map<string, NameEntry>()
  /** Of capitals that stand for longer names, the keys of these. */
  readonly #short = new Map<string, Set<string>>()

  constructor(private readonly type: 'person' | 'organization') {}

  add(analysis: ArticleAnalysis, article: number): void {
    const { entities, quotations } = analysis
    const spoken = new Map<string, number>()
    for (const { speakers } of quotations)
      for (const id of new Set(speakers.map(({ entityId }) => entityId)))
        if (id !== null) spoken.set(id, (spoken.get(id) ?? 0) + 1)
    for (const entity of entities)
      if (entity.type === this.type && isTopic(analysis, entity))
        this.#note(entity, article, spoken.get(entity.id) ?? 0)
  }

  #note({ id, name, mentions, salience }: Entity, article: number, quotations: number): void {
    const bare = folded(name)
    const key = (this.type === 'organization' ? bare.replace(THE, '') : bare) || name
    const found = [{ article, entityId: id }]
    const entry = {
      spellings: new Map([[name, 1]]),
      articles: 1,
      mentions: mentions.length,
      quotations,
      salience,
      found,
    }
    const known = this.#entries.get(key)
    if (known) merge(known, entry)
    else this.#entries.set(key, entry)
    if (this.type !== 'organization') return
    for (const { text } of mentions) {
      const short = folded(text)
      if (!CAPITALS.test(text) || short === key) continue
      const keys = this.#short.get(short)
      if (keys) keys.add(key)
      else this.#short.set(short, new Set([key]))
    }
  }

  /** All names, joined. */
  *names(): Generator<AggregatedName> {
    if (this.type === 'person') this.#joinInitials()
    else this.#joinCapitals()
    for (const { spellings, ...entry } of this.#entries.values()) {
      const names = [...spellings]
        .sort(([a, n], [b, m]) => m - n || b.length - a.length || (a < b ? -1 : 1))
        .map(([name]) => name)
      yield { name: names[0]!, names, ...entry }
    }
  }

  #join(into: string, from: string): void {
    const [kept, gone] = [this.#entries.get(into), this.#entries.get(from)]
    if (!kept || !gone || into === from) return
    merge(kept, gone)
    this.#entries.delete(from)
  }

  #joinInitials(): void {
    const withInitials = new Map<string, string[]>()
    for (const key of this.#entries.keys()) {
      const bare = key.replace(INNER_INITIALS, '')
      if (bare === key) continue
      const others = withInitials.get(bare)
      if (others) others.push(key)
      else withInitials.set(bare, [key])
    }
    for (const [bare, [only, ...others]] of withInitials)
      if (only && others.length === 0) this.#join(bare, only)
  }

  #joinCapitals(): void {
    for (const [short, keys] of this.#short) {
      const [only, ...others] = keys
      if (only !== undefined && others.length === 0) this.#join(only, short)
    }
  }
}
