const LONGEST = 150
/** How far into the text a headline's words are looked for. */
const LEAD = 4000
const TELLING = 5

/** Whether the first line of a text is the headline of what follows: a few words at least, and most of the long ones come again. */
export function isHeadline(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST || text.length - end < 2 * LONGEST) return false
  const lead = text.slice(end, end + LEAD)
  let told = 0
  let again = 0
  for (const word of text.slice(start, end).split(/[^\p{L}\p{N}]+/u)) {
    if (word.length < TELLING) continue
    told++
    // Without its first letter, which may be a capital in one place only.
    if (lead.includes(word.slice(1))) again++
  }
  return told >= 2 && again * 2 >= told
}
