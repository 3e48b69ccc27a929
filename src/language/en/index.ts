import type { LanguagePack } from '../pack.ts'
import { englishValues } from './values.ts'

/** English. Its parts are made when they are first asked for. */
export const english: LanguagePack = {
  get values() {
    return englishValues()
  },
}
