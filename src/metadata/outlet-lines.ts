/** Lines in which an outlet is named: copyright lines, and phrases in which it speaks of itself. */
import { APOSTROPHES } from '../text/apostrophes.ts'
import type { OutletPatterns, OwnPhrase } from './outlet-patterns.ts'

export interface Owner {
  readonly name: string
  /** The ending of a company was cut off. */
  readonly cut: boolean
}

/** The owner that a copyright line names. */
export function ownerIn(text: string, patterns: OutletPatterns): Owner | null {
  if (!patterns.marked.test(text)) return null
  const line = text.replace(/\s+/g, (space) => (space.includes('\n') ? '\n' : ' '))
  const match = patterns.copyright.exec(line) ?? (line.includes('©') ? patterns.beforeMark.exec(line) : null)
  const whole = match?.groups?.['name']?.trim() ?? ''
  let name = whole.replace(/^(?:19|20)\d\d\s*/, '')
  for (let k = 0; k < 3; k++)
    name = name
      .replace(patterns.tail, '')
      .replace(/[\s,]*(?:19|20)\d\d$/, '')
      .trim()
  // “REUTERS / POOL” owns a picture.
  if (name.includes('/') || name.length < 2 || name.split(/\s+/).length > 6) return null
  if (patterns.noOwner.test(name) || !/^[\p{Lu}\d]/u.test(name)) return null
  return { name, cut: patterns.company.test(whole) }
}

/** “Follow” may begin in either case, a name may not. */
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1)
const OWNERS = /* @__PURE__ */ new RegExp(`(?:[${APOSTROPHES}]s?|[.,])$`)
const LONGEST = 400

export interface PhraseFound {
  readonly name: string
  readonly rank: number
}
const NO_PHRASES: readonly PhraseFound[] = []

/** Names that the line's phrases give the outlet, each with the rank of its phrase: less is surer. */
export function phrasesIn(text: string, patterns: OutletPatterns): readonly PhraseFound[] {
  if (text.length >= LONGEST) return NO_PHRASES
  const { begun, begunBy, within, others, words } = patterns
  const first = begun.exec(text)?.[1]
  const holds = within.test(text)
  if (first === undefined && !holds) return NO_PHRASES
  const line = lowerFirst(text)
  const found: PhraseFound[] = []
  const read = ({ pattern, rank }: OwnPhrase) => {
    const name = pattern.exec(line)?.groups?.['name']
    if (name && !words.noOutlets.has(name.toLowerCase()))
      found.push({ name: name.replace(OWNERS, '').trim(), rank })
  }
  if (first !== undefined) begunBy.get(lowerFirst(first))?.forEach(read)
  if (holds) others.forEach(read)
  return found
}
