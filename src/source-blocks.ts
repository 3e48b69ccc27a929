import type { BlockKind } from './schema/blocks.ts'
import type { Place } from './schema/span.ts'

/** A link in the text: the place of its words, and where it leads. */
export interface Link extends Place {
  readonly href: string
}

/** An element of the page around a block; `hints` are its class, id, role, itemprop and label in lower case. */
export interface Container {
  readonly tag: string
  readonly hints: string
  readonly parent: Container | null
}

/** A block as its reader found it; start and end are offsets into the visible text, without outer white space. */
export interface SourceBlock extends Place {
  readonly kind: BlockKind
  readonly source: Place
  /** Heading level 1 to 6. */
  readonly level: number | null
  readonly links: readonly Link[]
  /** The innermost element that holds the block, its own included; null but for HTML. */
  readonly container: Container | null
  /** An image stands right before the block, so that it may be a caption. */
  readonly afterImage: boolean
}

/**
 * The blocks of a text, in order. Their places are at hand as numbers; the rest of a block is put together when it is
 * asked for, so that a text of a hundred thousand short lines is not as many objects to those who want none.
 */
export interface SourceBlocks extends Iterable<SourceBlock> {
  readonly length: number
  /** Of the first `length` places: where each block begins and ends in the text. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** The block at a place, which must lie below `length`. */
  at(index: number): SourceBlock
}

/** Blocks that are at hand as objects. */
export class ListedBlocks implements SourceBlocks {
  readonly starts: Int32Array
  readonly ends: Int32Array

  constructor(private readonly blocks: readonly SourceBlock[]) {
    this.starts = new Int32Array(blocks.length)
    this.ends = new Int32Array(blocks.length)
    for (let i = 0; i < blocks.length; i++) {
      const { start, end } = blocks[i]!
      this.starts[i] = start
      this.ends[i] = end
    }
  }

  get length(): number {
    return this.blocks.length
  }

  at(index: number): SourceBlock {
    return this.blocks[index]!
  }

  [Symbol.iterator](): Iterator<SourceBlock> {
    return this.blocks[Symbol.iterator]()
  }
}
