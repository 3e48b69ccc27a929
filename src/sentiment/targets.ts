/** The tone toward what the article names, mention by mention, overall and by country. */
import type { Doc } from '../document.ts'
import { type Linear, probability } from '../models/kit/linear.ts'
import { targetToneModel } from '../models/target-tone.ts'
import { type Score, type Sentiment, TARGET_CUT } from '../schema/sentiment.ts'
import type { Reason } from '../schema/span.ts'
import type { Token } from '../schema/tokens.ts'
import { type Context, explain } from '../stage.ts'
import { round } from '../text/round.ts'
import { type ReadSentence, type ReadText, sentenceAt } from './read.ts'
import { labelOf, noTone } from './score.ts'
import type { Around } from './target-features.ts'
import { OddsReader } from './target-weights.ts'

/** How likely the tone is negative, neutral and positive. */
type Chances = readonly [number, number, number]

/** How many words a reason names. */
const MOST_REASONS = 4

export function chancesOf(negative: number, positive: number): Chances {
  const top = Math.max(negative, 0, positive)
  const odds = [Math.exp(negative - top), Math.exp(-top), Math.exp(positive - top)] as const
  const sum = odds[0] + odds[1] + odds[2]
  return [odds[0] / sum, odds[1] / sum, odds[2] / sum]
}

/** How far inside its label's range a score lies at least. */
const INSIDE = 0.001

/** The score is what is likelier by how much, P(positive) - P(negative), held in the range of the likeliest label. */
function scoreFrom(model: Linear, chances: Chances, reasons: Reason[]): Score {
  const [negative, neutral, positive] = chances
  const chance = Math.min(0.999, Math.max(negative, neutral, positive))
  const difference = positive - negative
  let held = Math.max(-TARGET_CUT, Math.min(TARGET_CUT, difference))
  if (negative > neutral && negative >= positive) held = Math.min(difference, -TARGET_CUT - INSIDE)
  else if (positive > neutral && positive > negative) held = Math.max(difference, TARGET_CUT + INSIDE)
  const score = round(held)
  return {
    score,
    label: labelOf(score, TARGET_CUT),
    confidence: round(probability(model, Math.log(chance / (1 - chance)))),
    reasons,
  }
}

function mean(all: readonly Chances[]): Chances {
  const sum = [0, 0, 0]
  for (const chances of all) for (let y = 0; y < 3; y++) sum[y] = sum[y]! + chances[y]!
  return sum.map((value) => value / all.length) as unknown as Chances
}

/** The words that moved the odds toward a mention most; `moved` is by token. */
function reasonsFrom(moved: ReadonlyMap<number, number>, tokens: readonly Token[]): Reason[] {
  return [...moved]
    .filter(([k, push]) => k < tokens.length && Math.abs(push) >= 0.1)
    .sort((a, b) => Math.abs(b[1]) - Math.abs(a[1]) || a[0] - b[0])
    .slice(0, MOST_REASONS)
    .map(([k, push]) => {
      const { start, end, text } = tokens[k]!
      const rule = push > 0 ? 'positive word near' : 'negative word near'
      const message = `“${text}” moves the odds toward this mention by ${round(push)} (log-odds)`
      return { rule, message, spans: [{ start, end, text }] }
    })
}

/** Long: the reader of one mention keeps its sentence for the next one. */
export function towardEntities(
  doc: Doc<'tokens' | 'entities' | 'countries'>,
  { reading, net, sentences, mentions }: ReadText,
  context: Context,
): Pick<Sentiment, 'targets' | 'countries'> {
  const model = targetToneModel()
  const reader = new OddsReader(model, reading, net)
  const { tokens } = doc
  /** The sentence of the mention before, and where that mention began. */
  let last: ReadSentence | undefined
  let around: Around | undefined
  let first = 0

  /** Asked for mentions in order; null where one lies in boilerplate. */
  const toward = (start: number, end: number): { chances: Chances; reasons: Reason[] } | null => {
    const sentence = sentenceAt(sentences, tokens, start, end)
    if (!sentence) return null
    const { from, to, score, scale } = sentence
    if (sentence !== last || !around) {
      last = sentence
      around = { reading, from, to, score }
      first = from
    }
    while (first < to && tokens[first]!.end <= start) first++
    let behind = first
    while (behind < to && tokens[behind]!.start < end) behind++
    const moved = context.options.explain ? new Map<number, number>() : undefined
    const odds = reader.read(around, first, behind, scale, moved)
    const reasons = moved ? reasonsFrom(moved, tokens) : []
    return { chances: chancesOf(odds.negative, odds.positive), reasons }
  }

  const heard: { chances: Chances; score: Sentiment['targets'][number]['mentions'][number] }[][] =
    doc.entities.map(() => [])
  for (const { of, start, end } of mentions) {
    const tone = toward(start, end)
    if (!tone) continue
    const { score, label, confidence, reasons } = scoreFrom(model, tone.chances, tone.reasons)
    heard[of]?.push({ chances: tone.chances, score: { score, label, confidence, reasons, start, end } })
  }

  const targets: Sentiment['targets'] = []
  /** By country, the entities that are that country itself, and what else there belongs to it. */
  const itself = new Map<string, Chances[]>()
  const ofIt = new Map<string, Chances[]>()
  doc.entities.forEach(({ id, type, country }, of) => {
    const own = heard[of] ?? []
    if (own.length === 0) return
    const all = own.map(({ chances }) => chances)
    const scores = own.map((one) => one.score)
    const reasons = explain(context, () => scores.flatMap((one) => one.reasons).slice(0, 6))
    const { score, label, confidence } = scoreFrom(model, mean(all), reasons)
    targets.push({ score, label, confidence, reasons, entityId: id, mentions: scores })
    if (country) {
      const byCountry = type === 'country' ? itself : ofIt
      const together = byCountry.get(country.alpha2) ?? []
      for (const chances of all) together.push(chances)
      byCountry.set(country.alpha2, together)
    }
  })
  const salience = new Map(doc.entities.map((entity) => [entity.id, entity.salience]))
  targets.sort((a, b) => (salience.get(b.entityId) ?? 0) - (salience.get(a.entityId) ?? 0))
  const countries = doc.countries.map(({ alpha2 }) => {
    const all = itself.get(alpha2) ?? ofIt.get(alpha2)
    return { ...(all ? scoreFrom(model, mean(all), []) : noTone()), alpha2 }
  })
  return { targets, countries }
}
