import type { LanguagePack } from '../pack.ts'
import { englishValues } from './values.ts'
import { englishWords } from './words.ts'

/** English. Its parts are made when they are first asked for. */
export const english: LanguagePack = {
  get words() {
    return englishWords()
  },
  get values() {
    return englishValues()
  },
}
