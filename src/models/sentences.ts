import { lazy } from '../language/lists/lists.ts'
import weights from './generated/sentences.ts'
import { decodeLinear } from './kit/linear.ts'

/** Whether a doubtful place ends a sentence; data/models/sentences/card.md says how it was trained. */
export const sentenceModel = lazy(() => decodeLinear(weights))
