/** Lines told by their place and words: the credit behind a quoted paragraph, the headline over a text. */
import type { Block } from '../schema/blocks.ts'

const LONGEST = 90
const CLOSING = '"”\'’»'

/** Whether a block is the line that credits the quoted paragraph before it, and so no page furniture: — Ida Brandt, 34, teacher. */
export function isCreditLine(text: string, before: Block | undefined, block: Block): boolean {
  if (!before || block.end - block.start > LONGEST) return false
  const code = text.charCodeAt(block.start)
  const dash = code === 0x2d || (code >= 0x2012 && code <= 0x2015)
  return dash && CLOSING.includes(text.charAt(before.end - 1))
}

const LONGEST_HEADLINE = 150
/** How far into the text a headline's words are looked for. */
const LEAD = 4000
const TELLING = 5

/** Whether a first line is the headline of what follows: a few words at least, and most of the long ones come again. */
export function isHeadline(text: string, first: Block): boolean {
  if (first.end - first.start > LONGEST_HEADLINE || text.length - first.end < 2 * LONGEST_HEADLINE)
    return false
  const lead = text.slice(first.end, first.end + LEAD)
  let told = 0
  let again = 0
  for (const word of text.slice(first.start, first.end).split(/[^\p{L}\p{N}]+/u)) {
    if (word.length < TELLING) continue
    told++
    // Without its first letter, which may be a capital in one place only.
    if (lead.includes(word.slice(1))) again++
  }
  return told >= 2 && again * 2 >= told
}
