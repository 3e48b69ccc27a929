import type { Input, Link, SourceBlock, SourceBlocks, Sourced } from '../document.ts'
import type { BlockKind } from '../schema/blocks.ts'
import type { Place } from '../schema/span.ts'
import { roomFor } from '../text/room.ts'
import { isWhiteSpace } from '../text/white-space.ts'
import { isBullet, isHardWrapped, LineReader } from './lines.ts'

const LETTER = /\p{L}/u
const LONGEST_HEADING = 80
/** How far a block is looked at for tabs. */
const LOOK = 2000
/** Room for the blocks of an ordinary article. */
const ROOM = 64
/** The kinds of blocks that plain text shows. */
const KINDS = ['paragraph', 'heading', 'list-item', 'blockquote', 'table'] as const satisfies BlockKind[]

/** A short line of more than one word in capitals, as headings are typed. */
function isShouted(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_HEADING) return false
  let parted = false
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code >= 97 && code <= 122) return false
    parted ||= isWhiteSpace(code)
  }
  if (!parted) return false
  const line = text.slice(start, end)
  return LETTER.test(line) && line === line.toUpperCase() && line !== line.toLowerCase()
}

const NO_LINKS: readonly Link[] = []

/** A block of plain text: it lies in the input where it lies in the text, and has neither links nor elements. */
class PlainBlock implements SourceBlock {
  constructor(
    readonly start: number,
    readonly end: number,
    readonly kind: BlockKind,
  ) {}

  get source(): Place {
    return this
  }

  get level(): null {
    return null
  }

  get links(): readonly Link[] {
    return NO_LINKS
  }

  get container(): null {
    return null
  }

  get afterImage(): false {
    return false
  }
}

/** The blocks of a plain text, added from the first to the last; kept as numbers, since a text may have one for every two bytes. */
class PlainBlocks implements SourceBlocks {
  length = 0
  starts: Int32Array = new Int32Array(ROOM)
  ends: Int32Array = new Int32Array(ROOM)
  private kinds: Uint8Array = new Uint8Array(ROOM)
  /** The first tab at or after the last block looked at. */
  private tab = -1

  constructor(private readonly text: string) {}

  add(start: number, end: number): void {
    const { length } = this
    if (length === this.starts.length) {
      this.starts = roomFor(this.starts, length + 1)
      this.ends = roomFor(this.ends, length + 1)
      this.kinds = roomFor(this.kinds, length + 1)
    }
    this.starts[length] = start
    this.ends[length] = end
    this.kinds[length] = KINDS.indexOf(this.kindOf(start, end))
    this.length = length + 1
  }

  at(index: number): SourceBlock {
    return new PlainBlock(this.starts[index]!, this.ends[index]!, KINDS[this.kinds[index]!]!)
  }

  *[Symbol.iterator](): Iterator<SourceBlock> {
    for (let i = 0; i < this.length; i++) yield this.at(i)
  }

  private kindOf(start: number, end: number): (typeof KINDS)[number] {
    const { text } = this
    if (isBullet(text, start, end)) return 'list-item'
    if (text.charCodeAt(start) === 62) return 'blockquote'
    if (this.tab < start) {
      const next = text.indexOf('\t', start)
      this.tab = next < 0 ? text.length : next
    }
    if (this.tab < Math.min(end, start + LOOK)) return 'table'
    return isShouted(text, start, end) ? 'heading' : 'paragraph'
  }
}

/**
 * Plain text: the visible text is the input itself. A blank line ends a block; a single line break does unless the
 * lines are broken at a fixed width.
 */
export function readPlain(input: Input): Sourced {
  const { text } = input
  const wrapped = isHardWrapped(text)
  const blocks = new PlainBlocks(text)
  const line = new LineReader(text)
  /** Where the open block begins and how far it goes; -1 while none is open. */
  let from = -1
  let to = -1
  while (line.next()) {
    const { start, end } = line
    if (from >= 0 && (start === end || !wrapped || isBullet(text, start, text.length))) {
      blocks.add(from, to)
      from = -1
    }
    if (start === end) continue
    if (from < 0) from = start
    to = end
  }
  if (from >= 0) blocks.add(from, to)
  return {
    input,
    format: 'text',
    text,
    sourceBlocks: blocks,
    sourceMap: text ? [[0, 0, text.length]] : [],
    head: null,
    warnings: [],
  }
}
