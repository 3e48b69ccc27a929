/** “Brandt said Vell was ill. He added”: whoever spoke before goes on, and not who is named in what he said or hangs on a preposition. */

import { base } from '../grammar/roles.ts'
import type { Quotation } from '../schema/quotations.ts'
import { firstWordFrom } from './columns.ts'
import { firstAfter } from './links.ts'
import type { RowContext } from './rows.ts'
import type { QuotationWords } from './words.ts'

/** How far back, in characters, whoever spoke before may have spoken. */
const REACH = 450

/** Words that open the phrase of somebody who has no name in the article. */
const OPENERS: ReadonlySet<string> = new Set(['a', 'an', 'one', 'another', 'his', 'her'])

/** What is asked of the names between two who speak. */
export type Between = Pick<RowContext, 'words' | 'links'>

/** Whether whoever spoke before is meant by the pronoun that speaks rather than another person: nobody was the subject of a clause since. */
export function goesOnAsBefore(
  { words, links }: Between,
  before: Quotation,
  { speaker, block, kind, start }: Quotation,
): boolean {
  const from = before.speaker?.mention
  if (!from || !speaker?.entityId) return false
  // “…,” he said, in a paragraph that his words open.
  const isNext = block - before.block === 1 && kind === 'direct' && start < speaker.mention.start
  if (before.block !== block && !isNext) return false
  // “According to a guard, Vell left. He also said”; whoever was asked answers.
  const cue = before.cue?.text.toLowerCase() ?? ''
  if (cue.startsWith('according') || cue.startsWith('ask')) return false
  const isNamed = before.speaker?.entityId !== null
  const pronoun = speaker.mention.text.toLowerCase()
  if (pronoun !== 'he' && pronoun !== 'she' && (pronoun !== 'they' || isNamed)) return false
  if (!isNamed && !isNew(from.text.toLowerCase(), pronoun === 'they')) return false
  const to = speaker.mention.start
  if (from.end >= to || to - from.end > REACH || before.speaker?.entityId === speaker.entityId) return false
  for (let i = firstAfter(links, from.end); i < links.all.length; i++) {
    const { mention, entity } = links.all[i]!
    if (mention.start >= to) return true
    if (entity.type !== 'person' || mention.form === 'pronoun' || entity.id === before.speaker?.entityId)
      continue
    if (mention.start >= before.start && mention.end <= before.end) continue
    if (isActing(words, mention.start, mention.end)) return false
  }
  return true
}

/** “One guard”, “her brother”, several: not “the mayor”, who may be who is meant. */
function isNew(phrase: string, isMany: boolean): boolean {
  const space = phrase.indexOf(' ')
  return isMany ? !phrase.startsWith('the ') : space > 0 && OPENERS.has(phrase.slice(0, space))
}

/** Whether a mention is the subject of a clause. */
function isActing(words: QuotationWords, start: number, end: number): boolean {
  const { syntax, token } = words
  for (let i = firstWordFrom(words, start); i < words.count && words.start[i]! < end; i++)
    if (words.run[i] === -1 && base(syntax.relation(token[i]!)) === 'nsubj') return true
  return false
}
