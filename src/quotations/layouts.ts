/** Words without marks of which the layout says whose they are: embedded posts with the line that credits them, and transcripts with names before colons. */
import type { Quotation, Speaker } from '../schema/quotations.ts'
import type { Reason } from '../schema/span.ts'
import { type Context, explain } from '../stage.ts'
import { halve } from '../text/halve.ts'
import { blockQuotations } from './block-quotations.ts'
import { postsOf } from './embedded-posts.ts'
import { interviewOf } from './interviews.ts'
import type { RowContext } from './rows.ts'
import { turnsOf } from './transcripts.ts'
import type { Laid, Utterance } from './utterances.ts'

/** How often such rows stand, read on training text. */
const SURE = 0.9

export function laidOutRows(doc: Laid, { words, grammar, links, context }: RowContext): Quotation[] {
  const posts = postsOf(doc)
  const posted = new Set(posts.map(({ block }) => block))
  const quoted = blockQuotations(doc, words, grammar, links)
  const turns = turnsOf(doc)
  const talk = turns.length > 0 ? turns : interviewOf(doc)
  return [...posts, ...quoted.filter(({ block }) => !posted.has(block)), ...talk]
    .sort((a, b) => a.start - b.start)
    .map((one) => rowOf(doc, one, context))
}

function rowOf(
  { text }: Laid,
  { start, end, block, continues, speaker }: Utterance,
  context: Context,
): Quotation {
  const { name, entityId, mention } = speaker
  const told = (): Speaker => ({ name, entityId, mention, confidence: SURE })
  return {
    start,
    end,
    text: text.slice(start, end),
    block,
    kind: 'direct',
    continues,
    negated: false,
    speaker: told(),
    speakers: [told()],
    via: null,
    cue: null,
    confidence: SURE,
    reasons: explain(context, (): Reason[] => [
      { rule: 'layout', message: 'the layout says whose words these are', spans: [mention] },
    ]),
  }
}

/** All rows by place, without those within what the layout gives to somebody. */
export function withLaidOut(rows: Quotation[], laid: readonly Quotation[]): Quotation[] {
  if (laid.length === 0) return rows
  /** The furthest end of those up to each, as they lie by their beginnings. */
  const ends: number[] = []
  for (const { end } of laid) ends.push(Math.max(end, ends.at(-1) ?? 0))
  const free = rows.filter((row) => {
    const before = halve(0, laid.length, (i) => laid[i]!.start < row.end)
    return before === 0 || ends[before - 1]! <= row.start
  })
  return [...free, ...laid].sort((a, b) => a.start - b.start)
}
