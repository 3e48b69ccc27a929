/** Lines that are no headline, however they stand: a day, a picture's credit, a person's name. What the ranker reads of the others does not change. */
import { oncePer, oneOf } from '../language/lists/patterns.ts'
import type { OutletWords } from '../language/outlets.ts'
import type { LanguagePack } from '../language/pack.ts'
import { letters } from '../text/bare.ts'
import type { BlockFacts } from './facts.ts'
import { blockPatterns } from './patterns.ts'

/** “3:00 AM”, “at 14.10 GMT”, behind a day. */
const CLOCK =
  /^[\s,|·–—-]*(?:at )?\d{0,2}(?:[:.]\d\d)?\s?(?:[ap]\.?m\.?)?\s?(?:[A-Z]{2,4}(?:[+-]\d{1,2})?)?$/iu
/** “Today 5:00 am”. */
const CLOCK_ALONE = /^(?:\p{L}{3,9},? )?\d{1,2}[:.]\d\d\s?(?:[ap]\.?m\.?)?(?:\s[A-Z]{2,4})?$/iu
const LONGEST_DAY = 10
const LONGEST_NAME = 3
const LONGEST_CREDIT = 12

const inEitherCase = (word: string) => [word, word.charAt(0).toUpperCase() + word.slice(1)]

const ownerOfPicture = /* @__PURE__ */ oncePer(
  ({ copyright }: OutletWords) =>
    new RegExp(
      `\\s(?:[-–—|] )?(?:©|(?<=[-–—|] )${oneOf(copyright.flatMap(inEitherCase))})\\s?\\p{Lu}[^.!?]{1,60}$`,
      'u',
    ),
)

/** Whether a line ends in who owns a picture: “The old quay - Copyright Tom Lie/AP”. */
export const isOwned = (text: string, { outlets }: LanguagePack): boolean =>
  ownerOfPicture(outlets).test(text)

export function isNeverTitle({ block, text, wordCount }: BlockFacts, language: LanguagePack): boolean {
  if (wordCount <= LONGEST_DAY && isDay(text, language)) return true
  if (text.startsWith('(') && text.endsWith(')') && blockPatterns(language.blocks).creditAlone.test(text))
    return true
  if (block.kind === 'heading') return false
  if (isOwned(text, language) || (wordCount <= LONGEST_NAME && language.bylines.isPerson(text))) return true
  if (wordCount <= LONGEST_CREDIT && blockPatterns(language.blocks).creditAlone.test(text)) return true
  return isByOutlet(text, language)
}

/** “By the Harbour Post with agencies”, “By AP”. */
function isByOutlet(text: string, { bylines, outlets }: LanguagePack): boolean {
  if (!bylines.beginning.test(text)) return false
  const names = bylines.namesOf(text.slice(0, LONGEST_BYLINE))
  return (
    names.length > 0 &&
    names.every((name) => bylines.isAgency(name) || outlets.known.has(letters(name.split(' with ')[0]!)))
  )
}
const LONGEST_BYLINE = 80

function isDay(text: string, { findDate }: LanguagePack): boolean {
  if (!/\d/.test(text)) return false
  if (CLOCK_ALONE.test(text)) return true
  const date = findDate(text)
  return (
    date !== null &&
    text.slice(0, date.start).trim().split(/\s+/).length <= 1 &&
    CLOCK.test(text.slice(date.end))
  )
}
