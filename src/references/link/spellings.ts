/** One name in several spellings: accents left out, and the ways in which other scripts are written in Latin letters. */
import { Memo } from '../../text/memo.ts'

/** Letters that are no letter with an accent. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
}

/** In small letters, without accents. */
export function fold(name: string): string {
  const small = name.toLowerCase()
  if (isPlain(small)) return small
  return small
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[øłđðıßæœþ]/g, (letter) => LETTERS[letter] ?? letter)
}

/** Letters, marks and spaces of ASCII alone. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    if (code < 32 || code > 126) return false
  }
  return true
}

/** The name as it is looked up: "Basse-Rive", "Basse Rive" and "St. Rémy", "St Remy" are one each. */
export function evenName(name: string): string {
  const folded = fold(name)
  return folded.includes('-') || folded.includes('.')
    ? folded.replaceAll('-', ' ').replaceAll('.', '')
    : folded
}

/** In order; what several spellings share comes out alike. */
const ALIKE: readonly (readonly [RegExp, string])[] = [
  [/x/g, 'ks'],
  [/ph/g, 'f'],
  [/kh/g, 'h'],
  [/ck|q/g, 'k'],
  [/c(?![heiy])/g, 'k'],
  [/w/g, 'v'],
  [/ou|oo/g, 'u'],
  [/[eiy]y|iy|ij|ei/g, 'i'],
  [/y$/g, 'i'],
  [/[- '.]/g, ''],
  [/(.)\1/g, '$1'],
]

const MOST = 40
const memory = /* @__PURE__ */ new Memo<string>(500_000)

function spelling(folded: string): string {
  if (folded.length > MOST) return folded
  let known = memory.get(folded)
  if (known === undefined) {
    known = folded
    for (const [pattern, letters] of ALIKE) known = known.replace(pattern, letters)
    memory.set(folded, known)
  }
  return known
}

/** Fewer consonants than this tell nothing: Tom is not Tim. */
const LEAST = 3

/** The first letter and the consonants, or nothing where they are too few. */
export function skeleton(folded: string): string {
  const even = spelling(folded)
  const bones = even.slice(1).replace(/[aeiou]/g, '')
  return bones.length + (/^[aeiou]/.test(even) ? 0 : 1) < LEAST ? '' : even.charAt(0) + bones
}

/** Two folded names that differ in spelling alone: Yusuf and Yousuf, Ahmed and Ahmad. */
export function sameSpelling(a: string, b: string): boolean {
  if (a.charAt(0) !== b.charAt(0)) return false
  if (spelling(a) === spelling(b)) return true
  const bones = skeleton(a)
  return bones !== '' && bones === skeleton(b)
}
