/** Words that stand for two, with where each part ends (Universal Dependencies, English: tokenization). */
export const FUSED: ReadonlyMap<string, readonly number[]> = new Map([
  ['cannot', [3, 6]],
  ['gonna', [3, 5]],
  ['gotta', [3, 5]],
  ['wanna', [3, 5]],
  ['gimme', [3, 5]],
  ['lemme', [3, 5]],
  ["'tis", [2, 4]],
  ["'twas", [2, 5]],
  ['’tis', [2, 4]],
  ['’twas', [2, 5]],
])

const NOT = /n['’]t$/i
const CLITIC = /['’](?:s|re|ve|ll|d|m)$/i
const YALL = /^y['’]all/i
const D_YOU = /^d['’](?:ye|you)$/i
const PLURAL = /s$/i

/** Where the second part of a contraction or possessive begins in chunk[start, end); -1 where there is none. */
export function cliticStart(chunk: string, start: number, end: number): number {
  const word = end - start > 64 ? chunk.slice(end - 8, end) : chunk.slice(start, end)
  if (!/['’]/.test(word)) return -1
  if (NOT.test(word) && word.length > 3) return end - 3
  if (YALL.test(word) || D_YOU.test(word)) return start + 2
  const clitic = CLITIC.exec(word)
  if (!clitic || clitic[0].length === word.length) return -1
  // 1990's and A's are plurals of figures and letters in some styles, possessives in most: taken apart all the same.
  return /^\d+0['’]s$/.test(word) && PLURAL.test(word) ? -1 : end - clitic[0].length
}
