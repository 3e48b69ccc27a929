/** A line told by its place and words: the credit behind a quoted paragraph. */
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
