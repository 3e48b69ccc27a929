/** The chains of coref/gum.train.jsonl, laid over the places that the resolver reads. */
import { parseArticle } from '../../../src/index.ts'
import { english } from '../../../src/language/en/index.ts'
import { names as namesStage } from '../../../src/names/index.ts'
import { worded } from '../../../src/pipeline.ts'
import { link } from '../../../src/references/link.ts'
import { type Line, readLine } from '../../../src/references/resolver/line.ts'
import { findSpots, NAMED, PRONOMINAL, type Spot } from '../../../src/references/resolver/spots.ts'
import { Mentions, type Thing } from '../../../src/references/thing.ts'
import { halve } from '../../../src/text/halve.ts'
import type { SampleArticle } from '../../fit/model.ts'

export interface GoldMention {
  readonly start: number
  readonly end: number
  readonly form: 'name' | 'noun-phrase' | 'pronoun'
}
export type Chain = readonly GoldMention[]
export interface GoldText {
  readonly id: string
  readonly text: string
  readonly tokens: readonly (readonly [number, number])[]
  readonly chains: readonly Chain[]
}
export interface Parsed {
  readonly id: string
  readonly tokens: readonly (readonly [number, number])[]
  readonly head: readonly number[]
  readonly deprel: readonly string[]
}
/** An article as the resolver reads it. */
export interface Text {
  readonly line: Line
  readonly spots: readonly Spot[]
  readonly things: readonly Thing[]
}
export interface Read extends Text {
  readonly gold: GoldText
  /** The chain of each place, and of each thing; null for none. */
  readonly chainOf: ReadonlyMap<Spot, Chain | null>
  readonly chainOfThing: ReadonlyMap<Thing, Chain | null>
}

const CONTEXT = { options: {}, language: english }

export function readText(article: SampleArticle): Text {
  const doc = worded(parseArticle(article), CONTEXT)
  const { names } = namesStage.run(doc, CONTEXT)
  if (!names) throw new Error('not English')
  const mentions = new Mentions(names.words.text.length, names.quoted.isWhole)
  const things = link(
    names.words,
    names.candidates.map((candidate) => ({ ...candidate })),
    mentions,
  )
  const line = readLine(doc, names)
  return { line, spots: findSpots(line, things), things }
}

const indexFrom = ({ tokens }: Parsed, start: number): number =>
  halve(0, tokens.length, (place) => (tokens[place]?.[0] ?? 0) < start)

/** Where the noun begins that a name hangs on: "the defender Ana Ruiz". */
function outerHead(start: number, parsed: Parsed): number {
  let at = indexFrom(parsed, start)
  for (let k = 0; k < 3 && /^(?:flat|appos|compound)/.test(parsed.deprel[at] ?? ''); k++) {
    const to = parsed.head[at] ?? -1
    if (to < 0 || at - to > 3) break
    at = to
  }
  return parsed.tokens[at]?.[0] ?? -1
}

/** Where the head of a mention begins: the token of it whose own head lies outside. */
function headOf({ start, end }: GoldMention, parsed: Parsed): number {
  const { tokens, head } = parsed
  for (let i = indexFrom(parsed, start); i < tokens.length && (tokens[i]?.[0] ?? 0) < end; i++) {
    const to = tokens[head[i] ?? -1]
    if (!to || to[0] < start || to[0] >= end) return tokens[i]?.[0] ?? start
  }
  return start
}

const length = ({ start, end }: { start: number; end: number }) => end - start

export function readGold(gold: GoldText, parsed: Parsed): Read {
  const text = readText({ text: gold.text, format: 'text' })
  const { words } = text.line
  /** By where the head begins: the shortest mention, with its chain. */
  const byHead = new Map<number, { mention: GoldMention; chain: Chain }>()
  for (const chain of gold.chains)
    for (const mention of chain) {
      const head = headOf(mention, parsed)
      const known = byHead.get(head)
      if (!known || length(known.mention) > length(mention)) byHead.set(head, { mention, chain })
    }
  const chainOf = new Map<Spot, Chain | null>()
  const votes = new Map<Thing, Map<Chain, number>>()
  for (const spot of text.spots) {
    let found: { mention: GoldMention; chain: Chain } | undefined
    if (spot.form === NAMED) {
      for (let i = spot.last; i >= spot.first && !found; i--) found = byHead.get(words.start[i] ?? -1)
      found ??= byHead.get(outerHead(words.start[spot.first] ?? -1, parsed))
      if (found && spot.thing) {
        // A chain may hold a name within a longer phrase that it marks otherwise.
        const weight = found.mention.form === 'name' ? 4 : 1
        const counts = votes.get(spot.thing) ?? new Map<Chain, number>()
        votes.set(spot.thing, counts.set(found.chain, (counts.get(found.chain) ?? 0) + weight))
      }
    } else {
      found = byHead.get(words.start[spot.head] ?? -1)
      if (found && (spot.form === PRONOMINAL) !== (found.mention.form === 'pronoun')) found = undefined
    }
    chainOf.set(spot, found?.chain ?? null)
  }
  const chainOfThing = new Map<Thing, Chain | null>()
  /** The thing that most names of a chain are one with: the gold parts chains at "became a minister", where nobody else begins. */
  const thingOf = new Map<Chain, { thing: Thing; count: number }>()
  for (const thing of text.things) {
    const counts = [...(votes.get(thing) ?? [])].sort((a, b) => b[1] - a[1])
    chainOfThing.set(thing, counts[0]?.[0] ?? null)
    for (const [chain, count] of counts)
      if (count > (thingOf.get(chain)?.count ?? 0)) thingOf.set(chain, { thing, count })
  }
  const whole = (chain: Chain | null): Chain | null => {
    const thing = chain && thingOf.get(chain)?.thing
    return (thing && chainOfThing.get(thing)) ?? chain
  }
  for (const [spot, chain] of chainOf) chainOf.set(spot, whole(chain))
  return { gold, chainOf, chainOfThing, ...text }
}
