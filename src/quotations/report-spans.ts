/** The stretches of a sentence that a cue may report: after it, before it, or both around it. */
import type { Cue, Grammar } from './cues.ts'
import type { Words } from './words.ts'

export type Side = 'right' | 'left' | 'around'

export interface Span {
  readonly side: Side
  /** Words [first, last). */
  readonly first: number
  readonly last: number
  /** How the beginning was found: 0 right after the cue, 1 after that, 2 after its object, 3 after a comma, 4 the sentence's own. */
  readonly from: number
  /** Clause marks passed over between the beginning and the end. */
  readonly passed: number
}

const MOST_WORDS = 90

/** First and last word of the sentence of a word. */
export function sentenceOf(words: Words, at: number): [number, number] {
  const own = words.sentence[at]
  let first = at
  while (first > 0 && words.sentence[first - 1] === own && at - first < MOST_WORDS) first--
  let last = at + 1
  while (last < words.count && words.sentence[last] === own && last - at < MOST_WORDS) last++
  return [first, last]
}

/** Whether an end may stand before this word: a mark, or a word that begins another clause. */
function breaks(words: Words, i: number): boolean {
  switch (words.lower[i]) {
    case ',':
    case ';':
    case ':':
    case '—':
    case '–':
    case '--':
    case '(':
    case ')':
    case 'and':
    case 'but':
    case 'while':
    case 'when':
    case 'after':
    case 'as':
    case 'because':
    case 'if':
    case 'in':
    case 'on':
    case 'during':
    case 'at':
    case 'before':
    case 'since':
    case 'although':
    case 'though':
      return true
    default:
      return false
  }
}

/** Without the marks at either end. */
function trim(words: Words, first: number, last: number): [number, number] {
  let from = first
  let to = last
  while (from < to && words.pos[from] === 'PUNCT' && words.lower[from] !== '(') from++
  while (to > from && words.pos[to - 1] === 'PUNCT') to--
  return [from, to]
}

/** All stretches, none touching words in `taken`. */
export function spansOf(words: Words, grammar: Grammar, cue: Cue, taken: (word: number) => boolean): Span[] {
  const [low, high] = sentenceOf(words, cue.word)
  const { lower } = words
  const spans: Span[] = []
  const inverted = cue.inverted >= 0 ? grammar.phrases[cue.inverted] : undefined
  const add = (side: Side, first: number, last: number, from: number, passed: number): void => {
    const [start, b] = trim(words, first, last)
    const a = lower[start] === 'that' && side === 'right' && b - start > 2 ? start + 1 : start
    if (b - a >= 1) spans.push({ side, first: a, last: b, from, passed })
  }

  // After the cue.
  const starts: [number, number][] = []
  let after = cue.last
  if (lower[after] === 'that') starts.push([after + 1, 1])
  else {
    starts.push([after, 0])
    if (inverted && inverted.first <= cue.last + 1) after = inverted.last
    for (let i = after; i < Math.min(high, cue.last + 14); i++) {
      if (lower[i] === 'that' || lower[i] === 'to') {
        starts.push([lower[i] === 'that' ? i + 1 : i, lower[i] === 'that' ? 1 : 2])
        break
      }
    }
    if (inverted && inverted.first === cue.last) {
      const next = inverted.last
      starts.push([lower[next] === ',' ? next + 1 : next, 2])
    }
    if (cue.form === 'according') {
      for (let i = cue.last; i < Math.min(high, cue.last + 16); i++) {
        if (lower[i] === ',') {
          starts.push([i + 1, 3])
          break
        }
      }
    }
  }
  const seen = new Set<number>()
  for (const [start, from] of starts) {
    if (seen.has(start) || start >= high || taken(start)) continue
    seen.add(start)
    let passed = 0
    let i = start
    for (; i < high; i++) {
      if (taken(i)) break
      if (i > start && breaks(words, i)) {
        if (passed < 14) add('right', start, i, from, passed)
        passed++
      }
    }
    add('right', start, i, from, 99)
  }

  // Before the cue: its subject stands between, or follows it.
  const subject = grammar.phrases[cue.subject]
  let edge =
    subject && cue.reach >= 1 && cue.reach <= 2 && subject.first < cue.word ? subject.first : cue.word
  while (edge > low && words.pos[edge - 1] === 'ADV') edge--
  if (edge > low + 1 && (lower[edge - 1] === ',' || cue.form === 'according')) {
    const begins: [number, number][] = [[low, 4]]
    for (let i = edge - 2, n = 0; i > low && n < 4; i--) {
      const word = lower[i]
      if (word === ',' || word === 'and' || word === 'but' || word === ';' || word === '—') {
        begins.push([i + 1, 3])
        n++
      }
    }
    if (lower[low] === 'but' || lower[low] === 'and') begins.push([low + 1, 3])
    for (const [begin, from] of begins) {
      let free = true
      for (let i = begin; i < edge && free; i++) free = !taken(i)
      if (!free) continue
      add('left', begin, edge, from, from === 4 ? 0 : 1)
      if (from === 4 && high - cue.last > 4) {
        let clear = true
        for (let i = cue.last; i < high && clear; i++) clear = !taken(i)
        if (clear) add('around', begin, high, from, 0)
      }
    }
  }
  return spans
}
