import { lazy } from '../lexicons/lists.ts'
import weights from './generated/target-tone.ts'
import { decodeLinear } from './linear.ts'

/** The tone toward a mention; data/models/target-tone.md says how it was trained. Two weights a feature: negative, positive. */
export const targetToneModel = lazy(() => decodeLinear(weights))
