/** How a word is written: figures, marks, capitals. */
const FIGURES = /^\d+$/
const NUMERAL = /^[\d.,:/-]*\d[\d.,:/-]*$/
/** Small letters alone. */
export const SMALL = 12
const MARKS = '.,"“”\'‘’()[]-–—/&:;$'

/** How a word is written, from 0 (nothing) to 21; `small` is the word in small letters. The models of names and grammar know the numbers. */
export function writtenAs(word: string, small: string): number {
  const { length } = word
  if (length === 0) return 0
  if (FIGURES.test(word)) return length <= 2 ? 1 : length === 4 ? 2 : 3
  if (NUMERAL.test(word)) return 4
  const capital = word.toUpperCase()
  if (small === capital) {
    const mark = MARKS.indexOf(word.charAt(0))
    if (mark < 0) return 5
    return mark === 0 ? 6 : mark === 1 ? 7 : mark < 8 ? 8 : mark < 12 ? 9 : mark < 16 ? 10 : 11
  }
  if (word === small) return SMALL
  if (word === capital) {
    if (word.includes('.')) return length === 2 ? 13 : 14
    return length === 1 ? 15 : length <= 4 ? 16 : 17
  }
  const first = word.charAt(0)
  if (first === first.toLowerCase()) return 18
  const rest = word.slice(1)
  return rest === rest.toLowerCase() ? (word.endsWith('.') ? 20 : 19) : 21
}
