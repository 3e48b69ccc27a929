/** What a candidate speaker of a quoted run looks like, as numbered features for a linear ranker. */
import { feature } from '../models/linear.ts'
import type { Cue, Grammar } from './cues.ts'
import type { Phrase } from './phrases.ts'
import { bucket, cueClass, type Setting, shape } from './speaker-places.ts'
import { EMPTY, type Words } from './words.ts'

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

/** Written anew for each candidate, so that ranking makes no garbage: copy what is to be kept. */
const FEATURES = new Uint32Array(38)

/** All features of one candidate; the list is reused by the next call. */
export function speakerFeatures(
  words: Words,
  grammar: Grammar,
  setting: Setting,
  index: number,
): Uint32Array {
  const { place, before } = setting
  const phrase = grammar.phrases[index]
  const out = FEATURES
  if (!phrase) return out.fill(0)
  let n = 0
  const own = words.sentence[phrase.first] ?? 0
  const ownBlock = words.block[phrase.first] ?? 0
  const after = phrase.first >= place.last
  const from = after ? place.last : phrase.last
  const to = after ? phrase.first : place.first
  const distance = bucket(Math.max(0, to - from))
  // Where it stands: side, same sentence, same paragraph.
  const here =
    own === setting.sentence ||
    own === setting.intro ||
    (after && own === (words.sentence[place.last - 1] ?? own))
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
  for (let i = from; i < to && i < from + 150; i++) {
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
    const cueSentence = words.sentence[cue.word] ?? -2
    if (cueSentence === setting.sentence || cueSentence === setting.intro) toCue += 32
  }
  const same = index === before.speaker ? 1 : 0
  const sameKind =
    same +
    (setting.newCue ? 2 : 0) +
    (before.speaker >= 0 ? 4 : 0) +
    Math.min(2, Math.max(0, place.block - (words.block[Math.max(0, before.last - 1)] ?? 0))) * 8
  const context = setting.context
  out[n++] = feature(1, region, distance)
  out[n++] = feature(2, region, form)
  out[n++] = feature(3, region, role, kind)
  out[n++] = feature(4, role, toCue, region)
  out[n++] = feature(5, cueWord, role & 7 ? 1 : 0, after ? 1 : 0)
  out[n++] = feature(6, cueWord, role, toCue)
  out[n++] = feature(7, kind, toCue, cuesBetween)
  out[n++] = feature(8, sameKind, context)
  out[n++] = feature(9, sameKind, region, setting.lead)
  out[n++] = feature(10, left, region)
  out[n++] = feature(11, right, region)
  out[n++] = feature(12, left, right, after ? 1 : 0)
  out[n++] = feature(13, region, runsBetween, cuesBetween)
  out[n++] = feature(14, region, phrasesBetween, form)
  out[n++] = feature(15, role, context, region)
  out[n++] = feature(16, setting.lead, region, role)
  out[n++] = feature(17, setting.follow, region, role)
  out[n++] = feature(18, setting.lead, setting.length, region)
  out[n++] = feature(19, form, role, left)
  out[n++] = feature(20, role, kind, setting.lead)
  out[n++] = feature(21, phrasesBetween, runsBetween, region)
  out[n++] = feature(22, role, runsBetween, sameKind)
  out[n++] = feature(23, form, left)
  out[n++] = feature(24, form, right)
  out[n++] = feature(25, (words.number[phrase.head] ?? EMPTY) & (phrase.form === 'name' ? 0 : -1), role & 7)
  out[n++] = feature(26, sameKind, role, region)
  out[n++] = feature(27, sameKind, cuesBetween, runsBetween)
  const start = phrase.first === 0 || words.sentence[phrase.first - 1] !== own ? 1 : 0
  const opening = start && (phrase.first === 0 || words.block[phrase.first - 1] !== ownBlock) ? 2 : start
  out[n++] = feature(28, opening, region, role)
  out[n++] = feature(29, opening, form, region)
  out[n++] = feature(
    30,
    setting.previous >= 0 ? cueClass(grammar.cues[setting.previous]) : 0,
    setting.next >= 0 ? 1 : 0,
    role * 32 + region,
  )
  out[n++] = feature(31, setting.next >= 0 ? cueClass(grammar.cues[setting.next]) : 0, role, region)
  out[n++] = feature(32, distance, form, role)
  out[n++] = feature(33, context, region, distance)
  out[n++] = feature(36, setting.layout, region, form)
  out[n++] = feature(37, setting.layout, left, region)
  out[n++] = feature(38, setting.layout, right, region)
  // Who received the words, and what stands beside: "told Vell", "an interview with the Gazette".
  const beforeCue = grammar.cueAt[phrase.first - 1] ?? -1
  if (beforeCue >= 0) {
    const one = grammar.cues[beforeCue]
    out[n++] = feature(
      34,
      words.number[one?.word ?? 0] ?? EMPTY,
      after ? 1 : 0,
      (one?.subject ?? -1) >= 0 ? 1 : 0,
    )
    out[n++] = feature(35, cueClass(one), region, context)
  } else {
    out[n++] = feature(34)
    out[n++] = feature(35)
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
  const spoken = grammar.cuesOf.get(index)
  if (!spoken) return null
  for (const cue of spoken) {
    if (cue.word < phrase.first - 4 || cue.word >= phrase.last + 40) continue
    if (words.sentence[cue.word] !== words.sentence[phrase.first]) continue
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
