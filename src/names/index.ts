/**
 * The names of an article: candidates/ finds them with what their words tell, tagger/ weighs them with a trained model, refine/
 * settles types. Which of them are one thing is told by the references.
 */

import type { Doc } from '../document.ts'
import { isEnglish } from '../language/language-tag.ts'
import type { Stage } from '../stage.ts'
import { findCandidates } from './candidates/index.ts'
import type { Spotted } from './columns.ts'
import { gatherEvidence } from './evidence.ts'
import { findGiven, yieldTo } from './given.ts'
import { quotedWords } from './quoted.ts'
import { addCompounds } from './refine/compounds.ts'
import { addPeoples, settleFamilies } from './refine/families.ts'
import { settleHomographs } from './refine/homographs.ts'
import { settleNamesakes } from './refine/namesakes.ts'
import { lowerUnseen } from './refine/silence.ts'
import { mergeTagged } from './refine/tagged.ts'
import { settleTypes } from './refine/types.ts'
import { makeWhole } from './refine/whole-names.ts'
import { tagNames } from './tagger/index.ts'
import { readWords } from './words.ts'

/** What names are read from. */
type NamesNeed = Doc<'text' | 'metadata' | 'blocks' | 'sentences' | 'tokens' | 'values' | 'words'>

export const names: Stage<NamesNeed, Spotted> = {
  name: 'names',
  run: (doc, context) => {
    if (!isEnglish(doc.metadata.language)) return { names: null }
    const words = readWords(doc)
    const reading = { words, evidence: gatherEvidence(doc, words) }
    const found = findCandidates(doc, reading)
    const given = context.options.names ?? []
    const quoted = quotedWords(doc, words)
    const ruled = given.length > 0 ? yieldTo(findGiven(doc, words, given, quoted.isWhole), found) : found
    settleTypes(reading, ruled)
    settleHomographs(words, ruled)
    const tagging = tagNames(reading, ruled)
    const tagged = makeWhole(words, mergeTagged(reading, ruled, tagging))
    lowerUnseen(tagged, tagging.names)
    const candidates = settleNamesakes(reading, addPeoples(reading, addCompounds(reading, tagged)))
    settleFamilies(words, candidates)
    return { names: { words, candidates, quoted } }
  },
}
