import { lazy } from '../language/lists/lists.ts'
import weights from './generated/speakers.ts'
import { decodeLinear } from './kit/linear.ts'

/** The ranker of candidate speakers; data/models/speakers/card.md says how it was trained. */
export const speakerModel = lazy(() => decodeLinear(weights))
