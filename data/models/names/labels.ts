/** Labels of the words of a stretch: people's, or a teacher's chances. */
import {
  BEGIN,
  CLASSES,
  INSIDE,
  LABELS,
  LAST,
  type Lattice,
  labelOf,
  mayFollow,
  OUTSIDE,
  UNIT,
} from '../../../src/models/kit/chain.ts'
import type { NameStretch } from '../../../src/names/tagger/stretches.ts'
import type { NameWords } from '../../../src/names/words.ts'
import type { Columns } from '../../fit/silver.ts'
import { readPlaces } from './places.ts'

export interface GoldText {
  readonly id: string
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
}

/** What is known of the labels of a stretch of words. */
export interface Labelled {
  /** The index of its first word. */
  readonly first: number
  /** The label of each word, the likeliest one where a teacher was in doubt. */
  readonly labels: Uint8Array
  /** For each word the labels that it may have, as bits; null where its one label is known. */
  readonly allowed: Int32Array | null
  /** A teacher's chance of each label of each word, where it was not sure of all. */
  readonly soft: Float32Array | null
}

/** The chance that label `y` of word `t` should have; `clamped` has those over the labels that it may have. */
export function targetOf(
  { labels, allowed, soft }: Omit<Labelled, 'first'>,
  clamped: Lattice,
  t: number,
  y: number,
): number {
  if (allowed) return clamped.marginals[t * LABELS + y]!
  if (soft) return soft[t * LABELS + y]!
  return y === labels[t] ? 1 : 0
}

export const classOfGold = (type: string): number =>
  CLASSES.indexOf((type === 'country' ? 'location' : type) as (typeof CLASSES)[number])

/** The label of each word of a text that people labelled. */
export function labelsOfWords({ text, start, end }: NameWords, entities: GoldText['entities']): Uint8Array {
  const labels = new Uint8Array(text.length)
  let w = 0
  for (const entity of entities) {
    const kind = classOfGold(entity.type)
    if (kind < 0) continue
    while (w < text.length && end[w]! <= entity.start) w++
    if (w >= text.length || start[w]! >= entity.end) continue
    let last = w
    while (last + 1 < text.length && start[last + 1]! < entity.end) last++
    labels.fill(labelOf(kind, INSIDE), w, last)
    labels[w] = labelOf(kind, last === w ? UNIT : BEGIN)
    if (last > w) labels[last] = labelOf(kind, LAST)
    w = last + 1
  }
  return labels
}

const MISC = [BEGIN, INSIDE, LAST, UNIT].reduce((bits, place) => bits | (1 << labelOf(3, place)), 0)

/** `partial`: the corpus does not mark all that is misc, so that a bare word is "none or misc". A name cut by a stretch's edge is no example. */
export function goldLabels(
  words: NameWords,
  stretches: readonly NameStretch[],
  entities: GoldText['entities'],
  partial: boolean,
): Labelled[] {
  const all = labelsOfWords(words, entities)
  return stretches.map(({ first, last }) => {
    const labels = all.slice(first, last + 1)
    for (let t = 0; t < labels.length; t++)
      if (!mayFollow(labels[t - 1] ?? OUTSIDE, labels[t]!)) labels[t] = OUTSIDE
    for (let t = labels.length - 1; t >= 0; t--)
      if (!mayFollow(labels[t]!, labels[t + 1] ?? OUTSIDE)) labels[t] = OUTSIDE
    const allowed = partial
      ? Int32Array.from(labels, (label) => (label === OUTSIDE ? 1 | MISC : 1 << label))
      : null
    return { first, labels, allowed, soft: null }
  })
}

/** Stretches of which the teacher has read every word, and whose likeliest labels can stand beside each other. */
export function taughtLabels(
  words: NameWords,
  stretches: readonly NameStretch[],
  columns: Columns,
): Labelled[] {
  const opinions = readPlaces(columns)
  return stretches.flatMap(({ first, last }): Labelled[] => {
    const labels = new Uint8Array(last - first + 1)
    let soft: Float32Array | null = null
    /** Where the words end that the teacher is sure are of no name. */
    let barren = 0
    for (let t = 0; t < labels.length; t++) {
      const end = words.end[first + t]!
      const opinion = opinions.get(words.start[first + t]!)
      if (opinion?.best === OUTSIDE && !opinion.chances) barren = opinion.end
      if (end <= barren) continue
      if (opinion?.end !== end) return []
      labels[t] = opinion.best
      if (!opinion.chances) continue
      soft ??= new Float32Array(labels.length * LABELS)
      soft.set(opinion.chances, t * LABELS)
    }
    for (let t = 0; t <= labels.length; t++)
      if (!mayFollow(labels[t - 1] ?? OUTSIDE, labels[t] ?? OUTSIDE)) return []
    for (let t = 0; soft && t < labels.length; t++)
      if (!soft.subarray(t * LABELS, (t + 1) * LABELS).some((chance) => chance > 0))
        soft[t * LABELS + labels[t]!] = 1
    return [{ first, labels, allowed: null, soft }]
  })
}
