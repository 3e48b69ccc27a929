/** Which reports are rows: words that are said as a clause, a request or a denial, cut where the parse ends what the cue governs. */
import type { Syntax } from '../grammar/index.ts'
import { childBy } from '../grammar/roles.ts'
import {
  isAskingVerb,
  isGerundVerb,
  isGoingOn,
  isPromiseVerb,
  isQuestionVerb,
  isQuestionWord,
  isRelativeWord,
  isRequestVerb,
  isUnnamed,
} from '../language/en/reported-contents.ts'
import { hasGap } from './contents.ts'
import type { Cue, Grammar } from './cues.ts'
import { afterOpening } from './datelines.ts'
import { ING, SUBORDINATE, TIME, WHO } from './forms.ts'
import { isClause } from './kinds.ts'
import { isPlain } from './parsed-sources.ts'
import { afterApposition, cutAt, isSubordinate } from './report-cuts.ts'
import {
  isAskedOfSpeaker,
  isBrokenOff,
  isHeadless,
  isListed,
  isNoReport,
  isToldBySaying,
  opensOnly,
  withMain,
} from './report-refusals.ts'
import type { ReportSpan } from './report-spans.ts'
import { startOf } from './report-starts.ts'
import { behindTime } from './times.ts'
import type { QuotationWords } from './words.ts'

const NONE = -1
/** How far into its words “that” may open what is said: “on Sunday that it was safe”. */
const OPENING = 8
/** How far, in words, a verb may stand before “to say”: “took to the stage of the old theatre to say”. */
const GOING = 12

/**
 * What a cue of speech reports, of the stretch that was found: a clause, a question, or what is asked, promised or denied; cut where another
 * verb of the source begins and where the cue's own clause ends. Null where nothing is said.
 */
export function saidOf(
  syntax: Syntax,
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue,
  found: ReportSpan,
  taken: Uint8Array,
): ReportSpan | null {
  const span = startOf(words, grammar, cue, found)
  if (span.last - span.first < 2 || isBrokenOff(words, span.last)) return null
  const at = words.token[cue.word]!
  if (cue.form === 'verb' && isPurpose(syntax, words, cue)) return null
  if (
    ((span.side === 'right' || words.lower[span.first] === 'asked') && isHeadless(words, cue, span.first)) ||
    isNoReport(words, cue, span)
  )
    return null
  // A clause that goes on in quotation marks is what stands around the quoted words.
  if ((words.run[span.last] ?? -1) !== -1 && words.sentence[span.last] === words.sentence[cue.word])
    return null
  if (isListed(words, span.last) || (cue.form === 'verb' && isAskedOfSpeaker(syntax, words, cue, at)))
    return null
  if (cue.form === 'noun' && words.lower[span.first - 1] !== 'that') return null
  if (span.side !== 'right' || cue.form === 'according') {
    // “She wrote a long letter”: what is written stands behind the verb.
    if (cue.form === 'verb' && span.side === 'around' && childBy(syntax, at, 'obj') > at) return null
    const first = span.side === 'right' ? afterApposition(words, span) : afterOpening(words, span.first)
    // “According to letters | found in the hall”: which letters.
    if (span.side === 'right' && words.pos[first] === 'VERB' && words.lower[first - 1] !== ',') return null
    return isStatement(syntax, words, first, span.last) ? { ...span, first } : null
  }
  if (cue.form === 'verb' && (cue.passive || !mayReport(words, cue, span))) return null
  const whole = withMain(words, behindTime(words, span), taken)
  if (opensOnly(words, whole)) return null
  const cut = cutAt(syntax, words, grammar, cue, whole)
  if (cut.last - cut.first < 2 || isToldBySaying(words, grammar, cue, span)) return null
  // “Complained of the noise and left”.
  if (words.lower[cut.first] === 'of' && words.lower[cut.first - 1] !== 'that') return null
  if (cue.form === 'verb' && isObject(syntax, words, cue, cut)) return null
  return isContent(syntax, words, grammar, cue, cut) ? cut : null
}

/** Whether words behind a verb may be what it says, by the words alone. */
function mayReport(words: QuotationWords, cue: Cue, { first, last }: ReportSpan): boolean {
  if (isTopic(words, first)) return false
  const verb = cue.known?.verb ?? ''
  const isGerund = isGerundVerb(verb) && (words.flags[first]! & ING) !== 0
  if (isGerund || isRequestVerb(verb) || (isPromiseVerb(verb) && isInfinitive(words, first))) return true
  return takesClause(words, cue, first) && hasVerb(words, first, last)
}

/** “Told them about a storm that came”, “wrote a poem on how it ended”: of what is spoken, and not what is said; but “said about nine left”. */
function isTopic({ lower, pos }: QuotationWords, first: number): boolean {
  if ((pos[first] !== 'ADP' || lower[first] === 'for') && lower[first] !== 'about') return false
  return (lower[first] === 'about' && pos[first + 1] !== 'NUM') || isQuestionWord(lower[first + 1] ?? '')
}

/** A clause has a verb that is no gerund. */
function hasVerb({ pos, flags }: QuotationWords, first: number, last: number): boolean {
  for (let i = first; i < last; i++)
    if (pos[i] === 'AUX' || (pos[i] === 'VERB' && !(flags[i]! & ING))) return true
  return false
}

/** Whether words behind a verb are what it says. */
function isContent(
  syntax: Syntax,
  words: QuotationWords,
  grammar: Grammar,
  cue: Cue,
  { first, last }: ReportSpan,
): boolean {
  // “Says that does not help”: “that” is the subject.
  if (words.lower[first] === 'that' && words.lower[first - 1] !== 'that' && first === cue.last) return true
  const opensInfinitive = isInfinitive(words, first)
  // What opens with “to leave” is hardly ever a clause, so that the sentence is not parsed for it.
  if (!opensInfinitive && takesClause(words, cue, first) && isStatement(syntax, words, first, last))
    return true
  if (cue.form !== 'verb') return false
  const verb = cue.known?.verb ?? ''
  // “Said selling the boats was hard”: nothing but a subject is a gerund right behind “said”, though the parse may take it for an object.
  const opensGerund = (words.flags[first]! & ING) !== 0 && words.pos[first] === 'VERB'
  if (opensGerund && verb === 'say' && first === cue.last && words.pos.slice(first, last).includes('AUX'))
    return true
  if (opensInfinitive)
    return (
      !isUnnamed(words.lower[last - 1] ?? '') &&
      ((isRequestVerb(verb) && verb !== 'call') ||
        (isPromiseVerb(verb) &&
          !givesThing(syntax, words, cue, first) &&
          (isPlain(words, grammar, cue) || !hasGap(syntax, words.token[cue.word]!))))
    )
  if (opensGerund && isGerundVerb(verb)) return true
  if (!isRequestVerb(verb)) return false
  const asked = grammar.phrases[grammar.phraseAt[first]!]
  const isThing = asked?.form === 'noun-phrase' && asked.source === null && !isAskingVerb(verb)
  if (!asked || isThing) return false
  for (let i = asked.last; i < Math.min(last - 1, asked.last + OPENING); i++)
    if (isInfinitive(words, i)) return true
  return false
}

/** “Pledged nine million crowns | to help farmers”: a thing is promised, and what for. */
function givesThing(syntax: Syntax, words: QuotationWords, cue: Cue, first: number): boolean {
  for (let i = cue.last; i < first; i++) if (words.pos[i] === 'SYM') return true
  if (first === cue.last) return false
  const at = words.token[cue.word]!
  const object = childBy(syntax, at, 'obj')
  return object > at && object < words.token[first]!
}

/** To leave, to quietly leave. */
function isInfinitive(words: QuotationWords, at: number): boolean {
  if (words.lower[at] !== 'to') return false
  let next = at + 1
  while (words.pos[next] === 'ADV') next++
  return words.pos[next] === 'VERB' || words.pos[next] === 'AUX'
}

/** A verb that is no verb of saying that something is so reports a clause only where “that” stands before it. */
function takesClause(words: QuotationWords, cue: Cue, first: number): boolean {
  if (cue.form !== 'verb') return true
  const known = cue.known
  if (known?.that || words.lower[cue.last] === 'that') return true
  return (
    (known?.strength === 3 || isQuestionVerb(known?.verb ?? '')) && isQuestionWord(words.lower[first] ?? '')
  )
}

/** “She claimed her third win, which nobody saw”: a thing is claimed, and no clause. */
function isObject(syntax: Syntax, words: QuotationWords, cue: Cue, { first, last }: ReportSpan): boolean {
  // Of what is said, a thing is said so seldom that the sentence is not parsed for it.
  if (cue.known?.verb === 'say') return false
  const at = words.token[cue.word]!
  if (
    words.lower[first - 1] === 'that' ||
    isRequestVerb(cue.known?.verb ?? '') ||
    isInfinitive(words, first) ||
    isPlainClause(words, first, last)
  )
    return false
  const object = childBy(syntax, at, 'obj')
  if (object < words.token[first]! || object > words.token[last - 1]!) return false
  const pos = words.pos[object + cue.word - at]
  if (pos === 'PRON' || pos === 'VERB') return false
  const clause = childBy(syntax, at, 'ccomp', 'xcomp', 'parataxis')
  return clause < words.token[first]! || clause > words.token[last - 1]! || syntax.first(clause) > object
}

/** Whether the words are plainly a clause: a pronoun opens them, or a helping verb stands in them before another clause begins. */
function isPlainClause({ pos, flags, lower }: QuotationWords, first: number, last: number): boolean {
  if (pos[first] === 'PRON') return true
  for (let i = first + 1; i < last; i++) {
    // “A conversation | she had”: a clause about a thing.
    if (pos[i] === 'PRON' && pos[i - 1] === 'NOUN' && !(flags[i - 1]! & TIME)) return false
    if (pos[i] === 'AUX') return true
    if (flags[i]! & (SUBORDINATE | WHO) || isQuestionWord(lower[i]!)) return false
    // “A poem saying that he was ill”.
    if (pos[i] === 'VERB' && flags[i]! & ING && pos[i - 1] !== 'ADP') return false
  }
  return false
}

/** “To say so”, “refused to say”: nobody has said it, but where one “went on to say”. */
function isPurpose(syntax: Syntax, words: QuotationWords, cue: Cue): boolean {
  let before = cue.word - 1
  while (before > 0 && words.pos[before] === 'ADV') before--
  if (words.lower[before] !== 'to' || words.sentence[before] !== words.sentence[cue.word]) return false
  if (!mayGoOn(syntax, words, before)) return true
  const head = syntax.head(words.token[cue.word]!)
  return head === NONE || !isGoingOn(syntax.words.tokens[head]!.lemma)
}

/** Whether a verb that may go on to say something stands before “to”: what is asked before its sentence is parsed. */
function mayGoOn(syntax: Syntax, { token, sentence }: QuotationWords, to: number): boolean {
  const { tokens } = syntax.words
  for (let i = to - 1; i >= 0 && i > to - GOING && sentence[i] === sentence[to]; i--)
    if (isGoingOn(tokens[token[i]!]!.lemma)) return true
  return false
}

/** Whether words [first, last) are a clause of their own: a predicate that hangs on none of them has its subject among them. */
function isParsedClause(syntax: Syntax, words: QuotationWords, first: number, last: number): boolean {
  const from = words.token[first]!
  const to = words.token[last - 1]! + 1
  for (let token = from; token < to; token++) {
    const head = syntax.head(token)
    if (head === NONE || head < from || head >= to) continue
    const relation = syntax.relation(token)
    if (relation !== 'nsubj' && relation !== 'nsubj:pass' && relation !== 'expl' && relation !== 'csubj')
      continue
    const above = syntax.head(head)
    if (above !== NONE && above >= from && above < to) continue
    if (!isSubordinate(syntax, head)) return !isRelativeWord(words.lower[first] ?? '')
  }
  return false
}

export function isStatement(syntax: Syntax, words: QuotationWords, first: number, last: number): boolean {
  return (
    isClause(words, first, last) ||
    (hasVerb(words, first, last) && isParsedClause(syntax, words, first, last))
  )
}
