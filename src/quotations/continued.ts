/** “The road is closed. ¶ “It was never safe,” she said: a paragraph whose marks stay open is by whoever says the next one. */
import type { Quotation } from '../schema/quotations.ts'
import type { Place } from '../schema/span.ts'
import { round } from '../text/round.ts'

/** Between the words of the two: the end of a paragraph, and an opening mark. */
const PARTED = /^\s*\n\s*(?:["“”„«]|''|‘‘|‹‹)$/
/** How long that may be: longer is no end of a paragraph. */
const MOST = 12

/** The rows, in order of their place, with one speaker for the paragraphs of one speech. */
export function asOneSpeech(rows: Quotation[], text: string): Quotation[] {
  if (!rows.some((row, i) => goesOn(text, row, rows[i + 1]))) return rows
  const told = [...rows]
  for (let i = told.length - 2; i >= 0; i--)
    if (goesOn(text, told[i]!, told[i + 1]) && tellsFor(text, told[i + 1]!, told[i]!))
      told[i] = spokenAs(told[i]!, told[i + 1]!)
  for (let i = 1; i < told.length; i++)
    if (goesOn(text, told[i - 1]!, told[i]) && tellsFor(text, told[i - 1]!, told[i]!))
      told[i] = spokenAs(told[i]!, told[i - 1]!)
  return told
}

function goesOn(text: string, row: Quotation, next: Quotation | undefined): boolean {
  if (!next || row.kind !== 'direct' || next.kind !== 'direct' || next.block <= row.block) return false
  return next.start - row.end <= MOST && PARTED.test(text.slice(row.end, next.start))
}

/** Whether a paragraph tells who speaks, more surely than the other, which does not or only as a doubt. */
function tellsFor(text: string, one: Quotation, other: Quotation): boolean {
  if (!one.speaker || isTold(text, other)) return false
  if (!other.speaker) return isTold(text, one)
  if (other.speaker.entityId !== null && one.speaker.entityId === null) return false
  return one.speaker.confidence >= other.speaker.confidence
}

/** Whether speaker and cue stand beside the words in their paragraph. */
const isTold = (text: string, { speaker, cue, start, end }: Quotation): boolean =>
  speaker !== null &&
  cue !== null &&
  isBeside(text, speaker.mention, start, end) &&
  isBeside(text, cue, start, end)

/** How far, in characters, who speaks may stand from the words. */
const NEAR = 120

function isBeside(text: string, span: Place, start: number, end: number): boolean {
  const between = span.start >= end ? [end, span.start] : [span.end, start]
  const [from, to] = between as [number, number]
  return to >= from && to - from < NEAR && !text.slice(from, to).includes('\n')
}

/** The row as words of who speaks in another, no surer than that one. */
function spokenAs(row: Quotation, { speaker, speakers, cue }: Quotation): Quotation {
  const had = row.speaker?.confidence ?? 1
  return {
    ...row,
    speaker,
    speakers,
    cue,
    confidence: round(Math.min(1, row.confidence / Math.max(had, 0.01)) * (speaker?.confidence ?? 1)),
  }
}
