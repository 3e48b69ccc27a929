import type { LanguagePack } from '../pack.ts'
import { englishBlocks, englishBylines, englishDates, englishOutlets } from './pages.ts'
import { englishValues } from './values.ts'
import { englishWords } from './words.ts'

/** English. Its parts are made when they are first asked for. */
export const english: LanguagePack = {
  code: 'en',
  get blocks() {
    return englishBlocks()
  },
  get bylines() {
    return englishBylines()
  },
  get findDate() {
    return englishDates()
  },
  get outlets() {
    return englishOutlets()
  },
  get words() {
    return englishWords()
  },
  get values() {
    return englishValues()
  },
}
