import { readBlockWords } from '../boilerplate.ts'
import { readBylines } from '../bylines.ts'
import { readCalendar } from '../calendar.ts'
import { lazy } from '../lists/lists.ts'
import { namedLists } from '../lists/named-lists.ts'
import { readOutletWords } from '../outlets.ts'
import { dateFinder } from '../written-dates.ts'
import blockWords from './generated/block-words.ts'
import cues from './generated/boilerplate-cues.ts'
import blockPhrases from './generated/boilerplate-phrases.ts'
import phraseWords from './generated/boilerplate-words.ts'
import bylineNames from './generated/byline-names.ts'
import bylineWords from './generated/byline-words.ts'
import calendarWords from './generated/calendar.ts'
import outletLabels from './generated/outlet-labels.ts'
import outletPhrases from './generated/outlet-phrases.ts'
import outletWords from './generated/outlet-words.ts'
import wallPhrases from './generated/wall-phrases.ts'

const calendar = lazy(() => readCalendar(namedLists(calendarWords)))

export const englishDates = lazy(() => dateFinder(calendar()))
export const englishBylines = lazy(() => readBylines(namedLists(bylineWords), calendar(), bylineNames))
export const englishBlocks = lazy(() =>
  readBlockWords(namedLists(blockWords, phraseWords, wallPhrases), { cues, phrases: blockPhrases }),
)
export const englishOutlets = lazy(() =>
  readOutletWords(namedLists(outletWords, bylineWords), outletPhrases, outletLabels),
)
