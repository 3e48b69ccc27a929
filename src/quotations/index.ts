import type { Doc } from '../document.ts'
import { isEnglish } from '../language/language-tag.ts'
import type { Quotation, QuotedTerm } from '../schema/quotations.ts'
import type { Reason } from '../schema/span.ts'
import type { Context, Stage } from '../stage.ts'
import { round } from '../text/round.ts'
import { callerOf } from './callers.ts'
import { asOneSpeech } from './continued.ts'
import { type Cue, type Grammar, readGrammar } from './cues.ts'
import { kindOf, termKindOf } from './kinds.ts'
import { laidOutRows, withLaidOut } from './layouts.ts'
import { linksOf } from './links.ts'
import { type PassedOn, passedOn } from './passed-on.ts'
import { findPhrases } from './phrases.ts'
import { findReports, type Report } from './reports.ts'
import type { Resolved } from './resolve.ts'
import { cueSpan, type RowContext, rowOf, spanOf } from './rows.ts'
import { type Before, heard } from './speaker-places.ts'
import { preference } from './speaker-reasons.ts'
import { type Attribution, attribute, isCalled } from './speakers.ts'
import { judgeRun } from './terms.ts'
import { besideHimself, type Told, tellUntold } from './untold.ts'
import { type PlacedRun, type QuotationWords, readWords } from './words.ts'

/** What quotations are read from. */
type QuotationsNeed = Doc<
  'text' | 'metadata' | 'blocks' | 'sentences' | 'tokens' | 'words' | 'entities' | 'guesses' | 'syntax'
>
type QuotationsAdd = Doc<'quotations' | 'quotedTerms'>

/** Rows under it are not printed, where the reader does not say otherwise. */
const LEAST = 0.4

/** How often who said words, by rule, over another who was found, is right at least. */
const SURE = 0.85

/** Quotations with speaker and cue, and the quoted terms that are nobody's speech. */
export const quotations: Stage<QuotationsNeed, QuotationsAdd> = {
  name: 'quotations',
  run: (doc, context) => {
    if (!isEnglish(doc.metadata.language)) return { quotations: [], quotedTerms: [] }
    return readQuotations(doc, context)
  },
}

/** Long: the order of all steps, each in a file of its own. */
function readQuotations(doc: QuotationsNeed, context: Context): QuotationsAdd {
  const words = readWords(doc, context.options.reportingVerbs, true)
  const grammar = readGrammar(words, findPhrases(words))
  const reading: RowContext = { words, grammar, links: linksOf(doc), context }
  const found: Told[] = []
  const terms: QuotedTerm[] = []
  const spoken = new Set<Cue>()
  const speech = new Uint8Array(words.runs.length)
  const voices = new Set<number>()
  let before: Before = { speaker: -1, first: 0, last: 0 }
  let told: PassedOn | null = null
  const isFurniture = (block: number) => doc.blocks[block]?.role === 'boilerplate'
  words.runs.forEach((run, index) => {
    // A line that credits the words before it is read for who speaks, not for quotations of its own.
    if (isFurniture(run.block)) return
    const place = { first: run.first, last: run.last, block: run.block, run: index }
    const attribution = attribute(words, grammar, place, before)
    const quoted = judgeRun(words, grammar, run, attribution)
    const start = run.innerStart
    const end = run.innerEnd
    const text = doc.text.slice(start, end)
    if (!quoted.speech) {
      terms.push({
        start,
        end,
        text,
        block: run.block,
        kind: termKindOf(words, run),
        confidence: round(1 - quoted.probability),
      })
      return
    }
    speech[index] = 1
    told = passedOn(words, grammar, attribution, run, told)
    const other = told ?? callerOf(words, grammar, attribution, run)
    const phrase = other?.speaker ?? (isCalled(words, grammar, attribution) ? -1 : attribution.phrase)
    const cue = other?.cue ?? (attribution.cue && ownCue(words, grammar, run, attribution.cue))
    if (cue && nearCue(words, cue, place.first, place.last, attribution.setting.intro)) spoken.add(cue)
    const continues =
      before.speaker >= 0 && before.speaker === phrase && run.block - blockOf(words, before) <= 1
    const likelihood = quoted.probability
    const kind = kindOf(words, run)
    const draft = {
      start,
      end,
      block: run.block,
      kind,
      continues,
      phrase,
      cue,
      likelihood,
      certainty: other ? Math.max(SURE, attribution.confidence) : attribution.confidence,
      told,
    }
    const row = rowOf(reading, draft, (speaker) => [
      ...reasonsOf(words, cue, speaker, continues),
      ...(other ? [] : preferenceOf(words, grammar, attribution)),
    ])
    found.push({ row, phrase: grammar.phrases[phrase] })
    before = heard(words, grammar, run, phrase, voices, other?.cue ?? attribution.cue)
  })
  const taken = new Uint8Array(words.count)
  for (let i = 0; i < words.count; i++) if (isFurniture(words.block[i]!)) taken[i] = 1
  words.runs.forEach(({ first, last }, index) => {
    if (speech[index] === 1) for (let i = first; i < last; i++) if (words.run[i] === index) taken[i] = 1
  })
  const spokenCount = found.length
  for (const report of findReports(words, grammar, taken, spoken))
    found.push(
      besideHimself(
        { row: reportOf(reading, report), phrase: grammar.phrases[report.phrase] },
        reading.links,
      ),
    )
  if (found.length > spokenCount && spokenCount > 0) found.sort((a, b) => a.row.start - b.row.start)
  const least = context.options.minConfidence ?? LEAST
  const rows = withLaidOut(asOneSpeech(tellUntold(found, doc, reading), doc.text), laidOutRows(doc, reading))
  return { quotations: rows.filter(({ confidence }) => confidence >= least), quotedTerms: terms }
}

/** “Called it “a joke” and warned that”: the verb before the words reports them, and the one joined to it what follows. */
function ownCue(words: QuotationWords, { cues, cueAt }: Grammar, run: PlacedRun, cue: Cue): Cue {
  const joint = words.lower[cue.word - 1]
  if (cue.word < run.last || cue.reach !== 3 || (joint !== 'and' && joint !== 'but')) return cue
  for (let i = run.first - 1; i >= 0 && words.sentence[i] === words.sentence[run.first]; i--) {
    const one = cues[cueAt[i]!]
    if (one?.form === 'verb' && one.subject === cue.subject && one.reach <= 2) return one
  }
  return cue
}

/** Whether a cue stands in the sentence of a quoted run, so that it reports no other words. */
function nearCue(words: QuotationWords, cue: Cue, first: number, last: number, intro: number): boolean {
  const own = words.sentence[cue.word]
  return (
    own === intro ||
    own === words.sentence[first] ||
    own === words.sentence[Math.max(first, last - 1)] ||
    own === words.sentence[last]
  )
}

function reportOf(reading: RowContext, report: Report): Quotation {
  const { words } = reading
  const { span, cue, kind, phrase, certainty, probability } = report
  const start = words.start[span.first]!
  const end = words.end[span.last - 1]!
  const block = words.block[span.first]!
  const draft = { start, end, block, kind, continues: false, phrase, cue, likelihood: probability, certainty }
  return rowOf(reading, draft, (speaker) => reasonsOf(words, cue, speaker, false))
}

function blockOf(words: QuotationWords, before: Before): number {
  return words.block[Math.max(0, before.last - 1)] ?? 0
}

/** Against which other phrase the speaker was chosen, and by what. */
function preferenceOf(words: QuotationWords, grammar: Grammar, { setting, phrase }: Attribution): Reason[] {
  const chosen = grammar.phrases[phrase] ? preference(words, grammar, setting, phrase) : null
  const other = chosen && grammar.phrases[chosen.rival]
  if (!chosen || !other || chosen.kinds.length === 0) return []
  const span = spanOf(words.text, words.start[other.first]!, words.end[other.last - 1]!)
  const message = `chosen over “${span.text}” for ${chosen.kinds.join('; ')}`
  return [{ rule: 'chosen-over', message, spans: [span] }]
}

function reasonsOf(
  words: QuotationWords,
  cue: Cue | null,
  speaker: Resolved | null,
  continues: boolean,
): Reason[] {
  const reasons: Reason[] = []
  const span = cueSpan(words, cue)
  if (span) reasons.push({ rule: 'cue', message: `“${span.text}” reports these words`, spans: [span] })
  if (speaker) {
    const rule = continues ? 'same-speaker' : !cue ? 'nearest-speaker' : 'subject-of-cue'
    const message = {
      'same-speaker': 'the speaker of the quotation before goes on',
      'nearest-speaker': 'no cue stands by; the ranker prefers these words',
      'subject-of-cue': 'these words are the subject of the cue',
    }[rule]
    reasons.push({ rule, message, spans: [spanOf(words.text, speaker.start, speaker.end)] })
  }
  return reasons
}
