/** The tagger of names; data/models/names/card.md says how it was trained. */
import { lazy } from '../language/lists/lists.ts'
import weights from './generated/names.ts'
import { decodeNames } from './names-text.ts'

export const namesModel = lazy(() => decodeNames(weights))
