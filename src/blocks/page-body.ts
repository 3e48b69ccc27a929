/** Where the prose of a page stands in its tree of elements, and what its structured data gives as the article's text. */
import type { Container, Head } from '../document.ts'

/** A block as far as its place in the tree counts. */
export interface Placed {
  readonly around: readonly Container[]
  readonly wordCount: number
  readonly prose: boolean
}

/** A block against the element that holds most of the page's prose. */
export interface BodyPlace {
  /** Steps from the block up to that element; -1 outside it, or where there is no tree. */
  readonly steps: number
  /** Share of the page's prose, in words, within the block's parent element and the one above it. */
  readonly near: number
}

/** The least share of the prose that the innermost element around it must hold. */
const MOST_OF_IT = 0.6
export const NOWHERE: BodyPlace = { steps: -1, near: 0 }

export function bodyPlaces(blocks: readonly Placed[]): BodyPlace[] {
  const held = new Map<Container, number>()
  let all = 0
  for (const { around, wordCount, prose } of blocks) {
    if (!prose) continue
    all += wordCount
    for (const element of around) held.set(element, (held.get(element) ?? 0) + wordCount)
  }
  if (held.size === 0) return blocks.map(() => NOWHERE)
  // Entries are in order of first mention, innermost first: of equals, the innermost wins.
  let body: Container | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [element, words] of held) {
    if (words >= all * MOST_OF_IT && words < least) {
      body = element
      least = words
    }
  }
  return blocks.map(({ around }) => ({
    steps: body ? around.indexOf(body) : -1,
    near: Math.max(held.get(around[1]!) ?? 0, held.get(around[2]!) ?? 0) / all,
  }))
}

const MOST_NODES = 500
const FEWEST_LETTERS = 400

/** The longest `articleBody` of the page's JSON-LD; null where there is none worth the name. */
export function structuredBody(head: Head | null): string | null {
  let best = ''
  for (const script of head?.jsonLd ?? []) {
    if (!script.includes('articleBody')) continue
    let data: unknown
    try {
      data = JSON.parse(script)
    } catch {
      continue // pages hold broken JSON; the visible text is enough
    }
    const queue: unknown[] = [data]
    for (let i = 0; i < queue.length && i < MOST_NODES; i++) {
      const node = queue[i]
      if (typeof node !== 'object' || node === null) continue
      for (const [key, value] of Object.entries(node)) {
        if (key === 'articleBody' && typeof value === 'string') {
          if (value.length > best.length) best = value
        } else if (typeof value === 'object' && queue.length < MOST_NODES) queue.push(value)
      }
    }
  }
  return best.length >= FEWEST_LETTERS ? best : null
}

const RUN = /[\p{L}\p{N}]+/gu
const LENGTH = 3

/** Runs of three words of a text, for looking others up in it. */
export function runsOf(text: string): Set<string> {
  const runs = new Set<string>()
  let [a, b] = ['', '']
  for (const [word] of text.matchAll(RUN)) {
    if (a) runs.add(`${a} ${b} ${word}`)
    ;[a, b] = [b, word]
  }
  return runs
}

/** The share of a text's runs that are among those given; null if it is shorter than a run. */
export function shareOfRuns(text: string, runs: ReadonlySet<string>): number | null {
  const words = text.match(RUN) ?? []
  if (words.length < LENGTH) return null
  let hits = 0
  for (let i = 0; i + LENGTH <= words.length; i++)
    if (runs.has(`${words[i]} ${words[i + 1]} ${words[i + 2]}`)) hits++
  return hits / (words.length - LENGTH + 1)
}
