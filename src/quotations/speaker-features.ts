/** What a candidate speaker of a quoted run looks like, as numbered features for a linear ranker. */
import type { FeatureSink } from '../models/kit/linear.ts'
import type { Cue, Grammar } from './cues.ts'
import { type Phrase, sourceNumber } from './phrases.ts'
import { countStep, cueClass, type SpeakerSetting, shape } from './speaker-places.ts'
import { NobodyTemplate, SpeakerTemplate } from './templates.ts'
import { EMPTY, type QuotationWords } from './words.ts'

/** How far, in words, what lies between is counted. */
const FAR = 150

function formNumber(words: QuotationWords, phrase: Phrase): number {
  const form = phrase.form === 'name' ? 1 : phrase.form === 'pronoun' ? 2 : 3
  if (form === 2) return 64 + (words.number[phrase.first]! & 0xffff)
  return form * 16 + sourceNumber(phrase) * 4 + (phrase.plural ? 2 : 0) + (phrase.owner ? 1 : 0)
}

/**
 * Writes the features of one candidate.
 * One long list: features in the order of their templates.
 */
export function speakerFeatures(
  sink: FeatureSink,
  words: QuotationWords,
  grammar: Grammar,
  setting: SpeakerSetting,
  index: number,
): void {
  const { place, before } = setting
  const phrase = grammar.phrases[index]
  if (!phrase) return
  const own = words.sentence[phrase.first]!
  const ownBlock = words.block[phrase.first]!
  const after = phrase.first >= place.last
  const from = after ? place.last : phrase.last
  const to = after ? phrase.first : place.first
  const distance = countStep(Math.max(0, to - from))
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
  const until = Math.max(from, Math.min(to, from + FAR))
  const { counts } = grammar
  const runsBetween = Math.min(3, (counts.runs[until] ?? 0) - (counts.runs[from] ?? 0))
  const cuesBetween = Math.min(3, (counts.verbs[until] ?? 0) - (counts.verbs[from] ?? 0))
  const phrasesBetween = Math.min(6, (counts.phrases[until] ?? 0) - (counts.phrases[from] ?? 0))
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
    cueWord = words.number[cue.word]!
    const between = cue.word >= place.last ? cue.word - place.last : place.first - cue.last
    toCue = (cue.word >= place.last ? 16 : 0) + countStep(Math.max(0, between))
    const cueSentence = words.sentence[cue.word]!
    if (cueSentence === setting.sentence || cueSentence === setting.intro) toCue += 32
  }
  const same = index === before.speaker ? 1 : 0
  const sameKind =
    same +
    (setting.newCue ? 2 : 0) +
    (before.speaker >= 0 ? 4 : 0) +
    Math.min(2, Math.max(0, place.block - (words.block[Math.max(0, before.last - 1)] ?? 0))) * 8
  const context = setting.context
  sink.add(SpeakerTemplate.RegionDistance, region, distance, 0)
  sink.add(SpeakerTemplate.RegionForm, region, form, 0)
  sink.add(SpeakerTemplate.RoleKind, region, role, kind)
  sink.add(SpeakerTemplate.RoleToCue, role, toCue, region)
  sink.add(SpeakerTemplate.CueWord, cueWord, role & 7 ? 1 : 0, after ? 1 : 0)
  sink.add(SpeakerTemplate.CueWordRole, cueWord, role, toCue)
  sink.add(SpeakerTemplate.KindToCue, kind, toCue, cuesBetween)
  sink.add(SpeakerTemplate.SameContext, sameKind, context, 0)
  sink.add(SpeakerTemplate.SameRegion, sameKind, region, setting.lead)
  sink.add(SpeakerTemplate.LeftRegion, left, region, 0)
  sink.add(SpeakerTemplate.RightRegion, right, region, 0)
  sink.add(SpeakerTemplate.LeftRight, left, right, after ? 1 : 0)
  sink.add(SpeakerTemplate.RunsBetween, region, runsBetween, cuesBetween)
  sink.add(SpeakerTemplate.PhrasesBetween, region, phrasesBetween, form)
  sink.add(SpeakerTemplate.RoleContext, role, context, region)
  sink.add(SpeakerTemplate.LeadRole, setting.lead, region, role)
  sink.add(SpeakerTemplate.FollowRole, setting.follow, region, role)
  sink.add(SpeakerTemplate.LeadLength, setting.lead, setting.length, region)
  sink.add(SpeakerTemplate.FormRoleLeft, form, role, left)
  sink.add(SpeakerTemplate.PhrasesRuns, phrasesBetween, runsBetween, region)
  sink.add(SpeakerTemplate.FormLeft, form, left, 0)
  sink.add(SpeakerTemplate.FormRight, form, right, 0)
  sink.add(
    SpeakerTemplate.HeadRole,
    words.number[phrase.head]! & (phrase.form === 'name' ? 0 : -1),
    role & 7,
    0,
  )
  sink.add(SpeakerTemplate.RoleRuns, role, runsBetween, sameKind)
  sink.add(SpeakerTemplate.SameRole, sameKind, role, region)
  sink.add(SpeakerTemplate.SameCues, sameKind, cuesBetween, runsBetween)
  const start = phrase.first === 0 || words.sentence[phrase.first - 1] !== own ? 1 : 0
  const opening = start && (phrase.first === 0 || words.block[phrase.first - 1] !== ownBlock) ? 2 : start
  sink.add(SpeakerTemplate.OpeningForm, opening, form, region)
  sink.add(
    SpeakerTemplate.PreviousKind,
    setting.previous >= 0 ? cueClass(grammar.cues[setting.previous]) : 0,
    setting.next >= 0 ? 1 : 0,
    role * 32 + region,
  )
  sink.add(
    SpeakerTemplate.NextKind,
    setting.next >= 0 ? cueClass(grammar.cues[setting.next]) : 0,
    role,
    region,
  )
  sink.add(SpeakerTemplate.DistanceForm, distance, form, role)
  sink.add(SpeakerTemplate.ContextDistance, context, region, distance)
  sink.add(SpeakerTemplate.LayoutForm, setting.layout, region, form)
  sink.add(SpeakerTemplate.LayoutLeft, setting.layout, left, region)
  sink.add(SpeakerTemplate.LayoutRight, setting.layout, right, region)
  const parsed = parsedAs(setting, index)
  sink.add(SpeakerTemplate.ParsedRole, parsed, role, region)
  sink.add(SpeakerTemplate.ParsedKind, parsed, kind, form)
  sink.add(SpeakerTemplate.ParsedSame, parsed, sameKind, setting.lead)
  // Who received the words, and what stands beside: "told Vell", "an interview with the Gazette".
  const beforeCue = grammar.cueAt[phrase.first - 1] ?? -1
  if (beforeCue >= 0) {
    const one = grammar.cues[beforeCue]
    sink.add(
      SpeakerTemplate.Told,
      words.number[one?.word ?? 0] ?? EMPTY,
      after ? 1 : 0,
      (one?.subject ?? -1) >= 0 ? 1 : 0,
    )
  } else {
    sink.add(SpeakerTemplate.Told, 0, 0, 0)
  }
  // Whether the same head has spoken before, and whether it was the last to speak.
  const head = words.number[phrase.head]!
  const type = words.type[phrase.head]!
  sink.add(SpeakerTemplate.TypeRole, type, role, region)
  sink.add(SpeakerTemplate.TypeForm, type, form, left)
  const heard = (before.voices?.has(head) ? 1 : 0) + (before.head === head ? 2 : 0)
  sink.add(SpeakerTemplate.HeardForm, heard, region, form)
  sink.add(SpeakerTemplate.HeardRole, heard, role, sameKind)
  const third = cue ? verbForm(words.lower[cue.word] ?? '') : 0
  sink.add(SpeakerTemplate.EndingNumber, third, phrase.plural ? 1 : 0, role & 7)
}

/** Whether a candidate is whom the parse makes the subject: 1 it is, 2 another is, 3 none is, 0 it is not asked. */
function parsedAs(setting: SpeakerSetting, index: number): number {
  if (setting.doer === index) return 1
  return setting.doer >= 0 ? 2 : setting.doer === -1 ? 3 : 0
}

/** 1 for a third person singular, 2 for a gerund. */
function verbForm(lower: string): number {
  return lower.endsWith('ing') ? 2 : lower.endsWith('s') ? 1 : 0
}

/** The cue whose subject a phrase is; of several the nearest to the place. */
function roleCue(
  words: QuotationWords,
  grammar: Grammar,
  index: number,
  phrase: Phrase,
  setting: SpeakerSetting,
): Cue | null {
  const { place } = setting
  const previous = grammar.cues[setting.previous]
  if (previous && (previous.subject === index || previous.inverted === index)) return previous
  const next = grammar.cues[setting.next]
  if (next && (next.subject === index || next.inverted === index)) return next
  let best: Cue | null = null
  const spoken = grammar.cuesOf[index]
  if (!spoken) return null
  for (const cue of spoken) {
    if (cue.word < phrase.first - 4 || cue.word >= phrase.last + 40) continue
    if (words.sentence[cue.word] !== words.sentence[phrase.first]) continue
    if (!best || Math.abs(cue.word - place.first) < Math.abs(best.word - place.first)) best = cue
  }
  return best
}

/** Writes the features of "nobody". */
export function nobodyFeatures(sink: FeatureSink, setting: SpeakerSetting): void {
  const { context, lead, follow, length } = setting
  const spoken = setting.before.speaker >= 0 ? 1 : 0
  sink.add(NobodyTemplate.Bias, 0, 0, 0)
  sink.add(NobodyTemplate.Context, context, 0, 0)
  sink.add(NobodyTemplate.Lead, lead, 0, 0)
  sink.add(NobodyTemplate.Follow, follow, 0, 0)
  sink.add(NobodyTemplate.Length, lead, length, 0)
  sink.add(NobodyTemplate.Spoken, spoken, context, 0)
  sink.add(NobodyTemplate.Cues, setting.previous >= 0 ? 1 : 0, setting.next >= 0 ? 1 : 0, spoken)
  sink.add(NobodyTemplate.Layout, setting.layout, setting.previous >= 0 ? 1 : 0, setting.next >= 0 ? 1 : 0)
}

/** The cue that goes with a chosen speaker, -1 for none. */
export function cueOf(
  words: QuotationWords,
  grammar: Grammar,
  setting: SpeakerSetting,
  index: number,
): Cue | null {
  const phrase = grammar.phrases[index]
  return phrase ? roleCue(words, grammar, index, phrase, setting) : null
}
