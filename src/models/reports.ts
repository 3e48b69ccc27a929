import { lazy } from '../language/lists/lists.ts'
import weights from './generated/reports.ts'
import { decodeLinear } from './kit/linear.ts'

/** Which cue reports without quotation marks, which words, and whose; data/models/reports/card.md says how it was trained. */
export const reportModel = lazy(() => decodeLinear(weights))
