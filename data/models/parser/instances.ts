/** Sentences in the numbers that the network reads. */
import {
  FIRST_PART,
  GLUED_PART,
  knownAs,
  RARE_PART,
  SHARED_PARTS,
  sharedParts,
  TAG_PART,
} from '../../../src/grammar/word-parts.ts'
import type { Spelling } from '../../../src/words/spelling.ts'
import { tagOf } from '../../../src/words/table.ts'
import type { GoldSentence } from './rows.ts'
import type { Instance } from './settings.ts'

/** Words with parts of their own. */
export class Vocabulary {
  readonly words: string[] = []
  readonly counts: number[] = []
  private readonly places = new Map<string, number>()

  constructor(sentences: readonly GoldSentence[], least: number) {
    const counts = new Map<string, number>()
    for (const { spellings } of sentences)
      for (const { lower } of spellings) {
        const known = knownAs(lower)
        counts.set(known, (counts.get(known) ?? 0) + 1)
      }
    for (const [word, count] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (count >= least) {
        this.places.set(word, this.words.length)
        this.words.push(word)
        this.counts.push(count)
      }
  }

  /** The part of a word, or RARE_PART. */
  partOf(known: string): number {
    const place = this.places.get(known)
    return place === undefined ? RARE_PART : SHARED_PARTS + place
  }

  countOf(part: number): number {
    return this.counts[part - SHARED_PARTS] ?? 0
  }

  get partCount(): number {
    return SHARED_PARTS + this.words.length
  }
}

const PUNCT = tagOf('PUNCT')
const VERB = tagOf('VERB')
const CCONJ = tagOf('CCONJ')

function before(tags: Int32Array, wanted: number): Int32Array {
  const sums = new Int32Array(tags.length + 1)
  for (let i = 0; i < tags.length; i++) sums[i + 1] = (sums[i] as number) + (tags[i] === wanted ? 1 : 0)
  return sums
}

const known = new WeakMap<Spelling, Int32Array>()

export function toInstance(sentence: GoldSentence, vocabulary: Vocabulary): Instance {
  const { spellings, tags, glued, heads, labels, goldTags, goldTokens } = sentence
  const parts: number[] = []
  const starts = [0]
  const own: number[] = []
  const tagPart: number[] = []
  spellings.forEach((spelling, i) => {
    let shared = known.get(spelling)
    if (!shared) known.set(spelling, (shared = sharedParts(spelling)))
    parts.push(...shared)
    const part = vocabulary.partOf(knownAs(spelling.lower))
    own.push(part === RARE_PART ? -1 : part)
    const tag = TAG_PART + (tags[i] as number)
    tagPart.push(tag)
    parts.push(part, tag)
    if (glued[i]) parts.push(GLUED_PART)
    if (i === 0) parts.push(FIRST_PART)
    starts.push(parts.length)
  })
  return {
    count: tags.length,
    tag: tags,
    marks: before(tags, PUNCT),
    verbs: before(tags, VERB),
    conjunctions: before(tags, CCONJ),
    parts: Int32Array.from(parts),
    starts: Int32Array.from(starts),
    own: Int32Array.from(own),
    tagPart: Int32Array.from(tagPart),
    heads,
    labels,
    goldTags,
    goldTokens,
  }
}
