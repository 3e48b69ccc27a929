import { lazy } from '../language/lists/lists.ts'
import weights from './generated/quoted-terms.ts'
import { decodeLinear } from './kit/linear.ts'

/** Tells a quotation from a scare quote or title; data/models/quoted-terms/card.md says how it was trained. */
export const quotedTermModel = lazy(() => decodeLinear(weights))
