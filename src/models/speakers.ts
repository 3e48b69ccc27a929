import { lazy } from '../lexicons/lists.ts'
import weights from './generated/speakers.ts'
import { decodeLinear } from './linear.ts'

/** The ranker of candidate speakers; data/models/speakers.md says how it was trained. */
export const speakerModel = lazy(() => decodeLinear(weights))
