/** Who is named in words is not the pronoun that says them: “he said Vell was ill”, “Vell has to go,” she said. */
import { HE, SHE } from '../../language/en/reference-words.ts'
import type { Thing } from '../thing.ts'
import type { Inquiry } from './features.ts'
import { type Line, NOUN, PROPN, tagIn } from './line.ts'
import type { Referent } from './referents.ts'
import { SUBJECT } from './roles.ts'
import { isVoice } from './speaking.ts'
import { NAMED, type Spot } from './spots.ts'

/** So many words of a sentence are looked at behind a pronoun. */
const AHEAD = 40

/** Between a pronoun and the words it closes: a mark, perhaps a comma and the verb. */
const MARKS = 4

/** The names of an article by their first words, with their last ones. */
export type NamesByWord = ReadonlyMap<number, { readonly thing: Thing; readonly last: number }>

export function namesByWord(things: readonly Thing[]): NamesByWord {
  const names = new Map<number, { thing: Thing; last: number }>()
  for (const thing of things)
    for (const { first, last, form } of thing.mentions)
      if (form === 'name' || form === 'short') names.set(first, { thing, last })
  return names
}

/** What is asked of a pronoun that speaks, without those whom it names behind its verb: “he said Vell was ill”; but “as he said, Vell was ill”. */
export function withoutNamed(asked: Inquiry, names: NamesByWord): Inquiry {
  const { line, spot } = asked
  const kind = spot.pronoun?.kind
  if ((kind !== HE && kind !== SHE) || spot.role !== SUBJECT || !(spot.speaks || isVoice(line, spot)))
    return asked
  if (line.facts[spot.first - 1]?.opensClause && line.words.opens[spot.first] !== 1) return asked
  const named = namedBehind(line, spot, names)
  if (!asked.candidates.some(({ thing }) => thing && named.has(thing))) return asked
  const candidates: Referent[] = []
  const fits: number[] = []
  asked.candidates.forEach((one, i) => {
    if (one.thing && named.has(one.thing)) return
    candidates.push(one)
    fits.push(asked.fits[i]!)
  })
  return { ...asked, candidates, fits }
}

/** Whom the words behind a pronoun name to the end of its sentence, but for “he, Vell, was ill”, “the Vell plan” and what stands in marks. */
function namedBehind(line: Line, { first, last }: Spot, names: NamesByWord): Set<Thing> {
  const { words, lower, quoted } = line
  const sentence = words.sentence[first]!
  const found = new Set<Thing>()
  // “…,” he said after Vell had left.
  const isClosing = [first - 1, first - 2].some((at) => at >= 0 && quoted[at] !== 0)
  for (let at = last + 1; at < last + AHEAD && words.sentence[at] === sentence; at++) {
    // “He told the board, according to Vell”, “…, but Vell left”, “– whom Vell likes”: another clause.
    if (
      lower[at] === 'according' ||
      (lower[at] === 'but' && lower[at - 1] === ',') ||
      lower[at] === '–' ||
      lower[at] === '—'
    )
      break
    if (isClosing && (lower[at] === 'after' || line.facts[at]!.opensClause)) break
    const name = quoted[at] === 0 ? names.get(at) : undefined
    const isBeside = lower[at - 1] === ',' && (lower[at - 2] === 'he' || lower[at - 2] === 'she')
    const behind = name && tagIn(line, name.last + 1, sentence)
    if (name && !isBeside && behind !== NOUN && behind !== PROPN) found.add(name.thing)
  }
  return found
}

/** “Vell has to go,” she said: nobody names herself in her own words. */
export function isInOwnWords({ quoted }: Line, { last }: Referent, { first }: Spot): boolean {
  if (last.form !== NAMED || quoted[last.first] === 0) return false
  let at = first - 1
  // A closing mark, or the verb behind it.
  while (at > first - MARKS && quoted[at] === 0) at--
  while (at > last.last && quoted[at] !== 0) at--
  return at === last.last
}
