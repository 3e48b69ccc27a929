import type { Container, Link, SourceBlock, SourceBlocks } from '../document.ts'
import type { BlockKind } from '../schema/blocks.ts'
import { ListedBlocks } from '../source-blocks.ts'
import { SourceMapBuilder } from '../text/source-map.ts'

/** What is known of a block before its words are. */
export interface BlockStart {
  readonly kind: BlockKind
  /** Where the block begins in the input, its tags and marks included. */
  readonly source: number
  readonly level?: number | null
  readonly container?: Container | null
  readonly afterImage?: boolean
  /** The list or table that the block is an item or row of: such neighbours are parted by a line break only. */
  readonly group?: unknown
}

const NO_LINKS: readonly Link[] = []

/**
 * Writes the visible text block by block, with the source map and the blocks' places. White space around a block is
 * never written; blocks are parted by a blank line, items of one list and rows of one table by a line break.
 */
export class BlockWriter {
  readonly blocks: SourceBlock[] = []
  /** Where in the input the part begins whose places are given. */
  base = 0
  private readonly map = new SourceMapBuilder()
  /** The open block, where it begins in the input, where its words begin in the text (-1 while it has none), and its links. */
  private open: BlockStart | null = null
  private opened = 0
  private from = -1
  private links: Link[] | null = null
  private lastGroup: unknown = null
  private lastSource = 0
  /** White space seen since the last word, written only if another word follows in the block. */
  private gap: { text: string; source: number; length: number } | null = null
  private link: { href: string; start: number } | null = null

  /** Whether a block is open. */
  get writing(): boolean {
    return this.open !== null
  }

  /** Whether the open block has words already. */
  get hasWords(): boolean {
    return this.open !== null && this.from >= 0
  }

  begin(block: BlockStart): void {
    this.open = block
    this.opened = this.base + block.source
    this.from = -1
    this.links = null
    this.gap = null
    if (this.link) this.link.start = -1
  }

  /** The first words of a block bring the break before it, so that a block without words leaves no trace. */
  private start(open: BlockStart): void {
    const group = open.group ?? null
    if (this.map.length > 0) {
      const separator = group !== null && group === this.lastGroup ? '\n' : '\n\n'
      this.map.add(separator, this.lastSource, Math.max(0, this.opened - this.lastSource))
    }
    this.lastGroup = group
    this.from = this.map.length
  }

  /** Words of the open block; `sourceLength` is given where they are not written letter for letter. */
  text(words: string, source: number, sourceLength = words.length): void {
    if (!this.open) return
    if (this.from < 0) this.start(this.open)
    if (this.gap) {
      this.map.add(this.gap.text, this.gap.source, this.gap.length)
      this.gap = null
    }
    if (this.link && this.link.start < 0) this.link.start = this.map.length
    this.map.add(words, this.base + source, sourceLength)
  }

  /** White space between words of the open block; a line break or tab wins over spaces. */
  space(text: string, source: number, length = text.length): void {
    if (!this.open || this.from < 0) return
    const at = this.base + source
    if (!this.gap) this.gap = { text, source: at, length }
    else
      this.gap = {
        text: this.gap.text === ' ' ? text : this.gap.text,
        source: this.gap.source,
        length: at + length - this.gap.source,
      }
  }

  openLink(href: string): void {
    this.link = { href, start: -1 }
  }

  closeLink(): void {
    this.cutLink()
    this.link = null
  }

  private cutLink(): void {
    if (this.link && this.open && this.link.start >= 0 && this.map.length > this.link.start) {
      this.links ??= []
      this.links.push({ start: this.link.start, end: this.map.length, href: this.link.href })
    }
    if (this.link) this.link.start = -1
  }

  /** Ends the open block; `source` is where it ends in the input. */
  end(source: number): void {
    const { open, from } = this
    if (!open) return
    this.cutLink()
    this.open = null
    this.gap = null
    if (from < 0) return
    this.lastSource = this.base + source
    this.blocks.push({
      kind: open.kind,
      start: from,
      end: this.map.length,
      source: { start: this.opened, end: this.lastSource },
      level: open.level ?? null,
      links: this.links ?? NO_LINKS,
      container: open.container ?? null,
      afterImage: open.afterImage ?? false,
    })
  }

  result(): { text: string; sourceMap: SourceMapBuilder['runs']; sourceBlocks: SourceBlocks } {
    return { text: this.map.text(), sourceMap: this.map.runs, sourceBlocks: new ListedBlocks(this.blocks) }
  }
}
