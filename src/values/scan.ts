/**
 * One pass over the text, letter by letter. A value can begin only at a figure, at a sign ($ £ @ # …) or at one of some
 * hundred words; words are told by a running hash, so that all others cost no more than the reading of their letters.
 * At such a place every rule is tried; the longest answer wins, the first of equals, and the scan goes on behind it.
 */
import { oncePer } from '../language/lists/patterns.ts'
import type { ValueWords } from '../language/value-words.ts'
import { isApostrophe } from '../text/apostrophes.ts'
import { isAsciiLower, isAsciiUpper, isDigit } from '../text/letters.ts'
import { bareDomain, email } from './addresses.ts'
import type { ValueDraft } from './draft.ts'
import { behind, type Followers, followersOf } from './followers.ts'
import { handle, hashtag } from './handles.ts'
import { MONEY_SIGNS, signLed } from './money.ts'
import { type ValuePatterns, valuePatterns } from './patterns.ts'
import { phonesIn, plusLed } from './phones.ts'
import { joinDates } from './ranges.ts'
import { AT_FIGURES, AT_WORDS } from './rules.ts'
import { hashOn, NO_RULES, type WordRule, WordRules } from './word-rules.ts'

/** What a scan knows of a language. */
export interface ScanLanguage {
  readonly patterns: ValuePatterns
  readonly rules: WordRules
  readonly followers: Followers
}

export const scanLanguage = /* @__PURE__ */ oncePer((words: ValueWords): ScanLanguage => {
  const rules = new Map<string, WordRule[]>()
  for (const [list, rule, follows = 0] of AT_WORDS)
    for (const word of list(words)) {
      const of = rules.get(word)
      if (of) of.push({ rule, follows })
      else rules.set(word, [{ rule, follows }])
    }
  return { patterns: valuePatterns(words), rules: new WordRules(rules), followers: followersOf(words) }
})

/** The values of a text by start, none over another; `contact` where it says how to reach someone. */
export function scan(text: string, known: ScanLanguage, contact = false): ValueDraft[] {
  const found: ValueDraft[] = []
  const { rules } = known
  const length = text.length
  let i = 0
  while (i < length) {
    const code = text.charCodeAt(i)
    if (code < 128 ? WORD_CODES[code] === 0 : !isWordBeyondAscii(code)) {
      if (code >= 0xa2 || (code < 128 && SIGNS[code] === 1)) {
        const draft = atSign(text, i, code, known.patterns)
        if (draft && add(found, draft)) {
          i = Math.max(draft.end, i + 1)
          continue
        }
      }
      i++
      continue
    }
    const start = i
    let hash = 0
    // Below 0 where a figure stands in the word.
    let figures = 0
    let c = code
    do {
      hash = hashOn(hash, c)
      figures |= c - AFTER_FIGURES
      c = ++i < length ? text.charCodeAt(i) : 0
    } while (c < 128 ? WORD_CODES[c] === 1 : isWordBeyondAscii(c))
    // All but a few words end here.
    if (figures >= 0 && !rules.mayHold(hash)) {
      const dotted = c === DOT && i + 1 < length && text.charCodeAt(i + 1) > 47
      if (!dotted && c !== HYPHEN) continue
    }
    const best = atWord(text, start, i, hash, figures, known)
    // The rest of a number is no number of its own: "2,000", "1.5", "12:30".
    if (!best) i = isDigit(code) ? numberEnd(text, i) : i
    else if (add(found, best)) i = Math.max(best.end, start + 1)
  }
  if (found.length === 0 && !contact) return found
  const dated = joinDates(text, found, known.patterns)
  return contact ? withPhones(dated, phonesIn(text, known.patterns)) : dated
}

/** The numbers of telephones, and what lies over none of them. */
function withPhones(found: readonly ValueDraft[], phones: readonly ValueDraft[]): ValueDraft[] {
  if (phones.length === 0) return [...found]
  let p = 0
  const kept = found.filter(({ start, end }) => {
    while (p < phones.length && phones[p]!.end <= start) p++
    return p === phones.length || phones[p]!.start >= end
  })
  return [...kept, ...phones].sort((a, b) => a.start - b.start)
}

/** The longest value that begins with the word `[start, end)`. */
function atWord(
  text: string,
  start: number,
  end: number,
  hash: number,
  figures: number,
  known: ScanLanguage,
): ValueDraft | null {
  const { patterns, rules, followers } = known
  const code = text.charCodeAt(start)
  const next = end < text.length ? text.charCodeAt(end) : 0
  let best: ValueDraft | null = null
  if (isDigit(code)) {
    let digits = 1
    while (isDigit(text.charCodeAt(start + digits))) digits++
    const after = start + digits < text.length ? text.charCodeAt(start + digits) : 0
    const follows = digits <= 4 ? behind(text, end, followers) : 0
    for (let k = 0; k < AT_FIGURES.length; k++) {
      const [gate, rule] = AT_FIGURES[k]!
      if (gate(digits, after, follows)) best = longer(best, rule(text, start, end, patterns))
    }
    if (next === DOT) best = longer(best, domainAt(text, start, end, patterns))
    return best
  }
  const own = rules.mayHold(hash) ? rules.of(text, start, end, hash) : NO_RULES
  let follows = -1
  for (let k = 0; k < own.length; k++) {
    const one = own[k]!
    if (one.follows !== 0) {
      if (follows < 0) follows = behind(text, end, followers)
      if ((follows & one.follows) === 0) continue
    }
    best = longer(best, one.rule(text, start, end, patterns))
  }
  if (!best && figures < 0 && isAsciiUpper(code)) best = glued(text, start, end, known)
  return next === DOT || (next === HYPHEN && end - start < 63)
    ? longer(best, domainAt(text, start, end, patterns))
    : best
}

/** The code behind that of 9. */
const AFTER_FIGURES = 58
/** 1 for $ + @ # */
const SIGNS = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) =>
  '$+@#'.includes(String.fromCharCode(code)) ? 1 : 0,
)
const DOT = 46
const HYPHEN = 45
const PLUS = 43
const AT = 64
const HASH = 35

function atSign(text: string, at: number, code: number, language: ValuePatterns): ValueDraft | null {
  if (code === PLUS) return isDigit(text.charCodeAt(at + 1)) ? plusLed(text, at, language) : null
  if (code === AT) return email(text, at) ?? handle(text, at)
  if (code === HASH || code === 0xff03) return hashtag(text, at)
  if (code === 36 || (code >= 0xa2 && MONEY_SIGNS.includes(text[at]!))) return signLed(text, at, language)
  return null
}

/** Letters that touch their figures: "USD115m", "Rs500", "FY2023"; `[start, end)` is both. */
function glued(
  text: string,
  start: number,
  end: number,
  { patterns, rules }: ScanLanguage,
): ValueDraft | null {
  const most = Math.min(end, start + 5)
  let letters = start + 1
  while (letters < most && !isDigit(text.charCodeAt(letters))) letters++
  if (letters === most) return null
  let best: ValueDraft | null = null
  let hash = 0
  for (let i = start; i < letters; i++) hash = hashOn(hash, text.charCodeAt(i))
  for (const { rule } of rules.of(text, start, letters, hash))
    best = longer(best, rule(text, start, letters, patterns))
  return best
}

/** A host name begins here only if no part of one stands before. */
function domainAt(text: string, start: number, end: number, language: ValuePatterns): ValueDraft | null {
  const before = start > 0 ? text.charCodeAt(start - 1) : 32
  if (before === DOT || before === HYPHEN || before === AT || before === 47) return null
  // "well-known" is none: a stop must follow, glued to what stands behind it.
  let dot = end
  const last = Math.min(text.length, start + 64)
  while (dot < last && text.charCodeAt(dot) !== DOT) {
    const code = text.charCodeAt(dot)
    if (code !== HYPHEN && (code < 128 ? WORD_CODES[code] === 0 : !isWordBeyondAscii(code))) return null
    dot++
  }
  const next = dot + 1 < text.length ? text.charCodeAt(dot + 1) : 0
  return isAsciiLower(next) || isDigit(next) || next > 127 ? bareDomain(text, start, language) : null
}

function longer(best: ValueDraft | null, next: ValueDraft | null): ValueDraft | null {
  return next && (!best || next.end - next.start > best.end - best.start) ? next : best
}

/** Adds a value that may reach back over earlier ones: the longer stays. */
function add(found: ValueDraft[], draft: ValueDraft): boolean {
  for (let last = found[found.length - 1]; last && last.end > draft.start; last = found[found.length - 1]) {
    if (last.end - last.start >= draft.end - draft.start) return false
    found.pop()
  }
  found.push(draft)
  return true
}

/** Where a number that goes on after a mark ends: "2,000", "1.5", "12:30"; `from` is where its first figures end. */
function numberEnd(text: string, from: number): number {
  let end = from
  while (end + 1 < text.length && ',./:'.includes(text[end]!) && isDigit(text.charCodeAt(end + 1))) {
    end += 2
    while (isDigit(text.charCodeAt(end))) end++
  }
  return end
}

/** 1 for the letters, the figures and the low line of ASCII. */
const WORD_CODES = /* @__PURE__ */ Uint8Array.from({ length: 128 }, (_, code) =>
  /\w/.test(String.fromCharCode(code)) ? 1 : 0,
)

/** Letters and figures beyond ASCII: all but white space, punctuation, signs and halves of pairs. */
function isWordBeyondAscii(code: number): boolean {
  if (code < 0xc0 || code === 0xd7 || code === 0xf7 || isApostrophe(code)) return false
  return (code < 0x2000 || code > 0x303f) && (code < 0xd800 || (code > 0xf8ff && code < 0xff00))
}
