/** What a candidate speaker of a quoted run looks like, as numbered features for a linear ranker. */
import { feature } from '../models/linear.ts'
import type { Cue, Grammar } from './cues.ts'
import type { Phrase } from './phrases.ts'
import { EMPTY, type Words } from './words.ts'

/** The place whose speaker is looked for: a quoted run, or the words of a report with its cue. */
export interface Place {
  /** Words [first, last). */
  readonly first: number
  readonly last: number
  readonly block: number
  readonly run: number
}

/** The quotation before. */
export interface Before {
  readonly cue?: Cue | null
  /** Speaker phrase of the quotation before, -1 for none. */
  readonly speaker: number
  /** Words [first, last) of the quotation before. */
  readonly first: number
  readonly last: number
}

function bucket(n: number): number {
  if (n <= 3) return n
  if (n <= 5) return 4
  if (n <= 8) return 5
  if (n <= 13) return 6
  if (n <= 20) return 7
  if (n <= 35) return 8
  return n <= 60 ? 9 : 10
}

const MINOR = new Set([
  'of',
  'to',
  'for',
  'with',
  'in',
  'by',
  'at',
  'on',
  'from',
  'about',
  'against',
  'as',
  'that',
  ',',
  'and',
  'but',
  ':',
  'a',
  'the',
  'an',
  'his',
  'her',
  'than',
  'like',
  '—',
  '(',
  'when',
  'while',
  'after',
  'if',
  'because',
  'is',
  'was',
  'are',
  'what',
  'who',
  'called',
])

/** A word by itself where it is a function word or mark, else by its tag. */
function shape(words: Words, i: number, sentence: number): number {
  if (i < 0 || i >= words.count || words.sentence[i] !== sentence) return 1
  if (words.run[i] !== -1) return 2
  const lower = words.lower[i] ?? ''
  const known = words.known[i]
  if (known?.verb && words.pos[i] === 'VERB')
    return 10 + known.strength * 8 + (known.thought ? 4 : 0) + (known.calls ? 2 : 0) + (known.quotes ? 1 : 0)
  if (MINOR.has(lower)) return words.number[i] ?? EMPTY
  return words.tag[i] ?? EMPTY
}

function cueClass(cue: Cue | undefined): number {
  if (!cue) return 0
  const known = cue.known
  const form = cue.form === 'verb' ? 1 : cue.form === 'noun' ? 2 : 3
  return (
    form * 64 +
    (known?.strength ?? 0) * 16 +
    (known?.thought ? 8 : 0) +
    (known?.calls ? 4 : 0) +
    (known?.quotes ? 2 : 0) +
    (cue.passive ? 1 : 0)
  )
}

/** Facts of a place that all its candidates share. */
export interface Setting {
  readonly place: Place
  readonly before: Before
  readonly sentence: number
  readonly lead: number
  readonly follow: number
  readonly context: number
  readonly lowerStart: boolean
  /** Cue nearest after the place in its sentence (or the sentence that follows a closing mark), and nearest before it; -1. */
  readonly next: number
  readonly previous: number
  /** Cues lie between the quotation before and this place. */
  readonly newCue: boolean
  readonly length: number
  /** 1 in a title or heading, 2 where the next block opens with a dash. */
  readonly layout: number
}

const WINDOW = 45

export function settingOf(words: Words, grammar: Grammar, place: Place, before: Before): Setting {
  const { first, last } = place
  const sentence = words.sentence[Math.min(first, words.count - 1)] ?? 0
  const sentenceEnd = words.sentence[Math.max(0, last - 1)] ?? sentence
  const lead =
    place.first > 0 && words.block[first - 1] === place.block ? shape(words, first - 1, sentence) : 3
  let after = last
  if (after < words.count && words.run[after] === -1 && words.lower[after] === ',') after++
  const sameBlockAfter = after < words.count && words.block[after] === place.block
  const follow = sameBlockAfter ? shape(words, after, words.sentence[after] ?? 0) : 3
  const followSame = sameBlockAfter && words.sentence[after] === sentenceEnd ? 1 : 0
  let next = -1
  for (let i = last; i < words.count && i < last + 25 && words.block[i] === place.block && next < 0; i++) {
    if (words.run[i] !== -1) break
    if (words.sentence[i] !== sentenceEnd && i > last) break
    const cue = grammar.cueAt[i] ?? -1
    if (cue >= 0 && grammar.cues[cue]?.form !== 'noun') next = cue
  }
  let previous = -1
  for (
    let i = first - 1;
    i >= 0 && i > first - WINDOW && words.sentence[i] === sentence && previous < 0;
    i--
  ) {
    if (words.run[i] !== -1) continue
    const cue = grammar.cueAt[i] ?? -1
    if (cue >= 0) previous = cue
  }
  let newCue = false
  for (let i = before.last; i < first && i < before.last + 60; i++) {
    if (
      words.run[i] === -1 &&
      (grammar.cueAt[i] ?? -1) >= 0 &&
      grammar.cues[grammar.cueAt[i] ?? 0]?.form === 'verb'
    )
      newCue = true
  }
  let firstWord = first
  while (firstWord < last && words.pos[firstWord] === 'PUNCT') firstWord++
  const lowerStart = firstWord < last && words.capital[firstWord] === 0
  const alone = lead === 3 && !sameBlockAfter
  const afterBlock = words.lower[last] ?? ''
  const dash =
    !sameBlockAfter &&
    (afterBlock === '―' ||
      afterBlock === '—' ||
      afterBlock === '–' ||
      afterBlock === '--' ||
      afterBlock === '-')
  const layout = (words.headline[place.block] === 1 ? 1 : 0) + (dash ? 2 : 0)
  const finish = last > 0 ? endShape(words, last) : 0
  const context =
    (alone ? 1 : 0) +
    (lead === 3 ? 2 : 0) +
    (sameBlockAfter ? 4 : 0) +
    (followSame ? 8 : 0) +
    (lowerStart ? 16 : 0) +
    finish * 32
  return {
    place,
    before,
    sentence,
    lead,
    follow,
    context,
    lowerStart,
    next,
    previous,
    newCue,
    length: bucket(last - first),
    layout,
  }
}

/** Which mark ends the words of a run: 1 comma, 2 full stop, 3 other end, 0 none. */
function endShape(words: Words, last: number): number {
  for (let i = last - 1; i >= last - 3 && i >= 0; i--) {
    const word = words.lower[i]
    if (word === ',') return 1
    if (word === '.') return 2
    if (word === '?' || word === '!' || word === '…') return 3
    if (words.pos[i] !== 'PUNCT') return 0
  }
  return 0
}

/** Phrases that may speak: those around the place, the speaker before, and the nearest of the paragraph before. */
export function candidatesOf(words: Words, grammar: Grammar, setting: Setting): number[] {
  const { place, before } = setting
  const { phrases } = grammar
  const found: number[] = []
  // Index of the first phrase at or after the place, by halving.
  let lo = 0
  let hi = phrases.length
  while (lo < hi) {
    const middle = (lo + hi) >> 1
    if ((phrases[middle]?.first ?? 0) < place.first) lo = middle + 1
    else hi = middle
  }
  let paragraphs = 0
  let block = place.block
  for (let p = lo - 1; p >= 0 && found.length < 26; p--) {
    const phrase = phrases[p]
    if (!phrase) break
    const own = words.block[phrase.first] ?? 0
    if (own !== block) {
      block = own
      if (++paragraphs > 2 || found.length > 18) break
    }
    found.push(p)
  }
  for (let p = lo, n = 0; p < phrases.length && n < 9; p++, n++) {
    const phrase = phrases[p]
    if (!phrase || (words.block[phrase.first] ?? 0) > place.block + 1) break
    found.push(p)
  }
  if (before.speaker >= 0 && !found.includes(before.speaker)) found.push(before.speaker)
  return found
}

function formNumber(words: Words, phrase: Phrase): number {
  const form = phrase.form === 'name' ? 1 : phrase.form === 'pronoun' ? 2 : 3
  const source =
    phrase.source === 'person'
      ? 1
      : phrase.source === 'institution'
        ? 2
        : phrase.source === 'document'
          ? 3
          : 0
  if (form === 2) return 64 + ((words.number[phrase.first] ?? EMPTY) & 0xffff)
  return form * 16 + source * 4 + (phrase.plural ? 2 : 0) + (phrase.owner ? 1 : 0)
}

/** All features of one candidate. */
export function speakerFeatures(words: Words, grammar: Grammar, setting: Setting, index: number): number[] {
  const { place, before } = setting
  const phrase = grammar.phrases[index]
  if (!phrase) return []
  const out: number[] = []
  const own = words.sentence[phrase.first] ?? 0
  const ownBlock = words.block[phrase.first] ?? 0
  const after = phrase.first >= place.last
  const from = after ? place.last : phrase.last
  const to = after ? phrase.first : place.first
  const distance = bucket(Math.max(0, to - from))
  // Where it stands: side, same sentence, same paragraph.
  const here = own === setting.sentence || (after && own === (words.sentence[place.last - 1] ?? own))
  const gap = Math.min(3, Math.abs(ownBlock - place.block))
  const region =
    (after ? 8 : 0) +
    (here ? 4 : 0) +
    gap +
    (gap === 0 && !here && Math.abs(own - setting.sentence) === 1 ? 16 : 0)
  let runsBetween = 0
  let cuesBetween = 0
  let lastRun = -1
  let phrasesBetween = 0
  for (let i = from, n = 0; i < to && n < 150; i++, n++) {
    const run = words.run[i] ?? -1
    if (run >= 0) {
      if (run !== lastRun) {
        runsBetween++
        lastRun = run
      }
    } else if ((grammar.cueAt[i] ?? -1) >= 0 && grammar.cues[grammar.cueAt[i] ?? 0]?.form === 'verb')
      cuesBetween++
    if ((grammar.phraseAt[i] ?? -1) >= 0 && grammar.phraseAt[i] !== grammar.phraseAt[i - 1]) phrasesBetween++
  }
  runsBetween = Math.min(3, runsBetween)
  cuesBetween = Math.min(3, cuesBetween)
  phrasesBetween = Math.min(6, phrasesBetween)
  const form = formNumber(words, phrase)
  const left = shape(words, phrase.first - 1, own)
  const right = shape(words, phrase.last, own)
  // Which cue it is the subject of.
  let role = 0
  let kind = 0
  let cueWord = 0
  let toCue = 0
  const nearest = after ? setting.next : setting.previous
  const cue = roleCue(words, grammar, index, phrase, setting)
  if (cue) {
    const isSubject = cue.subject === index
    role = (isSubject ? 1 + cue.reach : 6) + (cue === grammar.cues[nearest] ? 8 : 0)
    kind = cueClass(cue)
    cueWord = words.number[cue.word] ?? EMPTY
    const between = cue.word >= place.last ? cue.word - place.last : place.first - cue.last
    toCue = (cue.word >= place.last ? 16 : 0) + bucket(Math.max(0, between))
    if ((words.sentence[cue.word] ?? -1) === setting.sentence) toCue += 32
  }
  const same = index === before.speaker ? 1 : 0
  const sameKind =
    same +
    (setting.newCue ? 2 : 0) +
    (before.speaker >= 0 ? 4 : 0) +
    Math.min(2, Math.max(0, place.block - (words.block[Math.max(0, before.last - 1)] ?? 0))) * 8
  const context = setting.context
  out.push(feature(1, region, distance))
  out.push(feature(2, region, form))
  out.push(feature(3, region, role, kind))
  out.push(feature(4, role, toCue, region))
  out.push(feature(5, cueWord, role & 7 ? 1 : 0, after ? 1 : 0))
  out.push(feature(6, cueWord, role, toCue))
  out.push(feature(7, kind, toCue, cuesBetween))
  out.push(feature(8, sameKind, context))
  out.push(feature(9, sameKind, region, setting.lead))
  out.push(feature(10, left, region))
  out.push(feature(11, right, region))
  out.push(feature(12, left, right, after ? 1 : 0))
  out.push(feature(13, region, runsBetween, cuesBetween))
  out.push(feature(14, region, phrasesBetween, form))
  out.push(feature(15, role, context, region))
  out.push(feature(16, setting.lead, region, role))
  out.push(feature(17, setting.follow, region, role))
  out.push(feature(18, setting.lead, setting.length, region))
  out.push(feature(19, form, role, left))
  out.push(feature(20, role, kind, setting.lead))
  out.push(feature(21, phrasesBetween, runsBetween, region))
  out.push(feature(22, role, runsBetween, sameKind))
  out.push(feature(23, form, left))
  out.push(feature(24, form, right))
  out.push(feature(25, (words.number[phrase.head] ?? EMPTY) & (phrase.form === 'name' ? 0 : -1), role & 7))
  out.push(feature(26, sameKind, role, region))
  out.push(feature(27, sameKind, cuesBetween, runsBetween))
  const start = phrase.first === 0 || words.sentence[phrase.first - 1] !== own ? 1 : 0
  const opening = start && (phrase.first === 0 || words.block[phrase.first - 1] !== ownBlock) ? 2 : start
  out.push(feature(28, opening, region, role))
  out.push(feature(29, opening, form, region))
  out.push(
    feature(
      30,
      setting.previous >= 0 ? cueClass(grammar.cues[setting.previous]) : 0,
      setting.next >= 0 ? 1 : 0,
      role * 32 + region,
    ),
  )
  out.push(feature(31, setting.next >= 0 ? cueClass(grammar.cues[setting.next]) : 0, role, region))
  out.push(feature(32, distance, form, role))
  out.push(feature(33, context, region, distance))
  out.push(feature(36, setting.layout, region, form))
  out.push(feature(37, setting.layout, left, region))
  out.push(feature(38, setting.layout, right, region))
  // Who received the words, and what stands beside: "told Vell", "an interview with the Gazette".
  const beforeCue = grammar.cueAt[phrase.first - 1] ?? -1
  if (beforeCue >= 0) {
    const one = grammar.cues[beforeCue]
    out.push(
      feature(34, words.number[one?.word ?? 0] ?? EMPTY, after ? 1 : 0, (one?.subject ?? -1) >= 0 ? 1 : 0),
    )
    out.push(feature(35, cueClass(one), region, context))
  }
  return out
}

/** The cue whose subject a phrase is; of several the nearest to the place. */
function roleCue(
  words: Words,
  grammar: Grammar,
  index: number,
  phrase: Phrase,
  setting: Setting,
): Cue | null {
  const { place } = setting
  const previous = grammar.cues[setting.previous]
  if (previous && (previous.subject === index || previous.inverted === index)) return previous
  const next = grammar.cues[setting.next]
  if (next && (next.subject === index || next.inverted === index)) return next
  let best: Cue | null = null
  const low = Math.max(0, phrase.first - 4)
  const high = Math.min(words.count, phrase.last + 40)
  for (let i = low; i < high; i++) {
    if (words.sentence[i] !== words.sentence[phrase.first]) {
      if (i > phrase.last) break
      continue
    }
    const at = grammar.cueAt[i] ?? -1
    const cue = at >= 0 ? grammar.cues[at] : undefined
    if (!cue || (cue.subject !== index && cue.inverted !== index)) continue
    if (!best || Math.abs(cue.word - place.first) < Math.abs(best.word - place.first)) best = cue
  }
  return best
}

/** Features of "nobody". */
export function nobodyFeatures(setting: Setting): number[] {
  const { place: _, context, lead, follow, length } = setting
  return [
    feature(60),
    feature(61, context),
    feature(62, lead),
    feature(63, follow),
    feature(64, lead, length),
    feature(65, setting.before.speaker >= 0 ? 1 : 0, context),
    feature(
      66,
      setting.previous >= 0 ? 1 : 0,
      setting.next >= 0 ? 1 : 0,
      setting.before.speaker >= 0 ? 1 : 0,
    ),
  ]
}

/** The cue that goes with a chosen speaker, -1 for none. */
export function cueOf(words: Words, grammar: Grammar, setting: Setting, index: number): Cue | null {
  const phrase = grammar.phrases[index]
  return phrase ? roleCue(words, grammar, index, phrase, setting) : null
}
