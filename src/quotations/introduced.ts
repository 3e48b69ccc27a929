/** “The mayor, Ida Brandt, called for order. “Be quiet,” she said”: the one person who acts in the sentence right before her words says them. */

import { childBy, childrenBy } from '../grammar/roles.ts'
import type { Quotation, Speaker } from '../schema/quotations.ts'
import { firstWordFrom } from './columns.ts'
import { isTelling } from './cues.ts'
import type { Between } from './going-on.ts'
import { firstAfter, type Linked, type Links, mentionIn } from './links.ts'
import type { RowContext } from './rows.ts'
import { sentenceOf } from './sentence-bounds.ts'
import type { QuotationWords } from './words.ts'

/** How long that sentence may be, in words. */
const MOST = 60

/** The person who acts in the sentence right before words that “she said” follows; null where nobody does by name. */
export function introducedBefore(
  reading: RowContext,
  { kind, start, end, speaker }: Quotation,
): Linked | null {
  const said = speaker?.mention
  if (kind !== 'direct' || !said || said.start < end) return null
  const pronoun = said.text.toLowerCase()
  if (pronoun !== 'he' && pronoun !== 'she') return null
  const { words } = reading
  const { run, block, headline } = words
  const opening = firstWordFrom(words, start)
  const own = run[opening] ?? -1
  let last = opening
  while (last > 0 && run[last - 1] === own && own !== -1) last--
  last--
  if (last < 0 || block[opening]! - block[last]! > 1 || headline[block[last]!] === 1) return null
  const [first] = sentenceOf(words, last, MOST)
  for (let i = first; i <= last; i++) if (run[i] !== -1) return null
  if (!isOtherNamed(reading, words.start[first]!, words.end[last]!, speaker.entityId)) return null
  const found = named(reading, first, last + 1)
  if (!found || isSaid(reading, first, last + 1, found)) return null
  return isToldTo(reading, said.end, found) ? null : found
}

/** Whether a person is named there who is another than who was taken to speak: spares the parse. */
function isOtherNamed({ links }: Between, start: number, end: number, speaker: string | null): boolean {
  for (let i = firstAfter(links, start); i < links.all.length; i++) {
    const { mention, entity } = links.all[i]!
    if (mention.start >= end) return false
    if (entity.type === 'person' && entity.id !== speaker && mention.form !== 'pronoun') return true
  }
  return false
}

/** Who by name is the subject of the sentence of these words, stands beside it, or follows “among them was”. */
function named({ words, links }: Between, first: number, last: number): Linked | null {
  const { syntax, token } = words
  const shift = first - token[first]!
  for (let i = first; i < last; i++) {
    if (syntax.relation(token[i]!) !== 'root') continue
    const subject = childBy(syntax, token[i]!, 'nsubj', 'nsubj:pass')
    const at = subject < 0 ? token[i]! : subject
    if (childBy(syntax, at, 'conj') >= 0 || (subject < 0 && childBy(syntax, at, 'cop') < 0)) return null
    if (isAnother({ words, links }, token[i]!, shift)) return null
    for (const one of [at, childBy(syntax, at, 'flat'), childBy(syntax, at, 'appos')]) {
      const found = one < 0 ? null : personAt(words, links, one + shift)
      if (found) return found
    }
    return null
  }
  return null
}

/** “Vell bowled, but Brandt was calm”: another acts in a clause that is joined to it. */
function isAnother({ words, links }: Between, root: number, shift: number): boolean {
  for (const joined of childrenBy(words.syntax, root, 'conj')) {
    const subject = childBy(words.syntax, joined, 'nsubj', 'nsubj:pass')
    if (subject >= 0 && personAt(words, links, subject + shift)) return true
  }
  return false
}

/** How far behind the pronoun that speaks may stand whom it speaks to. */
const REACH = 40

/** “…,” he told Brandt: not Brandt. */
function isToldTo({ links }: Between, end: number, { entity }: Linked): boolean {
  for (let i = firstAfter(links, end); i < links.all.length; i++) {
    const { mention, entity: other } = links.all[i]!
    if (mention.start > end + REACH) return false
    if (other.id === entity.id && mention.form !== 'pronoun') return true
  }
  return false
}

function personAt(words: QuotationWords, links: Links, at: number): Linked | null {
  const start = words.start[at]
  if (start === undefined) return null
  const found = mentionIn(links, start, words.end[at]!, start)
  if (found?.entity.type !== 'person') return null
  return found.mention.form === 'name' || found.mention.form === 'short' ? found : null
}

/** How many words may follow the verb of whoever is told to say the sentence: “…, Vell argued on Monday.” */
const TAIL = 5

/** Whether another says that sentence: “Brandt is the better one, Vell argues.” */
function isSaid({ words, grammar }: RowContext, first: number, last: number, { mention }: Linked): boolean {
  const { pos, start, lower } = words
  let at = last - 1
  for (let left = TAIL; at > first && left > 0 && pos[at] !== 'VERB'; left--) at--
  const cue = grammar.cues[grammar.cueAt[at]!]
  const subject = grammar.phrases[cue?.subject ?? -1]
  if (cue?.word !== at || cue.form !== 'verb' || !isTelling(cue) || cue.reach !== 1 || !subject) return false
  return start[subject.first]! > mention.end && subject.first > first && lower[subject.first - 1] !== 'who'
}

/** The row as words of a person. */
export function saidBy(row: Quotation, { entity }: Linked, confidence: number): Quotation {
  const told = (one: Speaker): Speaker => ({ ...one, name: entity.name, entityId: entity.id, confidence })
  return { ...row, speaker: told(row.speaker!), speakers: row.speakers.map(told) }
}
