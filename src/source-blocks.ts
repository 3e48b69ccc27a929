import type { SourceBlock } from './document.ts'

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
    this.starts = Int32Array.from(blocks, ({ start }) => start)
    this.ends = Int32Array.from(blocks, ({ end }) => end)
  }

  get length(): number {
    return this.blocks.length
  }

  at(index: number): SourceBlock {
    return this.blocks[index] as SourceBlock
  }

  [Symbol.iterator](): Iterator<SourceBlock> {
    return this.blocks[Symbol.iterator]()
  }
}
