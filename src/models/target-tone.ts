import { lazy } from '../language/lists/lists.ts'
import weights from './generated/target-tone.ts'
import { decodeLinear } from './kit/linear.ts'

/** The tone toward a mention; data/models/target-tone/card.md says how it was trained. Two weights a feature: negative, positive. */
export const targetToneModel = lazy(() => decodeLinear(weights))
