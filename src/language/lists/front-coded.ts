/**
 * Words with a number each, as one string that is searched as it is shipped: sorted by code units, some to a line; each but
 * the first of a line by how many letters it shares with the one before (front coding; Witten, Moffat & Bell 1999), then
 * its other letters, a tab and its number in two digits.
 */
import { lineFrom } from './sorted-lines.ts'

const WORDS_A_LINE = 24
/** Digits are the printable characters from the exclamation mark on. */
const FIRST = 33
const BASE = 90
const TAB = 9
const NEWLINE = 10

const digit = (value: number) => String.fromCharCode(FIRST + value)

/** Writes what `numberOf` reads. */
export function frontCode(numbers: ReadonlyMap<string, number>): string {
  const words = [...numbers.keys()].sort()
  let text = ''
  words.forEach((word, k) => {
    const number = numbers.get(word) ?? 0
    const before = words[k - 1] ?? ''
    let shared = 0
    while (shared < BASE - 1 && shared < before.length && word[shared] === before[shared]) shared++
    if (k % WORDS_A_LINE !== 0) text += digit(shared) + word.slice(shared)
    else text += k === 0 ? word : `\n${word}`
    text += `\t${digit(Math.floor(number / BASE))}${digit(number % BASE)}`
  })
  return text
}

/** Where the line begins that would hold the word, or -1 before the first. */
function lineOf(text: string, word: string): number {
  let at = lineFrom(text, word)
  const exact = at < text.length && text.startsWith(word, at) && text.charCodeAt(at + word.length) === TAB
  if (exact) return at
  if (at === 0) return -1
  at--
  while (at > 0 && text.charCodeAt(at - 1) !== NEWLINE) at--
  return at
}

const numberAt = (text: string, tab: number): number =>
  (text.charCodeAt(tab + 1) - FIRST) * BASE + text.charCodeAt(tab + 2) - FIRST

/** The number of the word, or -1. A word that holds a tab or a line break is none. */
export function numberOf(text: string, word: string): number {
  let at = lineOf(text, word)
  if (at < 0) return -1
  /** How many letters the word shares with the one that is read. */
  let same = 0
  for (let shared = 0; ; ) {
    // What shares more with the word before differs from the one that is sought where that did; what shares less is behind it.
    if (shared < same) return -1
    if (shared === same) {
      while (same < word.length && text.charCodeAt(at) === word.charCodeAt(same)) {
        same++
        at++
      }
      if (same === word.length && text.charCodeAt(at) === TAB) return numberAt(text, at)
    }
    at = text.indexOf('\t', at) + 3
    if (at >= text.length || text.charCodeAt(at) === NEWLINE) return -1
    shared = text.charCodeAt(at++) - FIRST
  }
}

/** The number of the longest of the words that the given one begins with, or -1. It may hold no tab and no line break. */
export function numberOfStart(text: string, word: string): number {
  // What it begins with stands in the line that would hold it, or begins the first word of that line too.
  for (let start = word; start !== ''; ) {
    let at = lineOf(text, start)
    if (at < 0) return -1
    let best = -1
    let same = 0
    let sameAsFirst = -1
    for (let shared = 0; shared >= same; ) {
      if (shared === same) {
        while (same < start.length && text.charCodeAt(at) === start.charCodeAt(same)) {
          same++
          at++
        }
        if (text.charCodeAt(at) === TAB) best = numberAt(text, at)
      }
      if (sameAsFirst < 0) sameAsFirst = same
      at = text.indexOf('\t', at) + 3
      if (at >= text.length || text.charCodeAt(at) === NEWLINE) break
      shared = text.charCodeAt(at++) - FIRST
    }
    if (best >= 0) return best
    start = start.slice(0, sameAsFirst)
  }
  return -1
}
