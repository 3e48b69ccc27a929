/** Block quotations without marks, behind a paragraph that says whose they are: “Brandt explains:”. */

import type { Doc } from '../document.ts'
import { halve } from '../text/halve.ts'
import { firstWordFrom } from './columns.ts'
import type { Cue, Grammar } from './cues.ts'
import type { Links } from './links.ts'
import type { Phrase } from './phrases.ts'
import { resolve } from './resolve.ts'
import { namedAs } from './rows.ts'
import type { Utterance } from './utterances.ts'
import type { QuotationWords } from './words.ts'

/** How far before its end, in words, the verb of a lead-in may stand. */
const REACH = 12

export function blockQuotations(
  { text, blocks }: Doc<'text' | 'blocks'>,
  words: QuotationWords,
  grammar: Grammar,
  links: Links,
): Utterance[] {
  const found: Utterance[] = []
  for (const { start, end, index, kind, role } of blocks) {
    if (kind !== 'blockquote' || role !== 'body') continue
    const lead = blocks[index - 1]
    const before = found.at(-1)
    if (lead?.kind === 'blockquote') {
      // A quotation of several paragraphs.
      if (before?.block === index - 1)
        found.push({ start, end, block: index, continues: true, speaker: before.speaker })
      continue
    }
    if (lead?.role !== 'body' || text.charAt(lead.end - 1) !== ':' || hasMarks(words, start)) continue
    const cue = leadingCue(words, grammar, lead.end)
    const speaker = cue && resolve(words, grammar, links, cue.subject)
    if (!speaker) continue
    found.push({ start, end, block: index, continues: false, speaker: namedAs(words, speaker) })
  }
  return found
}

/** Whether a block opens with a quotation mark, so that its words are read by it. */
const hasMarks = ({ runs }: QuotationWords, start: number): boolean =>
  runs[halve(0, runs.length, (i) => runs[i]!.start < start)]?.start === start

/** The last verb of saying of the sentence that ends in a colon, with whoever says it. */
function leadingCue(words: QuotationWords, { cues, cueAt, phrases }: Grammar, end: number): Cue | null {
  const last = firstWordFrom(words, end) - 1
  for (let i = last; i >= 0 && i > last - REACH && words.sentence[i] === words.sentence[last]; i--) {
    const cue = cues[cueAt[i]!]
    if (cue?.word !== i || cue.form !== 'verb') continue
    return isTelling(cue, phrases[cue.subject]) ? cue : null
  }
  return null
}

/** Whether a verb of saying has somebody right before it who may say it. */
function isTelling({ known, passive, reach }: Cue, subject: Phrase | undefined): boolean {
  if (!subject || passive || reach !== 1 || !known?.verb || known.thought || known.strength < 2) return false
  return subject.form !== 'noun-phrase' || subject.source !== null
}
