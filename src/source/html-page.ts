import type { Container } from '../document.ts'
import type { BlockKind } from '../schema/blocks.ts'
import type { BlockWriter } from './block-writer.ts'
import { BLOCK, PREFORMATTED, UNSEEN, VOID } from './html-elements.ts'
import type { Attributes, PageReader } from './html-parser.ts'

interface Frame {
  readonly tag: string
  readonly container: Container | null
  /** Nothing inside is seen. */
  readonly unseen: boolean
  readonly preformatted: boolean
  readonly kind: BlockKind | null
  /** The list or table row around, for the break between neighbours. */
  readonly group: unknown
}

/** What a page's blocks are told of where the page stands. */
export interface Page {
  /** The kind of blocks that no element makes another. */
  readonly kind: BlockKind | null
  readonly group: unknown
  readonly afterImage: boolean
  /** Where the first block begins in the input, its own tags aside; -1 where these begin it. */
  readonly start: number
  /** Whether blocks are given the elements that hold them. */
  readonly contained: boolean
}

const WHOLE: Page = { kind: null, group: null, afterImage: false, start: -1, contained: true }
const HINTS = [
  'id',
  'class',
  'role',
  'itemprop',
  'aria-label',
  'data-component',
  'data-testid',
  'data-type',
] as const
/** Deeper elements are given the container of this depth: chains stay short on hostile pages. */
const MOST_DEPTH = 200
const BREAKABLE = /[\t\n\f\r]|\s\s/
const WORDS = /\S+/g
const HEADING = /^h([1-6])$/
const INVISIBLE_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i

function kindOf(tag: string, above: BlockKind | null): BlockKind | null {
  if (HEADING.test(tag)) return 'heading'
  if (tag === 'li' || tag === 'dt' || tag === 'dd') return 'list-item'
  if (tag === 'blockquote') return 'blockquote'
  if (tag === 'pre') return 'code'
  if (tag === 'tr' || tag === 'caption') return 'table'
  if (tag === 'table') return null
  if (tag === 'p') return above === 'table' || above === 'heading' ? 'paragraph' : above
  return above
}

/** Whether nobody sees what is in an element. */
export function isUnseen(tag: string, attributes: Attributes): boolean {
  return (
    UNSEEN.has(tag) ||
    attributes['hidden'] !== undefined ||
    (attributes['aria-hidden'] === 'true' && !BLOCK.has(tag)) ||
    INVISIBLE_STYLE.test(attributes['style'] ?? '')
  )
}

/** Turns tags and words into blocks of visible text, with an element stack and no tree. */
export class PageWriter implements PageReader {
  private readonly stack: Frame[]
  /** Where the tags before the next words begin; -1 after a block's end. */
  private start = -1
  /** The same for the first block, until it begins. */
  private first: number
  /** The frame depth at which the open block began. */
  private depth = 0
  private lastEnd = 0
  private breaks = 0
  /** An image stands after the last words. */
  afterImage: boolean
  private containers = 0

  constructor(
    private readonly writer: BlockWriter,
    private readonly page = WHOLE,
  ) {
    const { kind, group, afterImage } = page
    this.stack = [{ tag: '', container: null, unseen: false, preformatted: false, kind, group }]
    this.afterImage = afterImage
    this.first = page.start
  }

  private get frame(): Frame {
    return this.stack[this.stack.length - 1]!
  }

  open(tag: string, attributes: Attributes, start: number, end: number): void {
    if (tag === 'br') {
      this.lineBreak(start, end)
      return
    }
    if (tag === 'img' || tag === 'picture') this.afterImage ||= !this.frame.unseen
    if (tag === 'hr') this.endBlock(this.lastEnd)
    if (VOID.has(tag)) return
    const above = this.frame
    const block = BLOCK.has(tag)
    if (block) {
      this.endBlock(this.lastEnd)
      this.start = start
    } else if (tag === 'td' || tag === 'th') {
      this.writer.space('\t', start, end - start)
    } else if (!this.writer.writing && this.start < 0) this.start = start
    const unseen = above.unseen || isUnseen(tag, attributes)
    const frame: Frame = {
      tag,
      container:
        block || tag === 'td' || attributes['class'] !== undefined
          ? this.contain(tag, attributes, above.container)
          : above.container,
      unseen,
      preformatted: above.preformatted || PREFORMATTED.has(tag),
      kind: kindOf(tag, above.kind),
      group: tag === 'ul' || tag === 'ol' || tag === 'table' ? {} : above.group,
    }
    this.stack.push(frame)
    if (tag === 'a' && attributes['href'] !== undefined && !unseen) this.writer.openLink(attributes['href'])
  }

  close(tag: string, _start: number, end: number, implied: boolean): void {
    if (VOID.has(tag) || this.stack.length === 1) return
    this.stack.pop()
    if (tag === 'a') this.writer.closeLink()
    if (BLOCK.has(tag)) {
      this.endBlock(!implied && this.stack.length < this.depth ? end : this.lastEnd)
      this.start = -1
    } else if (!implied && this.writer.hasWords) this.lastEnd = end
  }

  /** Text between tags, entities decoded; [start, end) is its place in the page. */
  words(text: string, start: number, end: number): void {
    const { frame } = this
    if (frame.unseen) return
    const literal = end - start === text.length
    if (frame.preformatted) this.putPreformatted(text, start, end)
    else if (!literal || !BREAKABLE.test(text)) {
      // One piece: its outer spaces are white space of the block, single ones inside are kept.
      const trimmed = text.trim()
      if (trimmed === '') {
        if (text !== '') this.writer.space(' ', start, end - start)
        return
      }
      const lead = literal ? text.indexOf(trimmed) : 0
      if (lead > 0) this.writer.space(' ', start, lead)
      const stop = literal ? start + lead + trimmed.length : end
      this.put(literal ? trimmed : text, start + lead, stop)
      if (stop < end) this.writer.space(' ', stop, end - stop)
    } else {
      let at = 0
      for (const match of text.matchAll(WORDS)) {
        if (match.index > at) this.writer.space(' ', start + at, match.index - at)
        at = match.index + match[0].length
        this.put(match[0], start + match.index, start + at)
      }
      if (at < text.length) this.writer.space(' ', start + at, text.length - at)
    }
  }

  /** Ends the last block. */
  end(): void {
    this.endBlock(this.lastEnd)
  }

  private put(words: string, start: number, end: number): void {
    if (!this.writer.writing) {
      const { frame } = this
      const level = HEADING.exec(frame.container?.tag ?? '')
      const own = this.start < 0 ? start : this.start
      this.writer.begin({
        kind: frame.kind ?? 'paragraph',
        source: this.first < 0 ? Math.max(this.lastEnd, own) : Math.min(this.first, own),
        level: frame.kind === 'heading' && level ? Number(level[1]) : null,
        container: this.page.contained ? frame.container : null,
        afterImage: this.afterImage,
        group: frame.kind === 'list-item' || frame.kind === 'table' ? frame.group : null,
      })
      this.first = -1
      this.afterImage = false
      this.depth = this.stack.length
    }
    this.writer.text(words, start, end - start)
    this.lastEnd = end
    this.breaks = 0
  }

  private putPreformatted(text: string, start: number, end: number): void {
    const words = text.trim()
    const from = text.indexOf(words)
    if (words === '' || end - start !== text.length) {
      if (words === '') this.writer.space(text, start, end - start)
      else this.put(text, start, end)
      return
    }
    if (from > 0) this.writer.space(text.slice(0, from), start)
    this.put(words, start + from, start + from + words.length)
    if (from + words.length < text.length)
      this.writer.space(text.slice(from + words.length), start + from + words.length)
  }

  private lineBreak(start: number, end: number): void {
    if (!this.writer.writing || this.frame.unseen) return
    this.breaks++
    if (this.breaks > 1) {
      this.endBlock(this.lastEnd)
      this.start = -1
    } else this.writer.space('\n', start, end - start)
  }

  private endBlock(source: number): void {
    this.breaks = 0
    if (!this.writer.writing) return
    this.writer.end(source)
    this.lastEnd = Math.max(this.lastEnd, source)
  }

  private contain(tag: string, attributes: Attributes, parent: Container | null): Container | null {
    if (this.stack.length > MOST_DEPTH && this.containers > MOST_DEPTH) return parent
    this.containers++
    let hints = ''
    for (const name of HINTS) {
      const value = attributes[name]
      if (value) hints += `${hints ? ' ' : ''}${value.slice(0, 200).toLowerCase()}`
    }
    return { tag, hints, parent }
  }
}
