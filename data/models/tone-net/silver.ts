/**
 * A teacher's labels of raw news: sentences, clauses and lines of pages, with a mention in some, and one variation of each. The teacher
 * is the stack of tone that ships when they are made, without its rules: what learns from them is read by the same rules again.
 */
import { extractEntities, parseArticle, tokenize } from '../../../src/index.ts'
import { sentimentModel } from '../../../src/models/sentiment.ts'
import { targetToneModel } from '../../../src/models/target-tone.ts'
import { toneNet } from '../../../src/models/tone-net.ts'
import type { Place } from '../../../src/schema/span.ts'
import type { Token } from '../../../src/schema/tokens.ts'
import { NetReader } from '../../../src/sentiment/net.ts'
import { Reading } from '../../../src/sentiment/reading.ts'
import { sharesOf } from '../../../src/sentiment/shares.ts'
import { OddsReader } from '../../../src/sentiment/target-weights.ts'
import { chancesOf } from '../../../src/sentiment/targets.ts'
import { toneFacts } from '../../../src/sentiment/tone-facts.ts'
import { readTable } from '../../../src/words/table.ts'
import { Draws } from '../../fit/draws.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { readRecipe } from '../../fit/recipe.ts'
import type { Columns, Teacher } from '../../fit/silver.ts'
import { mentionTokens } from './mention-tokens.ts'
import { nearestWords, type Said, vary } from './variations.ts'

const FILE = 'tone.gz'
const FEWEST = 4
const MOST = 60
const MENTIONED = new Set(['person', 'organization', 'country', 'group', 'location'])
/** Shares of long sentences of which a clause is read as well, and of those that name others of which another is asked for. */
const CLAUSES = 0.3
const OTHERS = 0.4
export const PARTS = 100

/** A text with what the teacher says of it; chances are those of negative, neutral and positive. */
export interface Taught extends Said {
  readonly score: number
  readonly chances: readonly number[]
  readonly varied: boolean
}
/** Hundredths: the score, and how likely a mention is spoken of as bad and as good. */
export type Label = readonly [score: number, negative: number, positive: number]
/** Null for what is of no use. */
export type Judge = (said: Said) => Label | null

/** Added to the odds when the model was fitted, which is a rule, too. */
const { bolder } = readRecipe('target-tone').settings as { bolder: number }

/** What the shipped models say of a text, or of the sentence of a mention; null where the mention is not found. */
const judge: Judge = ({ text, target }) => {
  const { tokens, sentences } = tokenize({ text, format: 'text' })
  const mention = target ? mentionTokens(tokens, sentences, target) : undefined
  if (mention === null) return null
  const { from, to } = mention ?? { from: 0, to: tokens.length }
  const model = sentimentModel()
  const reading = new Reading(readTable({ tokens }), toneFacts())
  const net = new NetReader(toneNet(), reading)
  const { scale, score } = sharesOf(model, reading, net, from, to, '', null)
  let label: Label = [0, 0, 0]
  if (mention) {
    const around = { reading, from, to, score }
    const odds = new OddsReader(targetToneModel(), reading, net).read(
      around,
      mention.first,
      mention.last,
      scale,
    )
    const chances = chancesOf(odds.negative - bolder, odds.positive - bolder)
    label = [0, Math.round(chances[0] * PARTS), Math.round(chances[2] * PARTS)]
  }
  net.readScores(from, to)
  const { parts, bias } = model
  let sum = parts.shortness
  for (let k = from; k < to; k++) {
    const facts = reading.facts[k]
    if (!facts || !reading.isWord(k)) continue
    const isNegated = reading.negated[k] === 1
    const own = (isNegated ? facts.negated : facts.plain) / 1000
    sum += own * (reading.factors[k] as number) + (reading.values[k] as number)
    if (isNegated) sum += parts.negation
    if (k > from && reading.isWord(k - 1)) sum += reading.facts[k - 1]?.pairs?.get(facts.word) ?? 0
  }
  return [Math.round((bias + sum / scale) * PARTS), label[1], label[2]]
}

/** The stretches of a text that are asked for, each with a mention in it where there is one; twice, now and then, with another one. */
function stretchesOf(text: string): { place: Place; target: Place | null }[] {
  const article = parseArticle({ text, format: 'text' })
  const draws = new Draws(text.length)
  const named = extractEntities(article)
    .filter(({ type }) => MENTIONED.has(type))
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
  const found: { place: Place; target: Place | null }[] = []
  const add = (tokens: readonly Token[]): void => {
    const [first, last] = [tokens[0], tokens.at(-1)]
    if (!first || !last || tokens.length < FEWEST || tokens.length > MOST) return
    const place = { start: first.start, end: last.end }
    const inside = named.filter(({ start, end }) => start >= place.start && end <= place.end)
    const target = inside[Math.floor(draws.next() * inside.length)] ?? null
    found.push({ place, target })
    const other = inside.find(({ start }) => start !== target?.start)
    if (other && draws.next() < OTHERS) found.push({ place, target: other })
  }
  for (let from = 0, to = 0; from < article.tokens.length; from = to) {
    while (to < article.tokens.length && article.tokens[to]?.sentence === article.tokens[from]?.sentence) to++
    const tokens = article.tokens.slice(from, to)
    add(tokens)
    if (tokens.length < 14 || draws.next() > CLAUSES) continue
    // What stands between two marks.
    const marks = tokens.flatMap((token, i) => (/^[,;:—–-]$/.test(token.text) ? [i] : []))
    const bounds = [-1, ...marks, tokens.length]
    const at = Math.floor(draws.next() * (bounds.length - 1))
    const clause = tokens.slice((bounds[at] as number) + 1, bounds[at + 1])
    if (clause.length < tokens.length - 2) add(clause)
  }
  return found
}

const saidAt = (text: string, start: number, end: number, first: number, length: number): Said => ({
  text: text.slice(start, end).replace(/\s/g, ' '),
  target: length > 0 ? { start: first, end: first + length } : null,
})

let nearest: ReturnType<typeof nearestWords> | undefined
const variationOf = (said: Said, start: number): Said | null =>
  vary(said, start, (nearest ??= nearestWords()))

/** Columns: start and length; start in it and length of the mention; the label; that of the variation, zeros where there is none. */
function label(text: string, judge: Judge): Columns | null {
  const seen = new Set<string>()
  const rows = stretchesOf(text).flatMap(({ place: { start, end }, target }) => {
    const [first, length] = target ? [target.start - start, target.end - target.start] : [0, 0]
    const said = saidAt(text, start, end, first, length)
    const key = `${said.text} ${first}`
    const own = seen.has(key) ? null : judge(said)
    seen.add(key)
    if (!own) return []
    const varied = variationOf(said, start)
    const other = varied && judge(varied)
    return [[start, end - start, first, length, ...own, ...(other ?? [0, 0, 0])]]
  })
  return rows.length === 0 ? null : (rows[0] as number[]).map((_, c) => rows.map((row) => row[c] as number))
}

/** The labels with their texts. */
export function readTaught(inputs: Inputs, withVaried = false): Taught[] {
  return inputs.silver<{ text: string }>(FILE).flatMap(({ line: { text }, columns }) =>
    (columns[0] ?? []).flatMap((start, i) => {
      const at = (column: number): number => columns[column]?.[i] ?? 0
      const own = saidAt(text, start, start + at(1), at(2), at(3))
      const taught = (said: Said, column: number, varied: boolean): Taught => {
        const [negative, positive] = [at(column + 1) / PARTS, at(column + 2) / PARTS]
        return {
          ...said,
          score: at(column) / PARTS,
          chances: [negative, 1 - negative - positive, positive],
          varied,
        }
      }
      const other = withVaried ? variationOf(own, start) : null
      return [taught(own, 4, false), ...(other ? [taught(other, 7, true)] : [])]
    }),
  )
}

const RATED =
  'nyt nyt-paragraphs headlines emobank-news emobank-other newsmtsc sentfin amazon tweets movies'.split(' ')
const MEASURED = 'nyt nyt-paragraphs headlines emobank-news newsmtsc-mt newsmtsc-rw sentfin'.split(' ')

export const teacherWith = (judge: Judge): Teacher => ({
  file: FILE,
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
    ...RATED.map((name) => `sentiment/${name}.train.jsonl`),
    ...MEASURED.map((name) => `sentiment/${name}.dev.jsonl`),
  ],
  label: ({ text }) => label(text, judge),
})

export const teacher = teacherWith(judge)
