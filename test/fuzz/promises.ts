/** What holds for the analysis of any input whatever; each function throws on the first thing that does not. */
import { deepStrictEqual } from 'node:assert/strict'
import { type Article, type ArticleAnalysis, type SyntaxLink, toSource } from '../../src/index.ts'
import { articleAnalysisSchema } from '../../src/schema/index.ts'
import type { Place, Span } from '../../src/schema/span.ts'

function isSpan(value: unknown): value is Span {
  const { start, end, text } = value as Record<string, unknown>
  return typeof start === 'number' && typeof end === 'number' && typeof text === 'string'
}

/** Every object and number of a result with the path to it; an explicit stack, as depth is not ours to trust. */
function* walk(root: unknown): Generator<[path: string, value: unknown]> {
  const stack: [string, unknown][] = [['', root]]
  for (let next = stack.pop(); next; next = stack.pop()) {
    yield next
    const [path, value] = next
    if (typeof value === 'object' && value !== null)
      for (const [key, inner] of Object.entries(value)) stack.push([`${path}.${key}`, inner])
  }
}

function sortedByStart(name: string, list: readonly Place[]): void {
  list.forEach((item, i) => {
    const before = list[i - 1]
    if (before && before.start > item.start)
      throw new Error(`${name}[${i}] starts before the one in front of it`)
  })
}

/** In order, none reaching into the next. */
export function apart(name: string, list: readonly (Place & { readonly text?: string })[]): void {
  sortedByStart(name, list)
  list.forEach((item, i) => {
    const before = list[i - 1]
    if (before && before.end > item.start)
      throw new Error(`${name}[${i}] ${say(item)} overlaps ${say(before)} before it`)
  })
}

const say = ({ text, start, end }: Place & { readonly text?: string }) =>
  text === undefined ? `${start}-${end}` : JSON.stringify(text)

/** Plain JSON of the schema's shape, every span cut from the text and within its block. */
function shapeHolds(analysis: ArticleAnalysis): void {
  const { text, blocks } = analysis
  articleAnalysisSchema.parse(analysis)
  deepStrictEqual(JSON.parse(JSON.stringify(analysis)), analysis)
  for (const [path, value] of walk(analysis)) {
    if (value === undefined) throw new Error(`${path} is undefined`)
    if (typeof value === 'number') {
      if (!Number.isFinite(value) || Object.is(value, -0)) throw new Error(`${path} is ${value}`)
      if (Math.abs(value) < 1e12 && Math.round(value * 1000) / 1000 !== value)
        throw new Error(`${path} has too many decimals: ${value}`)
    }
    if (typeof value !== 'object' || value === null || !isSpan(value)) continue
    if (text.slice(value.start, value.end) !== value.text) throw new Error(`${path} is not cut from the text`)
    if (value.start >= value.end) throw new Error(`${path} is empty`)
    if (!blocks.some((block) => block.start <= value.start && value.end <= block.end))
      throw new Error(`${path} lies in no block: ${JSON.stringify(value.text)}`)
    if ('block' in value) {
      const block = blocks[value.block as number]
      if (!block || value.start < block.start || value.end > block.end)
        throw new Error(`${path} lies outside its block`)
    }
  }
}

/** Every list in order, and nothing that must not overlap does. */
function orderHolds(analysis: ArticleAnalysis, source: string): void {
  const { blocks, sentences, entities, quotations, quotedTerms, values } = analysis
  apart('blocks', blocks)
  blocks.forEach((block, i) => {
    if (block.index !== i) throw new Error(`blocks[${i}].index is ${block.index}`)
    if (block.source.start < 0 || block.source.end > source.length || block.source.start > block.source.end)
      throw new Error(`blocks[${i}].source lies outside the input`)
  })
  apart('sentences', sentences)
  apart('values', values)
  apart('quotations', quotations)
  sortedByStart('quotedTerms', quotedTerms)
  sortedByStart(
    'entities',
    entities.map((entity) => entity.mentions[0]!),
  )
  for (const { name, mentions } of entities) sortedByStart(`mentions of ${name}`, mentions)
  const mentions = entities.flatMap((entity) => entity.mentions)
  apart(
    'mentions',
    mentions.sort((a, b) => a.start - b.start),
  )
  for (const mention of mentions)
    for (const quotation of quotations)
      if (crosses(mention, quotation))
        throw new Error(`the mention ${say(mention)} crosses the edge of the quotation ${say(quotation)}`)
}

/** What names something else by its id or its place in a list finds it. */
function linksHold({ entities, quotations, sentiment, countries }: ArticleAnalysis): void {
  const ids = new Set(entities.map((entity) => entity.id))
  if (ids.size !== entities.length) throw new Error('two entities share an id')
  quotations.forEach((quotation, i) => {
    const id = quotation.speaker?.entityId
    if (id && !ids.has(id)) throw new Error(`quotations[${i}].speaker.entityId ${id} is no entity`)
  })
  if (sentiment.quotations.length !== quotations.length) throw new Error('a quotation lacks its score')
  for (const { entityId } of sentiment.targets)
    if (!ids.has(entityId)) throw new Error(`target ${entityId} is no entity`)
  const states = new Set(countries.map((country) => country.alpha2))
  for (const { alpha2 } of sentiment.countries)
    if (!states.has(alpha2)) throw new Error(`${alpha2} is no country of the article`)
}

/** Boilerplate takes no part in countries, quotations, quoted terms and the tone toward what is named. */
function boilerplateHolds({
  blocks,
  countries,
  entities,
  quotations,
  quotedTerms,
  sentiment,
}: ArticleAnalysis): void {
  const cut = blocks.filter(({ role }) => role === 'boilerplate')
  const inside = (place: Place) => cut.some(({ start, end }) => start <= place.start && place.end <= end)
  const lists: readonly (readonly [name: string, places: readonly Place[]])[] = [
    ['a quotation', quotations],
    ['a quoted term', quotedTerms],
    ['a country', countries.flatMap(({ mentions }) => mentions)],
    ['a target', sentiment.targets.flatMap(({ mentions }) => mentions)],
  ]
  for (const [name, places] of lists)
    for (const place of places)
      if (inside(place)) throw new Error(`${name} is given of boilerplate: ${say(place)}`)
  for (const { name, mentions, salience } of entities)
    if (salience !== 0 && mentions.every(inside))
      throw new Error(`${JSON.stringify(name)} stands in boilerplate alone, and has a salience`)
}

/** Places in the text lead to places in the input, in order. */
function mapHolds(analysis: ArticleAnalysis, source: string): void {
  let before = { start: 0, end: 0 }
  for (const span of analysis.blocks.slice(0, 50)) {
    const place = toSource(analysis, span)
    if (place.start < before.start || place.end < place.start || place.end > source.length)
      throw new Error('toSource leaves the input or runs backwards')
    before = place
  }
  // Letter by letter over the first ones, where runs of the map begin and end.
  let last = 0
  for (let at = 0; at < Math.min(analysis.text.length, 300); at++) {
    const place = toSource(analysis, { start: at, end: at + 1 })
    if (place.start < last || place.end < place.start || place.end > source.length)
      throw new Error(`toSource of offset ${at} leaves the input or runs backwards`)
    last = place.start
  }
}

export function holds(analysis: ArticleAnalysis, source: string): void {
  shapeHolds(analysis)
  orderHolds(analysis, source)
  linksHold(analysis)
  boilerplateHolds(analysis)
  mapHolds(analysis, source)
}

function crosses(a: Place, b: Place): boolean {
  if (a.end <= b.start || a.start >= b.end) return false
  const inside = a.start >= b.start && a.end <= b.end
  const around = a.start <= b.start && a.end >= b.end
  return !inside && !around
}

/** One link a token, each to a token of its own sentence or to none, where it is a root; all words of a sentence come to a root. */
export function treesHold(
  links: readonly SyntaxLink[],
  { tokens, sentences }: Pick<Article, 'tokens' | 'sentences'>,
): void {
  if (links.length !== tokens.length) throw new Error(`${links.length} links of ${tokens.length} tokens`)
  const rooted = new Set<number>()
  links.forEach(({ head, relation }, word) => {
    const sentence = tokens[word]?.sentence ?? -1
    if (head === -1) rooted.add(sentence)
    else if (tokens[head]?.sentence !== sentence)
      throw new Error(`${word} hangs on ${head} of another sentence`)
    if ((head === -1) !== (relation === 'root'))
      throw new Error(`${word} has head ${head} and is ${relation}`)
  })
  if (rooted.size !== sentences.length)
    throw new Error(`${rooted.size} of ${sentences.length} sentences have a root`)
  /** 1 where a word is known to come to a root, 2 while it is followed. */
  const known = new Uint8Array(links.length)
  links.forEach((_, word) => {
    const path: number[] = []
    let at = word
    for (; at >= 0 && known[at] !== 1; at = links[at]?.head ?? -1) {
      if (known[at] === 2) throw new Error(`${word} comes to itself again`)
      known[at] = 2
      path.push(at)
    }
    for (const seen of path) known[seen] = 1
  })
}
