/** The stretches of a sentence that a cue may report: after it, before it, or both around it. */
import type { Cue, Grammar } from './cues.ts'
import { afterDateline, isAllCapitals } from './datelines.ts'
import { BREAK, OWNER, POSSESSIVE } from './forms.ts'
import { beforeBrackets, wholePhrase } from './whole-phrases.ts'
import type { QuotationWords } from './words.ts'

export type Side = 'right' | 'left' | 'around'

export interface ReportSpan {
  readonly side: Side
  /** Words [first, last). */
  readonly first: number
  readonly last: number
  /** How the beginning was found: 0 right after the cue, 1 after that, 2 after its object, 3 after a comma, 4 the sentence's own, 5 the subject alone. */
  readonly from: number
  /** Clause marks passed over between the beginning and the end. */
  readonly passed: number
  /** Cuts a name, or begins with the source of "according to": speaks for a report, but is none itself. */
  readonly barred: boolean
}

/** How many breaks may be passed over by an end, and by one of the words behind an object. */
const MOST_BREAKS = 5
const FEW_BREAKS = 2

/** Marks at which words end that are read on. */
const STOPS: ReadonlySet<string> = new Set([',', ';', ':', '.', '?', '!', '—', '–'])

/** Without the marks at either end, those of names aside: "Yahoo!". */
export function trim({ pos, lower, joins }: QuotationWords, first: number, last: number): [number, number] {
  let from = first
  let to = last
  while (from < to && pos[from] === 'PUNCT' && lower[from] !== '(' && joins[from + 1] !== 1) from++
  while (to > from && pos[to - 1] === 'PUNCT' && joins[to - 1] !== 1 && !closesBracket(lower, from, to - 1))
    to--
  return [from, to]
}

/** How many words stand within brackets at most. */
const BRACKETED = 12

/** “The port authority (HPA)”: the bracket was opened among the words. */
function closesBracket(lower: readonly string[], from: number, at: number): boolean {
  if (lower[at] !== ')') return false
  for (let i = at - 1; i >= from && i > at - BRACKETED; i--) if (lower[i] === '(') return true
  return false
}

/** “The end of the mill | -era law”: a word goes on behind a hyphen, and what is said to the next mark. */
export function endOfCompound(
  { start, end, lower, run, sentence, count }: QuotationWords,
  last: number,
): number {
  if (last >= count || start[last] !== end[last - 1] || !lower[last]!.startsWith('-')) return last
  if (lower[last] === '-' && start[last + 1] !== end[last]) return last
  let to = last + 1
  while (to < count && sentence[to] === sentence[last] && run[to] === -1 && !STOPS.has(lower[to]!)) to++
  return to
}

/** Whether words [first, last) begin or end within the mention of an entity. */
export function cutsName({ joins }: QuotationWords, first: number, last: number): boolean {
  return joins[first] === 1 || joins[last] === 1
}

/** “recalled he said, …”: words that end in another verb of saying right before a quoted run are its introduction. */
function leadsIn(words: QuotationWords, grammar: Grammar, cue: Cue, first: number, last: number): boolean {
  const other = grammar.cues[grammar.cueAt[last - 1] ?? -1]
  if (other?.form !== 'verb' || other === cue || last - first > 6) return false
  // What is said in the next sentence is introduced by nothing in this one.
  if (words.sentence[last] !== words.sentence[last - 1] || words.lower[last] === '.') return false
  return (words.run[last] ?? -1) !== -1 || (words.run[last + 1] ?? -1) !== -1
}

/**
 * All stretches within a sentence [low, high), none touching words that are taken.
 * One long walk: every branch reads and sets the same few things.
 */
export function spansOf(
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue,
  [low, high]: readonly [number, number],
  taken: Uint8Array,
): ReportSpan[] {
  const { lower, flags } = words
  const spans: ReportSpan[] = []
  const inverted = cue.inverted >= 0 ? wholePhrase(words, grammar, cue.inverted) : undefined
  const add = (side: Side, first: number, last: number, from: number, passed: number): void => {
    const [start, b] = trim(words, first, last)
    const a = lower[start] === 'that' && side === 'right' && b - start > 2 ? start + 1 : start
    // “Said | Vell’s plan had failed”: an owner is no source behind the verb.
    if (b - a < 1 || flags[a]! & POSSESSIVE || leadsIn(words, grammar, cue, a, b)) return
    const barred = cutsName(words, a, b) || (from === 0 && cue.form === 'according')
    spans.push({ side, first: a, last: b, from, passed, barred })
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
    if (seen.has(start) || start >= high || taken[start]) continue
    seen.add(start)
    let passed = 0
    let i = start
    let end = start
    const most = from === 2 ? FEW_BREAKS : MOST_BREAKS
    for (; i < high; i++) {
      if (taken[i]) break
      if (i > start && flags[i]! & BREAK) {
        // Two breaks in a row end the same words.
        if (i > end && passed < most) add('right', start, i, from, passed)
        end = i + 1
        passed++
      }
    }
    add('right', start, i, from, 99)
  }

  // Before the cue: its subject stands between, or follows it.
  const subject =
    cue.subject >= 0 ? wholePhrase(words, grammar, beforeBrackets(words, grammar, cue.subject)) : undefined
  let edge =
    subject && cue.reach >= 1 && cue.reach <= 2 && subject.first < cue.word ? subject.first : cue.word
  while (edge > low && words.pos[edge - 1] === 'ADV') edge--
  // “…, the | Search and Rescue Agency (SRA) said”: a name that “and” parts.
  if (edge > low + 2 && lower[edge - 1] === 'the' && lower[edge - 2] === ',') edge--
  // “…, her spokesman, Jan Lund, said”: her is no part of the phrase.
  if (edge > low + 2 && flags[edge - 1]! & OWNER && lower[edge - 2] === ',') edge--
  // “As far as anyone knows, Brandt says that”: nothing before it is what she says.
  const isMarked = lower[cue.last] === 'that' && words.pos[cue.last] === 'SCONJ'
  if (!isMarked && edge > low + 1 && (lower[edge - 1] === ',' || cue.form === 'according')) {
    const dated = afterDateline(words, low, edge)
    const isDated = dated > 0 && (isAllCapitals(words, low) || lower[dated - 2] === ')')
    const begins: [number, number][] = [[isDated ? dated : low, 4]]
    for (let i = edge - 2, n = 0; i > low && n < 4; i--) {
      const word = lower[i]
      if (word === ',' || word === 'and' || word === 'but' || word === ';' || word === '—') {
        begins.push([i + 1, 3])
        n++
      }
    }
    if (lower[low] === 'but' || lower[low] === 'and') begins.push([low + 1, 3])
    if (dated > 0 && !isDated) begins.push([dated, 4])
    for (const [begin, from] of begins) {
      let free = true
      for (let i = begin; i < edge && free; i++) free = !taken[i]
      if (!free) continue
      add('left', begin, edge, from, from === 4 ? 0 : 1)
    }
  }
  if (cue.passive && subject && cue.reach === 1 && subject.last <= cue.word) {
    let free = true
    for (let i = subject.first; i < subject.last && free; i++) free = !taken[i]
    if (free) add('left', subject.first, subject.last, 5, 0)
  }
  return spans
}

/** Words before a cue together with those behind it, to the end of the sentence; null where some are taken. */
export function around(
  cue: Cue,
  left: ReportSpan,
  high: number,
  words: QuotationWords,
  taken: Uint8Array,
): ReportSpan | null {
  for (let i = left.first; i < high; i++) if (taken[i]) return null
  const [first, last] = trim(words, left.first, high)
  return last > cue.last && !cutsName(words, first, last) ? { ...left, side: 'around', first, last } : null
}
