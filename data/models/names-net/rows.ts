/** What the network of names reads of the stretches of many texts, and the parts that its words are made of. */
import { sentenceOf } from '../../../src/names/tagger/features.ts'
import { NET_SEATS, newInputs, readInputs } from '../../../src/names/tagger/net-inputs.ts'
import type { View } from '../../../src/names/tagger/view.ts'
import { MOST_PARTS, partsOf, SHARED_PARTS } from '../../../src/names/tagger/word-parts.ts'
import { Ints } from '../../fit/ints.ts'
import type { Rows } from '../../fit/model.ts'
import type { Read } from '../names/rows.ts'
import { see } from '../names/texts.ts'
import type { Stretch, Tokens, Vocabulary } from './shape.ts'

export class Stretches {
  readonly all: Stretch[] = []
  private readonly words = new Ints()
  private readonly rows = new Ints()
  private readonly rowStarts = new Ints()
  /** By spelling. */
  private readonly ids = new Map<string, number>()
  /** How often each was read under the names that texts have of themselves. */
  private readonly counts: number[] = []
  private readonly parts = new Ints()
  private readonly partStarts = new Ints()
  private readonly inputs = newInputs()
  private readonly buffer = new Int32Array(MOST_PARTS)

  constructor() {
    this.rowStarts.push(0)
    this.partStarts.push(0)
  }

  add({ seen: { view }, stretches, weight, held, swapped }: Read): void {
    for (const stretch of stretches) {
      this.all.push({ ...stretch, weight, held, token: this.rowStarts.length - 1 })
      this.read(view, stretch.first, stretch.labels.length, swapped ? 0 : 1)
    }
  }

  private read(view: View, first: number, length: number, counts: number): void {
    const { inputs } = this
    const bounds = sentenceOf(view, first)
    for (let i = first; i < first + length; i++) {
      readInputs(view, i, bounds, inputs)
      for (const word of inputs.words) {
        let id = -1
        if (word) {
          const known = this.ids.get(word.word)
          id = known ?? this.ids.size
          if (known === undefined) {
            this.ids.set(word.word, id)
            const count = partsOf(word, this.buffer)
            for (let k = 0; k < count; k++) this.parts.push(this.buffer[k]!)
            this.partStarts.push(this.parts.length)
          }
          this.counts[id] = (this.counts[id] ?? 0) + counts
        }
        this.words.push(id)
      }
      for (let k = 0; k < inputs.count; k++) this.rows.push(inputs.rows[k]!)
      this.rowStarts.push(this.rows.length)
    }
  }

  get tokens(): Tokens {
    return { words: this.words.all(), rows: this.rows.all(), rowStarts: this.rowStarts.all() }
  }

  /** The shared parts, then a part for each word, in small letters, that is read so often. */
  vocabulary(least: number): Vocabulary & { readonly names: readonly string[] } {
    const small = [...this.ids.keys()].map((word) => word.toLowerCase())
    const seen = new Map<string, number>()
    this.counts.forEach((count, id) => void seen.set(small[id]!, (seen.get(small[id]!) ?? 0) + count))
    const names = [...seen]
      .filter(([word, count]) => count >= least && word !== '')
      .map(([word]) => word)
      .sort()
    const partOf = new Map(names.map((word, i) => [word, SHARED_PARTS + i]))
    const parts = new Ints()
    const given = this.parts.all()
    const givenStarts = this.partStarts.all()
    const starts = Int32Array.of(0, ...new Int32Array(small.length))
    small.forEach((word, id) => {
      for (let k = givenStarts[id]!; k < givenStarts[id + 1]!; k++) parts.push(given[k]!)
      const own = partOf.get(word)
      if (own !== undefined) parts.push(own)
      starts[id + 1] = parts.length
    })
    return { starts, parts: parts.all(), shared: SHARED_PARTS, size: SHARED_PARTS + names.length, names }
  }
}

const inputs = newInputs()
const buffer = new Int32Array(MOST_PARTS)

export const rows: Rows = {
  read: (article, put) => {
    const { view, stretches } = see(article)
    for (const { first, last } of stretches) {
      const bounds = sentenceOf(view, first)
      for (let i = first; i <= last; i++) {
        readInputs(view, i, bounds, inputs)
        for (let seat = 0; seat < NET_SEATS; seat++) {
          const word = inputs.words[seat]
          const count = word ? partsOf(word, buffer) : 0
          put(count)
          for (let k = 0; k < count; k++) put(buffer[k]!)
        }
        put(inputs.count)
        for (let k = 0; k < inputs.count; k++) put(inputs.rows[k]!)
      }
    }
  },
}
