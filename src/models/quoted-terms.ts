import { lazy } from '../lexicons/lists.ts'
import weights from './generated/quoted-terms.ts'
import { decodeLinear } from './linear.ts'

/** Tells a quotation from a scare quote or title; data/models/quoted-terms.md says how it was trained. */
export const quotedTermModel = lazy(() => decodeLinear(weights))
