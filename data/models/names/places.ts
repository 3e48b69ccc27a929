/**
 * What a teacher says of the words of a text as columns of whole numbers. A place is a word that may be of a name, or a run of
 * words that are surely of none: the gap to the place before, its length, and a code: its label, where that is sure; or
 * `LABELS` and how many labels it may have, which stand in the last column with their chances in hundredths.
 */
import { LABELS, OUTSIDE } from '../../../src/models/kit/chain.ts'
import type { NameWords } from '../../../src/names/words.ts'
import type { Columns } from '../../fit/silver.ts'

/** A label that is so likely is sure. */
const SURE = 0.98
/** A label that is less likely is not kept. */
const LEAST = 0.015

/** Gathers the places of a text from front to back. */
export class PlaceWriter {
  private readonly gaps: number[] = []
  private readonly lengths: number[] = []
  private readonly codes: number[] = []
  private readonly chances: number[] = []
  private end = 0

  constructor(private readonly words: NameWords) {}

  /** `chances` of the labels of words [first, last], word after word. */
  add(first: number, last: number, chances: Float64Array): void {
    let isOpen = false
    for (let i = first; i <= last; i++) {
      const own = chances.subarray((i - first) * LABELS, (i - first + 1) * LABELS)
      const best = own.indexOf(Math.max(...own))
      const isSure = own[best]! >= SURE
      if (isOpen && isSure && best === OUTSIDE) this.widen(i)
      else this.place(i, isSure ? best : this.codeOf(own))
      isOpen = isSure && best === OUTSIDE
    }
  }

  private place(i: number, code: number): void {
    const start = this.words.start[i]!
    this.gaps.push(start - this.end)
    this.end = this.words.end[i]!
    this.lengths.push(this.end - start)
    this.codes.push(code)
  }

  private widen(i: number): void {
    const end = this.words.end[i]!
    this.lengths.push((this.lengths.pop() as number) + end - this.end)
    this.end = end
  }

  private codeOf(own: Float64Array): number {
    let count = 0
    own.forEach((chance, label) => {
      if (chance < LEAST) return
      count++
      this.chances.push(label, Math.round(chance * 100))
    })
    return LABELS + count
  }

  columns(): Columns | null {
    return this.gaps.length > 0 ? [this.gaps, this.lengths, this.codes, this.chances] : null
  }
}

/** What the teacher says of a word. */
export interface Opinion {
  readonly end: number
  /** The likeliest label. */
  readonly best: number
  /** The chance of each label, where none is sure. */
  readonly chances: Float32Array | null
}

/** By the start of a place. */
export function readPlaces([gaps = [], lengths = [], codes = [], all = []]: Columns): Map<number, Opinion> {
  const opinions = new Map<number, Opinion>()
  let at = 0
  let next = 0
  gaps.forEach((gap, k) => {
    const start = at + gap
    const end = start + lengths[k]!
    const code = codes[k]!
    if (code < LABELS) opinions.set(start, { end, best: code, chances: null })
    else {
      const chances = new Float32Array(LABELS)
      const from = next
      next += 2 * (code - LABELS)
      for (let j = from; j < next; j += 2) chances[all[j]!] = all[j + 1]!
      const sum = chances.reduce((a, b) => a + b, 0)
      opinions.set(start, {
        end,
        best: chances.indexOf(Math.max(...chances)),
        chances: chances.map((c) => c / sum),
      })
    }
    at = end
  })
  return opinions
}
