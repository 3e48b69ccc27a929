/**
 * "I" between quotation marks is whoever the words beside the marks say speaks: "… ," Ana Ruiz said; said Ana Ruiz; Ana Ruiz
 * said: "…". A run without such words goes on from the one before it in its block. Nobody where that is not plain.
 */
import type { Valued } from '../document.ts'
import type { Words } from '../names/words.ts'
import type { Thing } from './thing.ts'

const SAYS = new Set(
  'said says added wrote writes explained insisted replied argued told recalled admitted warned announced tweeted asked testified'.split(
    ' ',
  ),
)
const OPENING = new Set(['“', '"'])
const CONFIDENCE = 0.85

interface Run {
  readonly first: number
  readonly last: number
  readonly block: number
}

function runsOf(doc: Valued, words: Words, quoted: Uint8Array): Run[] {
  const runs: Run[] = []
  const blockOf = (word: number) => doc.sentences[words.sentence[word] ?? 0]?.block ?? 0
  for (let i = 0; i < quoted.length; i++) {
    if (!quoted[i] || !OPENING.has(words.text[i] ?? '')) continue
    let last = i
    const block = blockOf(i)
    while (last + 1 < quoted.length && quoted[last + 1] && blockOf(last + 1) === block) last++
    runs.push({ first: i, last, block })
    i = last
  }
  return runs
}

export function resolveFirstPerson(
  doc: Valued,
  words: Words,
  things: readonly Thing[],
  quoted: Uint8Array,
): void {
  const runs = runsOf(doc, words, quoted)
  if (runs.length === 0) return
  /** The person that a mention outside quotation marks begins or ends with at each word. */
  const starts = new Map<number, { readonly thing: Thing; readonly last: number }>()
  const ends = new Map<number, Thing>()
  /** "World War I" holds no pronoun. */
  const taken = new Uint8Array(words.text.length)
  for (const thing of things) {
    for (const { first, last } of thing.mentions) {
      taken.fill(1, first, last + 1)
      if (thing.type !== 'person' || quoted[first]) continue
      starts.set(first, { thing, last })
      ends.set(last, thing)
    }
  }
  const says = (at: number) => SAYS.has(words.text[at] ?? '')
  let before: { readonly thing: Thing; readonly block: number } | null = null
  for (const { first, last, block } of runs) {
    // The closing mark is no part of the run.
    const after = last + 2
    const named = starts.get(after)
    const inverted = says(after) ? starts.get(after + 1)?.thing : undefined
    const mark = words.text[first - 1]
    const lead = (mark === ':' || mark === ',') && says(first - 2) ? ends.get(first - 3) : undefined
    const told = named && says(named.last + 1) ? named.thing : (inverted ?? lead)
    // Somebody or something else is said to speak.
    const other = says(after) || says(after + 1) || mark === ':' || mark === ','
    const thing: Thing | null =
      told ?? (before !== null && before.block === block && !other ? before.thing : null)
    before = thing ? { thing, block } : null
    if (!thing) continue
    for (let i = first; i <= last; i++)
      if (words.text[i] === 'I' && !taken[i])
        thing.mentions.push({
          first: i,
          last: i,
          form: 'pronoun',
          confidence: CONFIDENCE,
          candidate: null,
          rule: 'speaker',
        })
  }
}
