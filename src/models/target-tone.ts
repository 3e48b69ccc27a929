import { lazy } from '../language/lists/lists.ts'
import weights from './generated/target-tone.ts'
import { decodeLinear, type Linear } from './kit/linear.ts'

/** The tone toward a mention; data/models/target-tone/card.md says how it was trained. Two weights a feature: negative, positive. */
export interface TargetToneModel extends Linear {
  /** What a mention's role adds to the odds of negative and of positive, by the role's number (src/sentiment/roles.ts). */
  readonly roles: Float32Array
}

/** A linear model, and after it a line with the numbers of roles. */
export function decodeTargetTone(text: string): TargetToneModel {
  const [, , , roles = ''] = text.split('\n')
  return { ...decodeLinear(text), roles: Float32Array.from(roles === '' ? [] : roles.split(' '), Number) }
}

export const targetToneModel = lazy(() => decodeTargetTone(weights))
