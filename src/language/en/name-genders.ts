/** Whether a first name is a man's or a woman's: the longest ending in the list that it has. */
import { numberOfStart } from '../lists/front-coded.ts'
import { fromBehind, GENDERS } from './gender-endings.ts'
import endings from './generated/name-genders.ts'
import type { Gender } from './people.ts'

/** No name is longer. */
const MOST_LETTERS = 24

/** The gender of a name of one word in small letters, without accents; u for either and unknown. */
export function genderOfName(name: string): Gender {
  if (name.length > MOST_LETTERS) return 'u'
  return GENDERS[numberOfStart(endings, fromBehind(name))] ?? 'u'
}
