/** One row of the result: words, kind, who says them and how sure all of that is. */
import type { Quotation, QuotationKind, Speaker } from '../schema/quotations.ts'
import type { Reason } from '../schema/span.ts'
import { type Context, explain } from '../stage.ts'
import { round } from '../text/round.ts'
import { rowConfidence } from './certainty.ts'
import type { Cue, Grammar } from './cues.ts'
import { behindDateline } from './datelines.ts'
import type { Links } from './links.ts'
import { ownedBy } from './parsed-sources.ts'
import type { PassedOn } from './passed-on.ts'
import type { Phrase } from './phrases.ts'
import { holderOfPost } from './posts.ts'
import { type Resolved, resolve } from './resolve.ts'
import { isDenied, togetherWith, viaOf } from './several.ts'
import { besideTime } from './times.ts'
import type { QuotationWords } from './words.ts'

/** What rows are made from. */
export interface RowContext {
  readonly words: QuotationWords
  readonly grammar: Grammar
  readonly links: Links
  readonly context: Context
}

/** A quotation before its speaker is a name. */
export interface Draft {
  readonly start: number
  readonly end: number
  readonly block: number
  readonly kind: QuotationKind
  readonly continues: boolean
  /** Index of the phrase that speaks; -1 for nobody. */
  readonly phrase: number
  readonly cue: Cue | null
  /** That the words are a quotation of the kind, and that the speaker is right. */
  readonly likelihood: number
  readonly certainty: number
  /** Who tells of it, where that is another than who says it. */
  readonly told?: PassedOn | null
}

/** “Said the town’s mayor”: what is owned speaks, where it is somebody and the subject of the cue; and no dateline does. */
function speakingFor(words: QuotationWords, grammar: Grammar, index: number, cue: Cue | null): number {
  const owned = ownedBy(words, grammar, index)
  const found = grammar.phrases[owned]
  const isSubject = (one: number): boolean => one >= 0 && (cue?.subject === one || cue?.inverted === one)
  const isCued = cue?.form === 'according' || (cue?.form === 'verb' && (isSubject(index) || isSubject(owned)))
  const speaks =
    owned !== index && found && (found.source === 'person' || (isCued && isSomebody(found, cue.form)))
  return besideTime(words, grammar, behindDateline(words, grammar, speaks ? owned : index, cue), cue)
}

/** “According to Brandt’s report”: a document may be named, too. */
const isSomebody = ({ form, source }: Phrase, cue: Cue['form']): boolean =>
  source === 'document' ? cue === 'according' : source !== null || form === 'name'

export function rowOf(
  reading: RowContext,
  draft: Draft,
  more: (speaker: Resolved | null) => Reason[],
): Quotation {
  const { words, grammar, links, context } = reading
  const { start, end, block, kind, continues, cue, likelihood, certainty } = draft
  const source = draft.told ?? viaOf(words, grammar, cue)
  const phrase = source ? source.speaker : speakingFor(words, grammar, draft.phrase, cue)
  const holder = holderOfPost(words, grammar, links, phrase, cue)
  const all = holder
    ? [holder]
    : apart(
        togetherWith(words, grammar, phrase, cue).flatMap((one) => resolve(words, grammar, links, one) ?? []),
      )
  const via = source && resolve(words, grammar, links, source.via)
  const speakers = all.map((one) => speakerOf(words, one, certainty))
  const [first] = all
  return {
    start,
    end,
    text: words.text.slice(start, end),
    block,
    kind,
    continues,
    negated: isDenied(words, cue),
    speaker: first ? speakerOf(words, first, certainty) : null,
    speakers,
    via: via && namedAs(words, via),
    cue: cueSpan(words, cue),
    confidence: round(rowConfidence(kind, likelihood, certainty) * (all[0]?.tied ?? 1)),
    reasons: explain(context, () => more(all[0] ?? null)),
  }
}

/** Those that are not within one before, nor the same: two phrases of one person may both have been found. */
function apart(all: readonly Resolved[]): readonly Resolved[] {
  if (all.length < 2) return all
  return all.filter(
    (one, i) =>
      !all
        .slice(0, i)
        .some((other) => one.start < other.end || (one.entityId !== null && one.entityId === other.entityId)),
  )
}

/** Field by field, which costs a small part of a spread. */
function speakerOf(
  words: QuotationWords,
  { name, entityId, start, end, tied }: Resolved,
  certainty: number,
): Speaker {
  const confidence = round(certainty * (tied ?? 1))
  return { name, entityId, mention: spanOf(words.text, start, end), confidence }
}

export function namedAs(words: QuotationWords, { name, entityId, start, end }: Resolved) {
  return { name, entityId, mention: spanOf(words.text, start, end) }
}

export function spanOf(
  text: string,
  start: number,
  end: number,
): { start: number; end: number; text: string } {
  return { start, end, text: text.slice(start, end) }
}

export function cueSpan(words: QuotationWords, cue: Cue | null): Quotation['cue'] {
  return cue && spanOf(words.text, words.start[cue.word]!, words.end[cue.last - 1]!)
}
