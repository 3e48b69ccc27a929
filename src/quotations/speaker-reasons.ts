/** Why one phrase and no other was taken for the speaker: the kinds of feature that speak most for it. */
import type { FeatureSink } from '../models/kit/linear.ts'
import { feature, RunningScore } from '../models/kit/linear.ts'
import { speakerModel } from '../models/speakers.ts'
import type { Grammar } from './cues.ts'
import { speakerFeatures } from './speaker-features.ts'
import { candidatesOf, type SpeakerSetting } from './speaker-places.ts'
import { SpeakerTemplate as T } from './templates.ts'
import type { QuotationWords } from './words.ts'

/** Templates by what they look at. */
const KINDS: readonly (readonly [what: string, templates: readonly number[]])[] = [
  [
    'it is the subject of a cue',
    [
      T.RoleKind,
      T.RoleToCue,
      T.CueWord,
      T.CueWordRole,
      T.KindToCue,
      T.RoleContext,
      T.LeadRole,
      T.FollowRole,
      T.HeadRole,
      T.PreviousKind,
      T.NextKind,
      T.EndingNumber,
      T.ParsedRole,
      T.ParsedKind,
      T.ParsedSame,
    ],
  ],
  [
    'how near it stands, and on which side',
    [
      T.RegionDistance,
      T.RunsBetween,
      T.LeadLength,
      T.PhrasesRuns,
      T.DistanceForm,
      T.ContextDistance,
      T.LayoutForm,
    ],
  ],
  [
    'who spoke before',
    [T.SameContext, T.SameRegion, T.RoleRuns, T.SameRole, T.SameCues, T.HeardForm, T.HeardRole],
  ],
  [
    'the words beside it',
    [
      T.LeftRegion,
      T.RightRegion,
      T.LeftRight,
      T.FormRoleLeft,
      T.FormLeft,
      T.FormRight,
      T.Told,
      T.LayoutLeft,
      T.LayoutRight,
    ],
  ],
  [
    'its form, and where in its sentence it stands',
    [T.RegionForm, T.PhrasesBetween, T.OpeningForm, T.TypeRole, T.TypeForm],
  ],
]
const MOST = 2

function weightsOf(write: (sink: FeatureSink) => void): Map<number, number> {
  const { weights, mask, scale } = speakerModel()
  const found = new Map<number, number>()
  write({
    add: (template, a, b, c) =>
      void found.set(template, (weights[feature(template, a, b, c) & mask] ?? 0) * scale),
  })
  return found
}

/** The second best phrase for a place; -1 where there is none. */
function rivalOf(words: QuotationWords, grammar: Grammar, setting: SpeakerSetting, chosen: number): number {
  const sink = new RunningScore(speakerModel())
  let rival = -1
  let most = Number.NEGATIVE_INFINITY
  for (const candidate of candidatesOf(words, grammar, setting)) {
    if (candidate === chosen) continue
    speakerFeatures(sink, words, grammar, setting, candidate)
    const score = sink.take()
    if (score <= most) continue
    most = score
    rival = candidate
  }
  return rival
}

/** The phrase that came second, and what speaks for the chosen one against it, the strongest first. */
export function preference(
  words: QuotationWords,
  grammar: Grammar,
  setting: SpeakerSetting,
  chosen: number,
): { readonly rival: number; readonly kinds: readonly string[] } | null {
  const rival = rivalOf(words, grammar, setting, chosen)
  if (rival < 0) return null
  const ours = weightsOf((sink) => speakerFeatures(sink, words, grammar, setting, chosen))
  const theirs = weightsOf((sink) => speakerFeatures(sink, words, grammar, setting, rival))
  const kinds = KINDS.map(([what, templates]) => ({
    what,
    lead: templates.reduce((sum, one) => sum + (ours.get(one) ?? 0) - (theirs.get(one) ?? 0), 0),
  }))
    .filter(({ lead }) => lead > 0)
    .sort((a, b) => b.lead - a.lead)
    .slice(0, MOST)
  return { rival, kinds: kinds.map(({ what }) => what) }
}
