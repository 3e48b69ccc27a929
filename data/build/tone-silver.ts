/**
 * `tsx data/build/tone-silver.ts --corpora DIR --out rows.jsonl`: raw news for a teacher of tone (tone-teacher.py) to label:
 * sentences with a mention in some, clauses, lines of pages, and varied rows, in which words are exchanged for near ones that share
 * their ending, denied or cut short like headlines (after the augmentation of TinyBERT, Jiao et al. 2020). No text of a rated train
 * set is among them. Deterministic. The rows are raw text: they stay outside the repository.
 */
import { writeFileSync } from 'node:fs'
import { extractEntities, parseArticle } from '../../src/index.ts'
import type { Place } from '../../src/schema/span.ts'
import type { Token } from '../../src/schema/tokens.ts'
import { Draws } from '../fit/draws.ts'
import { argument, corporaFolder, readCorpus } from './corpora.ts'
import { nearestWords } from './tone-neighbours.ts'

interface Row {
  readonly id: string
  readonly text: string
  readonly target?: Place
  readonly varied?: true
}

const ARTICLES = [
  'quotations/polnear',
  'sentiment/persent-articles',
  'ner/conll2003',
  'ner/gum',
  'ner/re3d',
  'ner/wikigold',
  'ner/crossner-politics',
  'ner/crossner-other',
]
const PAGES = ['boilerplate/leftover-text', 'boilerplate/page-text']
/** Their texts are people's to rate: a sentence that is in one is left out. */
const RATED = [
  'nyt',
  'nyt-paragraphs',
  'headlines',
  'emobank-news',
  'emobank-other',
  'newsmtsc',
  'sentfin',
  'amazon',
  'tweets',
  'movies',
]
const FEWEST = 4
const MOST = 60
const MENTIONED = new Set(['person', 'organization', 'country', 'group', 'location'])
/** So many varied rows, at most, are made of each raw one. */
const VARIED = 3

const folder = corporaFolder()
const out = argument('--out')
if (!out) throw new Error('Give --out FILE')
const draws = new Draws(7)
const textsOf = (name: string) =>
  readCorpus<{ id: string; text: string }>(folder, `${name}.train.jsonl`).lines

/** Letters and figures alone, so that spacing and marks make no other text. */
const keyOf = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
const taken = new Set<string>()
/** Runs of eight words of rated texts: a sentence that shares one is theirs. */
const runs = new Set<string>()
const RUN = 8
function runsOf(text: string): string[] {
  const words = keyOf(text).split(' ')
  return words.slice(0, Math.max(0, words.length - RUN + 1)).map((_, i) => words.slice(i, i + RUN).join(' '))
}
for (const name of RATED)
  for (const { text } of textsOf(`sentiment/${name}`)) {
    taken.add(keyOf(text))
    for (const run of runsOf(text)) runs.add(run)
  }

interface Kept extends Row {
  readonly tokens: readonly Token[]
}
const kept: Kept[] = []
function add(id: string, article: string, tokens: readonly Token[], targets: readonly Place[]): void {
  const first = tokens[0]
  const last = tokens.at(-1)
  if (!first || !last || tokens.length < FEWEST || tokens.length > MOST) return
  const text = article.slice(first.start, last.end).replace(/\s/g, ' ')
  const key = keyOf(text)
  if (key.length < 12 || taken.has(key) || runsOf(text).some((run) => runs.has(run))) return
  taken.add(key)
  const inText = ({ start, end }: Place) => ({ start: start - first.start, end: end - first.start })
  const own = tokens.map((token) => ({ ...token, ...inText(token) }))
  const inside = targets.filter(({ start, end }) => start >= first.start && end <= last.end)
  const target = inside[Math.floor(draws.next() * inside.length)]
  kept.push({ id, text, ...(target && { target: inText(target) }), tokens: own })
  // Where several are named, another one is asked for as well, now and then.
  const other = inside.find(({ start }) => start !== target?.start)
  if (other && draws.next() < 0.4) kept.push({ id: `${id}+`, text, target: inText(other), tokens: own })
}

function addArticle(id: string, text: string): void {
  const article = parseArticle({ text, format: 'text' })
  const { tokens, sentences } = article
  const targets = extractEntities(article)
    .filter(({ type }) => MENTIONED.has(type))
    .flatMap(({ mentions }) => mentions)
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start)
  let at = 0
  sentences.forEach(({ start, end }, s) => {
    const from = at
    while (at < tokens.length && tokens[at]?.sentence === s) at++
    const own = tokens.slice(from, at)
    const near = targets.filter((target) => target.start >= start && target.end <= end)
    add(`${id}:${s}`, text, own, near)
    if (own.length < 14 || draws.next() > 0.3) return
    // A clause: what stands between two marks.
    const marks = own.flatMap((token, i) => (/^[,;:—–-]$/.test(token.text) ? [i] : []))
    const bounds = [-1, ...marks, own.length - 1]
    const pick = Math.floor(draws.next() * (bounds.length - 1))
    const clause = own.slice((bounds[pick] as number) + 1, bounds[pick + 1])
    if (clause.length >= 5 && clause.length < own.length - 2) add(`${id}:${s}c`, text, clause, near)
  })
}

for (const name of ARTICLES) for (const { id, text } of textsOf(name)) addArticle(id, text)
for (const name of PAGES)
  for (const { id, text } of textsOf(name))
    text.split(/\n+/).forEach((line, i) => {
      const words = line.trim().split(/\s+/)
      // Menus are shorter; paragraphs are articles' own.
      if (words.length >= 5 && words.length <= 40 && /\p{Ll}{3}/u.test(line))
        addArticle(`${id}#${i}`, line.trim())
    })
console.log(`${kept.length} raw rows, ${kept.filter(({ target }) => target).length} with a mention`)

const nearest = nearestWords(new Set(kept.flatMap(({ tokens }) => tokens.map(({ text }) => text))))
const DENIED = new Set(
  'is are was were will would can could has had does did should must may might'.split(' '),
)
const DENIALS = new Set(['not', "n't", 'n’t', 'never'])
const SHORT_WORDS = new Set('a an the is are was were be been has have had that its their his her'.split(' '))

/** A raw row said otherwise; null where that changes nothing. */
function vary(row: Kept, round: number): Row | null {
  const { tokens, target, text } = row
  const inTarget = (token: Token) =>
    target !== undefined && token.start >= target.start && token.end <= target.end
  let low = 0
  let high = tokens.length
  const cut = tokens.length >= 12 && draws.next() < 0.4
  if (cut) {
    const size = Math.min(tokens.length, 5 + Math.floor(draws.next() * 9))
    const middle = target ? tokens.findIndex(inTarget) : Math.floor(draws.next() * tokens.length)
    low = Math.max(0, Math.min(tokens.length - size, middle - Math.floor(draws.next() * size)))
    high = low + size
    while (high < tokens.length && inTarget(tokens[high] as Token)) high++
  }
  const drops = cut && draws.next() < 0.7
  const share = 0.15 + 0.35 * draws.next()
  const denies = draws.next() < 0.06
  let denied = false
  let changed = cut
  let said = ''
  let start = -1
  let end = -1
  for (let i = low; i < high; i++) {
    const token = tokens[i] as Token
    const gap = said !== '' && (tokens[i - 1] as Token).end < token.start ? ' ' : ''
    if (inTarget(token)) {
      said += gap
      if (start < 0) start = said.length
      said += token.text
      end = said.length
      continue
    }
    // What clings to the next word stays: is + n't.
    if (drops && SHORT_WORDS.has(token.text) && tokens[i + 1]?.start !== token.end) continue
    let word = token.text
    const others = nearest.get(word)
    if (others && token.pos !== 'PROPN' && draws.next() < share) {
      word = others[Math.floor(draws.next() * others.length)] as string
      changed = true
    }
    said += gap + word
    if (denies && !denied && DENIED.has(token.text) && !DENIALS.has(tokens[i + 1]?.text ?? '')) {
      said += ' not'
      denied = changed = true
    }
  }
  if (!changed) return null
  if (target && end < 0) return null
  // A headline begins with a capital.
  if (cut && start !== 0) said = said.charAt(0).toUpperCase() + said.slice(1)
  const of = target && { target: { start, end } }
  return said === text ? null : { id: `${row.id}/${round}`, text: said, ...of, varied: true }
}

const rows: Row[] = kept.map(({ tokens: _, ...row }) => row)
for (let round = 0; round < VARIED; round++)
  for (const row of kept) {
    const other = vary(row, round)
    if (other && !taken.has(keyOf(other.text))) rows.push(other)
  }
writeFileSync(out, `${rows.map((row) => JSON.stringify(row)).join('\n')}\n`)
console.log(`${rows.length} rows, ${rows.filter(({ varied }) => varied).length} of them varied`)
