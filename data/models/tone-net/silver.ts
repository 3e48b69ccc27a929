/**
 * A teacher's labels of raw news: sentences, clauses and lines of pages, with a mention in some, and one variation of each. The teacher
 * is the stack of tone that ships when they are made, without its rules: what learns from them is read by the same rules again.
 */
import { extractEntities, parseArticle, tokenize } from '../../../src/index.ts'
import { lazy } from '../../../src/language/lists/lists.ts'
import { sentimentModel } from '../../../src/models/sentiment.ts'
import { targetToneModel } from '../../../src/models/target-tone.ts'
import { toneNet } from '../../../src/models/tone-net.ts'
import type { Token } from '../../../src/schema/tokens.ts'
import { NetReader } from '../../../src/sentiment/net.ts'
import { Reading } from '../../../src/sentiment/reading.ts'
import { sharesOf } from '../../../src/sentiment/shares.ts'
import { OddsReader } from '../../../src/sentiment/target-weights.ts'
import { chancesOf } from '../../../src/sentiment/targets.ts'
import { type ToneFacts, toneFacts } from '../../../src/sentiment/tone-facts.ts'
import { readTable } from '../../../src/words/table.ts'
import { Draws } from '../../fit/draws.ts'
import { readRecipe } from '../../fit/recipe.ts'
import type { Teacher } from '../../fit/silver.ts'
import { type Beside, mentionIn, sentencesOf } from './lines.ts'
import { type Judge, type Label, type TaughtRow, taughtRow } from './taught.ts'

const FEWEST = 4
const MOST = 60
const MENTIONED = new Set(['person', 'organization', 'country', 'group', 'location'])
/** Shares of long sentences of which a clause is read as well, and of those that name others of which another is asked for. */
const CLAUSES = 0.3
const OTHERS = 0.4

/** The scores of tokens [from, to) by the linear model and by the network, without the rules of src/sentiment/shares.ts and relief.ts. */
function plainScores(reading: Reading<ToneFacts>, net: NetReader, from: number, to: number, text: string) {
  const { parts, bias } = sentimentModel()
  net.readScores(from, to)
  let heard = 0
  let sum = parts.shortness
  if (text.slice(-3).includes('?')) sum += parts.question
  if (text.slice(-3).includes('!')) sum += parts.exclamation
  for (let k = from; k < to; k++) {
    const facts = reading.facts[k]
    if (!facts || !reading.isWord(k)) continue
    const isNegated = reading.negated[k] === 1
    sum += ((isNegated ? facts.negated : facts.plain) / 1000) * reading.factors[k]!
    heard += reading.values[k]!
    if (isNegated) sum += parts.negation
    if (k > from && reading.isWord(k - 1)) sum += reading.facts[k - 1]?.pairs?.get(facts.word) ?? 0
  }
  return (scale: number) => ({ linear: bias + sum / scale, net: heard / scale })
}

/** What roles add was read off people's labels after all else: a rule, too. */
const withoutRoles = lazy(() => ({ ...targetToneModel(), roles: new Float32Array(0) }))

/** What the shipped models say of a text, or of the sentence of a mention, each by itself; null where the mention is not found. */
export const judge: Judge = ({ text, target }) => {
  const { tokens } = tokenize({ text, format: 'text' })
  const mention = target && mentionIn(tokens, target)
  if (target && !mention) return null
  const { from, to, first, last } = mention ?? { from: 0, to: tokens.length, first: 0, last: 0 }
  const reading = new Reading(readTable({ tokens }), toneFacts())
  const net = new NetReader(toneNet(), reading)
  const { scale, score } = sharesOf(sentimentModel(), reading, net, from, to, text, null)
  const around = { reading, from, to, score }
  const reader = new OddsReader(withoutRoles(), reading, net)
  const all = reader.read(around, first, last, scale)
  net.channels.fill(0)
  const own = reader.read(around, first, last, scale)
  const { scoreShare, oddsShare } = readRecipe('tone-net').settings as unknown as Beside
  // What was added to the odds when the model was fitted is a rule, too.
  const { bolder } = readRecipe('target-tone').settings as { bolder: number }
  const linearOf = (odds: number) => (odds - bolder) / (1 - oddsShare)
  const scores = plainScores(reading, net, from, to, text)(scale)
  const labelOf = (told: number, negative: number, positive: number): Label => {
    const chances = mention ? chancesOf(negative, positive) : [0, 1, 0]
    return [told, chances[0]!, chances[2]!]
  }
  return {
    net: labelOf(
      scores.net / scoreShare,
      (all.negative - own.negative) / oddsShare,
      (all.positive - own.positive) / oddsShare,
    ),
    linear: labelOf(scores.linear / (1 - scoreShare), linearOf(own.negative), linearOf(own.positive)),
  }
}

/** The places of a text that are asked for, each with a mention where there is one; twice, now and then, with another one. */
function placesOf(text: string): TaughtRow[] {
  const article = parseArticle({ text, format: 'text' })
  const draws = new Draws(text.length)
  const named = extractEntities(article)
    .filter(({ type }) => MENTIONED.has(type))
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
  const found: TaughtRow[] = []
  const add = (tokens: readonly Token[]): void => {
    const [low, high] = [tokens[0]?.start ?? 0, tokens.at(-1)?.end ?? 0]
    if (tokens.length < FEWEST || tokens.length > MOST) return
    const inside = named.filter(({ start, end }) => start >= low && end <= high)
    const put = (target?: { start: number; end: number }): void =>
      void found.push([
        low,
        high - low,
        ...(target ? [target.start - low, target.end - target.start] : [0, 0]),
      ])
    const target = inside[Math.floor(draws.next() * inside.length)]
    put(target)
    const other = inside.find(({ start }) => start !== target?.start)
    if (other && draws.next() < OTHERS) put(other)
  }
  for (const [from, to] of sentencesOf(article.tokens)) {
    const tokens = article.tokens.slice(from, to)
    add(tokens)
    if (tokens.length < 14 || draws.next() > CLAUSES) continue
    // What stands between two marks.
    const marks = tokens.flatMap((token, i) => (/^[,;:—–-]$/.test(token.text) ? [i] : []))
    const bounds = [-1, ...marks, tokens.length]
    const at = Math.floor(draws.next() * (bounds.length - 1))
    const clause = tokens.slice(bounds[at]! + 1, bounds[at + 1])
    if (clause.length < tokens.length - 2) add(clause)
  }
  return found
}

/** Neither is learned from twice: what people rated, and what is measured on. */
const RATED = 'nyt nyt-paragraphs headlines emobank-news emobank-other newsmtsc sentfin amazon tweets movies'
const MEASURED = 'nyt nyt-paragraphs headlines emobank-news newsmtsc-mt newsmtsc-rw sentfin'

export const teacherWith = (judge: Judge): Teacher => ({
  file: 'tone.gz',
  corpora: [
    'quotations/polnear.train.jsonl',
    'sentiment/persent-articles.train.jsonl',
    'ner/conll2003.train.jsonl',
    'ner/gum.train.jsonl',
    'ner/re3d.train.jsonl',
    'ner/wikigold.train.jsonl',
    'ner/crossner-politics.train.jsonl',
    'ner/crossner-other.train.jsonl',
    'boilerplate/leftover-text.train.jsonl',
    'boilerplate/page-text.train.jsonl',
  ],
  apart: [
    ...RATED.split(' ').map((name) => `sentiment/${name}.train.jsonl`),
    ...MEASURED.split(' ').map((name) => `sentiment/${name}.dev.jsonl`),
  ],
  label: ({ text }) => {
    const rows = placesOf(text).flatMap((place) => {
      const row = taughtRow(text, place, judge)
      return row ? [row] : []
    })
    return rows.length === 0 ? null : rows[0]!.map((_, c) => rows.map((row) => row[c]!))
  },
})

export const teacher = teacherWith(judge)
