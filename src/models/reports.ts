import { lazy } from '../lexicons/lists.ts'
import weights from './generated/reports.ts'
import { decodeLinear } from './linear.ts'

/** Which cue reports without quotation marks, which words, and whose; data/models/reports.md says how it was trained. */
export const reportModel = lazy(() => decodeLinear(weights))
