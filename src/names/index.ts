/**
 * The names of an article: candidates/ finds them with what their words tell, tagger/ weighs them with a trained model, refine/
 * settles types. Which of them are one thing is told by the references.
 */

import type { Doc } from '../document.ts'
import { isEnglish } from '../language/language-tag.ts'
import type { Stage } from '../stage.ts'
import type { Spotted } from './columns.ts'
import { settleBodiesAbroad } from './refine/bodies-abroad.ts'
import { addCompounds } from './refine/compounds.ts'
import { addCountryNames } from './refine/country-names.ts'
import { settleConventions } from './refine/elections.ts'
import { addPeoples, settleFamilies } from './refine/families.ts'
import { settleFirms } from './refine/firms.ts'
import { settleHonours } from './refine/honours.ts'
import { joinNames } from './refine/joined-names.ts'
import { settleLetters } from './refine/letters.ts'
import { settleRows } from './refine/lists.ts'
import { settleNamesakes } from './refine/namesakes.ts'
import { dropNoise } from './refine/noise.ts'
import { settleOneType } from './refine/one-type.ts'
import { addParties, joinPairs } from './refine/paired-places.ts'
import { namePapers } from './refine/papers.ts'
import { readSeats } from './refine/seats.ts'
import { settleShared } from './refine/shared-names.ts'
import { lowerUnseen } from './refine/silence.ts'
import { addStorms } from './refine/storms.ts'
import { mergeTagged } from './refine/tagged.ts'
import { settlePlaces } from './refine/told-places.ts'
import { cutTrades } from './refine/trades.ts'
import { settleStreets } from './refine/whereabouts.ts'
import { makeWhole } from './refine/whole-names.ts'
import { addWorks } from './refine/works.ts'
import { type RuledNeed, readRuled } from './ruled.ts'
import { tagNames } from './tagger/index.ts'

export const names: Stage<RuledNeed & Doc<'metadata'>, Spotted> = {
  name: 'names',
  run: (doc, context) => {
    if (!isEnglish(doc.metadata.language)) return { names: null }
    const { reading, candidates: ruled, quoted } = readRuled(doc, context)
    const { words } = reading
    const tagging = tagNames(reading, ruled)
    const merged = cutTrades(words, mergeTagged(reading, ruled, tagging))
    const whole = settleHonours(words, makeWhole(words, joinNames(words, merged)))
    const seated = readSeats(words, addParties(words, joinPairs(words, dropNoise(words, whole))))
    const tagged = settleLetters(words, settleConventions(words, addStorms(reading, seated)))
    settleBodiesAbroad(words, tagged)
    settleFirms(reading, tagged)
    settleRows(reading, tagged)
    settlePlaces(reading, tagged)
    settleStreets(words, tagged)
    settleOneType(reading, tagged)
    lowerUnseen(tagged, tagging.names)
    const candidates = settleNamesakes(
      reading,
      namePapers(reading, addPeoples(reading, addCompounds(reading, addCountryNames(reading, tagged)))),
    )
    settleFamilies(words, candidates)
    return { names: { words, candidates: settleShared(addWorks(words, quoted.runs, candidates)), quoted } }
  },
}
