/** Who speaks: candidates ranked by a linear model, one quotation after the other. */
import { probability, scoreOf } from '../models/linear.ts'
import { speakerModel } from '../models/speakers.ts'
import type { Cue, Grammar } from './cues.ts'
import {
  type Before,
  candidatesOf,
  cueOf,
  nobodyFeatures,
  type Place,
  type Setting,
  settingOf,
  speakerFeatures,
} from './speaker-features.ts'
import type { Words } from './words.ts'

export interface Attribution {
  readonly setting: Setting
  /** Index of the phrase that names the speaker; -1 for nobody. */
  readonly phrase: number
  readonly cue: Cue | null
  /** Score over the second best, before calibration. */
  readonly margin: number
  readonly confidence: number
}

/** The best speaker for a place, or nobody. */
export function attribute(words: Words, grammar: Grammar, place: Place, before: Before): Attribution {
  const model = speakerModel()
  const setting = settingOf(words, grammar, place, before)
  let best = scoreOf(model, nobodyFeatures(setting))
  let second = Number.NEGATIVE_INFINITY
  let phrase = -1
  for (const candidate of candidatesOf(words, grammar, setting)) {
    const score = scoreOf(model, speakerFeatures(words, grammar, setting, candidate))
    if (score > best) {
      second = best
      best = score
      phrase = candidate
    } else if (score > second) second = score
  }
  const margin = second === Number.NEGATIVE_INFINITY ? 0 : best - second
  return {
    setting,
    phrase,
    cue: phrase >= 0 ? cueOf(words, grammar, setting, phrase) : null,
    margin,
    confidence: probability(model, margin),
  }
}
