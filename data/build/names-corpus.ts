/** Documents with labelled names, and those that a teacher labelled, as the trainers of names read them. */
import { join } from 'node:path'
import { parseArticle } from '../../src/index.ts'
import { english } from '../../src/language/en/index.ts'
import {
  BEGIN,
  CLASSES,
  forwardBackward,
  INSIDE,
  LABELS,
  LAST,
  labelOf,
  mayFollow,
  newLattice,
  UNIT,
} from '../../src/models/kit/chain.ts'
import type { Candidate } from '../../src/names/candidate.ts'
import { findCandidates } from '../../src/names/candidates/index.ts'
import type { NameReading } from '../../src/names/candidates/reading.ts'
import { gatherEvidence } from '../../src/names/evidence.ts'
import { settleHomographs } from '../../src/names/refine/homographs.ts'
import { settleTypes } from '../../src/names/refine/types.ts'
import { findStretches } from '../../src/names/tagger/stretches.ts'
import { lookAt, type View } from '../../src/names/tagger/view.ts'
import { type NameWords, readWords } from '../../src/names/words.ts'
import { worded } from '../../src/pipeline.ts'
import type { Context } from '../../src/stage.ts'
import type { Labels } from './chain-trainer.ts'
import { foldOf, readCorpus } from './corpora.ts'

export interface Line {
  readonly id: string
  readonly text: string
  readonly entities: readonly { readonly start: number; readonly end: number; readonly type: string }[]
  /** Of a teacher's labels: where it was not sure, start and end, then labels in turn with their probabilities. */
  readonly soft?: readonly (readonly number[])[]
}

/** A stretch of words that may hold names, with its labels. */
export interface Labelled extends Labels {
  /** The index of its first word. */
  readonly first: number
}

/** Weight of each corpus; `partial`: it does not mark all that is misc, so that a bare word is "none or misc". */
export const CORPORA: readonly { readonly name: string; readonly weight: number; readonly partial?: true }[] =
  [
    { name: 'conll2003', weight: 1 },
    { name: 'gum', weight: 1 },
    { name: 'crossner-politics', weight: 3 },
    { name: 'crossner-other', weight: 0.7 },
    { name: 'uner-ewt', weight: 0.7, partial: true },
    { name: 'wikigold', weight: 1 },
    { name: 'wnut17', weight: 0.3 },
    { name: 'btc', weight: 0.3, partial: true },
    { name: 're3d', weight: 0.5 },
  ]

/** The corpora are English; no option is set. */
const CONTEXT: Context = { options: {}, language: english }

export function readDocument(line: Line): { reading: NameReading; candidates: readonly Candidate[] } {
  const doc = worded(parseArticle({ text: line.text, format: 'text' }), CONTEXT)
  const words = readWords(doc)
  const reading = { words, evidence: gatherEvidence(doc, words) }
  const candidates = findCandidates(doc, reading)
  settleTypes(reading, candidates)
  settleHomographs(words, candidates)
  return { reading, candidates }
}

function goldLabels(words: NameWords, entities: Line['entities']): Uint8Array {
  const labels = new Uint8Array(words.text.length)
  let w = 0
  for (const { start, end, type } of entities) {
    const kind = CLASSES.indexOf((type === 'country' ? 'location' : type) as (typeof CLASSES)[number])
    if (kind < 0) continue
    while (w < words.text.length && (words.end[w] ?? 0) <= start) w++
    let last = w
    while (last + 1 < words.text.length && (words.start[last + 1] ?? 0) < end) last++
    if (w >= words.text.length || (words.start[w] ?? 0) >= end) continue
    if (last === w) labels[w] = labelOf(kind, UNIT)
    else {
      labels[w] = labelOf(kind, BEGIN)
      for (let k = w + 1; k < last; k++) labels[k] = labelOf(kind, INSIDE)
      labels[last] = labelOf(kind, LAST)
    }
    w = last + 1
  }
  return labels
}

const MISC = [BEGIN, INSIDE, LAST, UNIT].reduce((bits, place) => bits | (1 << labelOf(3, place)), 0)

function bitsOf(labels: Uint8Array, partial: boolean): Int32Array | null {
  return partial ? Int32Array.from(labels, (label) => (label === 0 ? 1 | MISC : 1 << label)) : null
}

/** A teacher's chances are taken to be no smaller. */
const LEAST_CHANCE = 1e-5
const lattice = newLattice()
const anyStep = new Float64Array(LABELS * LABELS).fill(1)

/** By the start of a word, what the teacher thinks of it. */
type Opinions = ReadonlyMap<number, readonly number[]>

function softOf(
  labels: Uint8Array,
  words: NameWords,
  first: number,
  opinions: Opinions,
): Float32Array | null {
  let chances: Float32Array | null = null
  for (let t = 0; t < labels.length; t++) {
    const row = opinions.get(words.start[first + t] ?? -1)
    // What the teacher reads as several words keeps its label.
    if (row === undefined || row[1] !== words.end[first + t]) continue
    chances ??= Float32Array.from({ length: labels.length * LABELS }, (_, k) =>
      labels[Math.floor(k / LABELS)] === k % LABELS ? 1 : 0,
    )
    let sum = 0
    for (let k = 3; k < row.length; k += 2) sum += row[k] ?? 0
    chances.fill(0, t * LABELS, (t + 1) * LABELS)
    for (let k = 2; k < row.length; k += 2) chances[t * LABELS + (row[k] ?? 0)] = (row[k + 1] ?? 0) / sum
  }
  return chances && asPaths(chances, labels.length)
}

/**
 * What the teacher says of each word alone as probabilities over whole paths: else a label that cannot stand where it does,
 * the inside of a name at the edge of a stretch, would be asked for in vain and without end.
 */
function asPaths(chances: Float32Array, length: number): Float32Array {
  for (let k = 0; k < chances.length; k++)
    lattice.scores[k] = Math.log(Math.max(chances[k] ?? 0, LEAST_CHANCE))
  forwardBackward(lattice, length, anyStep)
  return Float32Array.from(lattice.marginals.subarray(0, length * LABELS))
}

/** The stretches of a document; a name cut by a stretch's edge is no example. */
function labelled(
  words: NameWords,
  stretches: ReturnType<typeof findStretches>,
  line: Line,
  partial: boolean,
) {
  const gold = goldLabels(words, line.entities)
  const opinions: Opinions = new Map((line.soft ?? []).map((row) => [row[0] ?? 0, row]))
  return stretches.map(({ first, last }): Labelled => {
    const labels = gold.slice(first, last + 1)
    for (let t = 0; t < labels.length; t++)
      if (!mayFollow(t === 0 ? 0 : (labels[t - 1] ?? 0), labels[t] ?? 0)) labels[t] = 0
    for (let t = labels.length - 1; t >= 0; t--)
      if (!mayFollow(labels[t] ?? 0, labels[t + 1] ?? 0)) labels[t] = 0
    return { first, labels, allowed: bitsOf(labels, partial), soft: softOf(labels, words, first, opinions) }
  })
}

export interface Read {
  readonly corpus: string
  readonly weight: number
  /** Labelled by a teacher, not by people. */
  readonly taught: boolean
  /** Of the tenth of the documents that tells how sure answers are. */
  readonly held: boolean
  readonly view: View
  readonly stretches: readonly Labelled[]
}

/** Calls back with each document in turn, since all together fill the memory; returns the corpora's names and digests. */
export function readNames(
  folder: string,
  silver: { readonly folder: string; readonly weight: number } | null,
  each: (document: Read) => void,
): string[] {
  const began = Date.now()
  const corpora = CORPORA.map(({ name, weight, partial }) => ({
    name,
    weight,
    partial: partial === true,
    corpus: readCorpus<Line>(join(folder, 'ner'), `${name}.train.jsonl`),
  }))
  if (silver !== null)
    corpora.push({
      name: 'silver',
      weight: silver.weight,
      partial: false,
      corpus: readCorpus<Line>(silver.folder, 'names.jsonl'),
    })
  return corpora.map(({ name, weight, partial, corpus }) => {
    const taught = name === 'silver'
    for (const line of corpus.lines) {
      const { reading, candidates } = readDocument(line)
      const found = findStretches(reading.words, reading.evidence)
      const stretches = labelled(reading.words, found, line, partial)
      const held = !taught && foldOf(line.id, 10) === 0
      each({ corpus: name, weight, taught, held, view: lookAt(reading, candidates), stretches })
    }
    console.log(name, corpus.lines.length, `${(Date.now() - began) / 1000} s`)
    return `${corpus.name} ${corpus.digest}`
  })
}
