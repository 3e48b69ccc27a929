/**
 * A raw sentence said otherwise (after the augmentation of TinyBERT, Jiao et al. 2020): words exchanged for near ones that share their
 * ending, denied, or cut short like a headline. It follows from the sentence, its mention and a seed alone, so that labels of it need no text.
 */
import { join } from 'node:path'
import type { Place } from '../../../src/schema/span.ts'
import { entriesOf } from '../../fit/digests.ts'
import { Draws } from '../../fit/draws.ts'
import { LISTS } from '../../fit/recipe.ts'
import { readVectors, SIZE } from './knowledge.ts'

export interface Said {
  readonly text: string
  readonly target: Place | null
}
/** None for a word that is not to be exchanged. */
type Nearest = (word: string) => readonly string[]

const MOST = 12
const LEAST_ALIKE = 0.45
/** Forms of one kind stay forms of that kind, most of the time; tried in order. */
const ENDINGS = ['ings', 'ing', 'ers', 'ed', 'ly', 'ness', 'ment', 'ion', 'est', 'er', 's', '']
const DENIED = new Set(
  'is are was were will would can could has had does did should must may might'.split(' '),
)
const DROPPED = new Set('a an the is are was were be been has have had that its their his her'.split(' '))
/** They bind a sentence together: none is exchanged. */
const BINDING = new Set([
  ...DENIED,
  ...DROPPED,
  ...'not never nor and but for from than this these those its she they you your our who which with'.split(
    ' ',
  ),
])

/** Says of a common word that is written small which are nearest to it by GloVe's vectors among those that share its ending. */
export function nearestWords(): Nearest {
  const common = new Set(entriesOf(join(LISTS, 'common-words.txt')))
  const endingOf = (word: string) => ENDINGS.find((ending) => word.endsWith(ending)) as string
  const groups = new Map<string, { words: string[]; vectors: number[] }>()
  for (const [word, vector] of readVectors()) {
    if (!common.has(word) || !/^[a-z]{3,}$/.test(word) || BINDING.has(word)) continue
    const group = groups.get(endingOf(word)) ?? { words: [], vectors: [] }
    groups.set(endingOf(word), group)
    const norm = Math.hypot(...vector) || 1
    group.words.push(word)
    for (const x of vector) group.vectors.push(Math.fround(x / norm))
  }
  const find = (word: string): readonly string[] => {
    const { words, vectors } = groups.get(endingOf(word)) ?? { words: [], vectors: [] }
    const own = words.indexOf(word)
    if (own < 0) return []
    const alike = words.map((_, other) => {
      let sum = 0
      for (let d = 0, a = own * SIZE, b = other * SIZE; d < SIZE; d++, a++, b++)
        sum += vectors[a]! * vectors[b]!
      return sum
    })
    return [...words.keys()]
      .filter((other) => other !== own && alike[other]! > LEAST_ALIKE)
      .sort((a, b) => alike[b]! - alike[a]!)
      .slice(0, MOST)
      .map((other) => words[other]!)
  }
  const found = new Map<string, readonly string[]>()
  return (word) => {
    const known = found.get(word) ?? find(word)
    found.set(word, known)
    return known
  }
}

interface Word {
  readonly text: string
  /** Whether a space stands before it. */
  readonly apart: boolean
  readonly named: boolean
}

const wordsIn = (text: string): Word[] =>
  [...text.matchAll(/[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|[^\p{L}\p{N}\s]/gu)].map((match) => ({
    text: match[0],
    apart: /\s/.test(text.charAt(match.index - 1)),
    named: false,
  }))

/** The mention is one word. */
function wordsOf({ text, target }: Said): Word[] {
  if (target === null) return wordsIn(text)
  const { start, end } = target
  const apart = /\s/.test(text.charAt(start - 1))
  return [
    ...wordsIn(text.slice(0, start)),
    { text: text.slice(start, end), apart, named: true },
    ...wordsIn(text.slice(end)).map((word, i) =>
      i === 0 ? { ...word, apart: /\s/.test(text.charAt(end)) } : word,
    ),
  ]
}

/** Null where the draws change nothing. */
export function vary(said: Said, seed: number, nearest: Nearest): Said | null {
  const draws = new Draws(Math.imul(seed + 1, 0x9e3779b1))
  draws.next()
  const words = wordsOf(said)
  const count = words.length
  const cut = count >= 12 && draws.next() < 0.4
  const size = cut ? Math.min(count, 5 + Math.floor(draws.next() * 9)) : count
  const middle = said.target ? words.findIndex(({ named }) => named) : Math.floor(draws.next() * count)
  const low = Math.max(0, Math.min(count - size, middle - Math.floor(draws.next() * size)))
  const drops = cut && draws.next() < 0.7
  const share = 0.15 + 0.35 * draws.next()
  let denies = draws.next() < 0.06
  let text = ''
  let target: Place | null = null
  words.slice(low, low + size).forEach(({ text: own, apart, named }, i) => {
    if (drops && DROPPED.has(own)) return
    if (apart && text !== '') text += ' '
    if (named) target = { start: text.length, end: text.length + own.length }
    const others = named ? [] : nearest(own)
    const other =
      others.length > 0 && draws.next() < share ? others[Math.floor(draws.next() * others.length)] : own
    text += other
    if (!denies || !DENIED.has(own) || words[low + i + 1]?.text === 'not') return
    text += ' not'
    denies = false
  })
  // A headline begins with a capital.
  if (cut && !(target as Place | null)?.start) text = text.charAt(0).toUpperCase() + text.slice(1)
  return text === said.text ? null : { text, target }
}
