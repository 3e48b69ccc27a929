/** Who speaks: candidates ranked by a linear model, one quotation after the other. */
import { MOST_WORDS } from '../grammar/state.ts'
import { isAddressingVerb } from '../language/en/reported-contents.ts'
import { bestOf, type Linear, probability } from '../models/kit/linear.ts'
import { speakerModel } from '../models/speakers.ts'
import { type Cue, type Grammar, isTelling } from './cues.ts'
import { ING } from './forms.ts'
import { scoreBy } from './scores.ts'
import { cueOf, nobodyFeatures, speakerFeatures } from './speaker-features.ts'
import {
  type Before,
  candidatesOf,
  type SpeakerSetting,
  type SpokenPlace,
  settingOf,
} from './speaker-places.ts'
import { creditOf } from './voices.ts'
import type { QuotationWords } from './words.ts'

export interface Attribution {
  readonly setting: SpeakerSetting
  /** Index of the phrase that names the speaker; -1 for nobody. */
  readonly phrase: number
  readonly cue: Cue | null
  /** Score over the second best, before calibration. */
  readonly margin: number
  readonly confidence: number
}

/** Stands for the margin where a line behind a dash names the speaker. */
const CREDIT = 6

/** The best speaker for a place, or nobody, by the shipped model or another of its kind. */
export function attribute(
  words: QuotationWords,
  grammar: Grammar,
  place: SpokenPlace,
  before: Before,
  model: Linear = speakerModel(),
): Attribution {
  const setting = settingOf(words, grammar, place, before)
  const credited = creditOf(words, grammar, place)
  if (credited >= 0) {
    return { setting, phrase: credited, cue: null, margin: CREDIT, confidence: probability(model, CREDIT) }
  }
  const sink = scoreBy(model)
  const candidates = [-1, ...candidatesOf(words, grammar, setting), ...introducers(words, grammar, setting)]
  const { best, margin } = bestOf(sink, candidates, (candidate) =>
    candidate < 0 ? nobodyFeatures(sink, setting) : speakerFeatures(sink, words, grammar, setting, candidate),
  )
  let phrase = best
  const doubtful = probability(model, margin) < DOUBTFUL
  if (doubtful && goesOn(words, setting) && !isIntroduced(words, grammar, setting, best))
    phrase = before.speaker
  if (isLoneLetter(words, grammar, phrase) || isOnlyDone(words, grammar, setting, phrase, isTold)) phrase = -1
  return {
    setting,
    phrase,
    cue: phrase >= 0 ? cueFor(words, grammar, setting, phrase) : null,
    margin,
    confidence: Math.max(probability(model, margin), isBeside(words, grammar, setting, phrase) ? BESIDE : 0),
  }
}

/** How often whoever is the subject of a verb of saying right behind the words says them, at least. */
const BESIDE = 0.85
/** How far behind the words that verb may stand. */
const MOST_BESIDE = 12

/** ““The rent is due,” the guild's organiser, Ida Brandt, told a rally”: the verb behind the words has its subject between. */
function isBeside(
  { pos, sentence, run }: QuotationWords,
  { cues, phrases }: Grammar,
  { next, place }: SpeakerSetting,
  index: number,
): boolean {
  const cue = cues[next]
  const phrase = phrases[index]
  const subject = phrases[cue?.subject ?? -1]
  if (cue?.form !== 'verb' || cue.passive || !isTelling(cue) || !subject || subject.first < place.last)
    return false
  if (!phrase || phrase.form === 'pronoun' || phrase.owner) return false
  if (phrase.first < place.last || cue.word < phrase.last || cue.word - place.last > MOST_BESIDE) return false
  for (let i = place.last; i < cue.word; i++)
    if (run[i] !== -1 || sentence[i] !== sentence[cue.word] || pos[i] === 'VERB') return false
  return true
}

/** “Q:”, “A:”: a letter says which of two speaks, and names nobody. */
function isLoneLetter({ start, end }: QuotationWords, { phrases }: Grammar, index: number): boolean {
  const phrase = phrases[index]
  if (!phrase || phrase.form === 'pronoun' || phrase.last - phrase.first > 1) return false
  return end[phrase.first]! - start[phrase.first]! === 1
}

/** “The court was told he was “calm””: who is told speaks not. */
const isTold = (cue: Cue): boolean => isAddressingVerb(cue.known?.verb ?? '')

/** Nor does who “was described in court as “a fool””; asked once the models have answered, as they have not learned with it. */
export const isCalled = (
  words: QuotationWords,
  grammar: Grammar,
  { setting, phrase }: Attribution,
): boolean => isOnlyDone(words, grammar, setting, phrase, ({ known }) => known?.calls === true)

/** Whether all that the words before a quotation say of a phrase is that something was done to it. */
function isOnlyDone(
  words: QuotationWords,
  { cues, cueAt }: Grammar,
  setting: SpeakerSetting,
  phrase: number,
  does: (cue: Cue) => boolean,
): boolean {
  const { place, sentence, next } = setting
  if (phrase < 0 || next >= 0) return false
  let done = false
  const from = Math.max(0, place.first - MOST_WORDS)
  for (let i = place.first - 1; i >= from && words.sentence[i] === sentence; i--) {
    const cue = cues[cueAt[i]!]
    if (cue?.word !== i || cue.form !== 'verb' || cue.subject !== phrase) continue
    if (!cue.passive || !does(cue)) return false
    done = true
  }
  return done
}

/** A heading that ends in a colon introduces the words below it, so that the subject of its cue may speak. */
function introducers(
  words: QuotationWords,
  grammar: Grammar,
  { intro, previous, place }: SpeakerSetting,
): number[] {
  if (intro < 0 || words.headline[words.block[place.first - 1] ?? 0] !== 1) return []
  const subject = grammar.cues[previous]?.subject ?? -1
  return subject >= 0 ? [subject] : []
}

/** Below this a floating quotation rather goes on with the speaker before. */
const DOUBTFUL = 0.6
/** How many blocks back that speaker may have spoken: pictures, headings and teasers may lie between. */
const NEAR = 10

/** Whether a run is a paragraph by itself, after another quotation whose speaker is known. */
function goesOn(words: QuotationWords, { alone, place, before }: SpeakerSetting): boolean {
  if (!alone || before.speaker < 0) return false
  const distance = place.block - (words.block[Math.max(0, before.last - 1)] ?? 0)
  return distance > 0 && distance <= NEAR
}

/** “Ida Brandt is a nurse there.” ¶ “When I came …”: whether the paragraph before is of one who has not spoken yet, and quotes nobody. */
function isIntroduced(
  { block, run, lower, headline, number }: QuotationWords,
  { phrases }: Grammar,
  { place, before }: SpeakerSetting,
  index: number,
): boolean {
  const phrase = phrases[index]
  if (phrase?.form !== 'name') return false
  const own = block[phrase.first]!
  if (
    own >= place.block ||
    headline[own] === 1 ||
    block[place.first - 1] !== own ||
    before.last > phrase.first
  )
    return false
  if (before.voices?.has(number[phrase.head]!) || (phrase.first > 0 && block[phrase.first - 1] === own))
    return false
  for (let i = phrase.first; i < place.first; i++) if (run[i] !== -1) return false
  return lower[phrase.last] !== 'and'
}

/** How far apart, in words, a cue and the phrase it belongs to may stand. */
const REACH = 40

/**
 * The cue that introduces a place for a given speaker: a verb that leads straight to the words; else the one whose
 * subject the speaker is; else that of the quotation before, if he goes on; else the nearest by the speaker.
 */
function cueFor(
  words: QuotationWords,
  grammar: Grammar,
  setting: SpeakerSetting,
  phrase: number,
): Cue | null {
  const { place, before } = setting
  const own = cueOf(words, grammar, setting, phrase)
  const previous = grammar.cues[setting.previous]
  if (
    previous?.form === 'verb' &&
    place.first - previous.last <= 1 &&
    (!own || previous.subject < 0 || previous.reach >= 3 || (words.flags[previous.word]! & ING) !== 0)
  ) {
    return previous
  }
  if (own) return own
  if (phrase === before.speaker && before.cue && setting.next < 0) return before.cue
  const one = grammar.phrases[phrase]
  if (!one) return null
  let best: Cue | null = null
  let nearest = REACH
  for (let i = Math.max(0, one.first - 6); i < words.count && i < one.last + REACH; i++) {
    if (words.sentence[i] !== words.sentence[one.first]) {
      if (i > one.last) break
      continue
    }
    const at = words.run[i] === -1 ? grammar.cueAt[i]! : -1
    const cue = at >= 0 ? grammar.cues[at] : undefined
    if (!cue || cue.form === 'noun' || cue.form === 'adjective') continue
    const distance = i < one.first ? one.first - i + 2 : i - one.last
    const weight = distance - 4 * (cue.known?.strength ?? 3)
    if (weight < nearest) {
      nearest = weight
      best = cue
    }
  }
  return best ?? (phrase === before.speaker ? (before.cue ?? null) : null)
}
