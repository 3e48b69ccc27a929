import { lazy } from '../language/lists/lists.ts'
import weights from './generated/references.ts'
import { decodeLinear } from './kit/linear.ts'

/** The ranker of whom pronouns and descriptions mean; data/models/references/card.md says how it was trained. */
export const referenceModel = lazy(() => decodeLinear(weights))
