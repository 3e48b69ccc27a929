import type { Container } from '../document.ts'
import type { BlockKind } from '../schema/blocks.ts'
import { BlockWriter } from './block-writer.ts'
import { BLOCK, CLOSES_PARAGRAPH, IMPLIED_END, PREFORMATTED, UNSEEN, VOID } from './html-elements.ts'

interface Frame {
  readonly tag: string
  readonly container: Container | null
  /** Nothing inside is seen. */
  readonly unseen: boolean
  readonly preformatted: boolean
  readonly kind: BlockKind | null
  /** The list or table row around, for the break between neighbours. */
  readonly group: object | null
}

const ROOT: Frame = { tag: '', container: null, unseen: false, preformatted: false, kind: null, group: null }
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
/** How far up an opening tag looks for an element that it closes. */
const REACH = 32
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

/** Turns tags and words into blocks of visible text, with an element stack and no tree. */
export class PageWriter {
  private readonly writer = new BlockWriter()
  private readonly stack: Frame[] = [ROOT]
  /** How many of each element are open, so that stray closing tags cost nothing. */
  private readonly opened = new Map<string, number>()
  /** Where the tags before the next words begin; -1 after a block's end. */
  private start = -1
  /** The frame depth at which the open block began. */
  private depth = 0
  private lastEnd = 0
  private breaks = 0
  private afterImage = false
  private containers = 0

  private get frame(): Frame {
    return this.stack[this.stack.length - 1] as Frame
  }

  open(
    tag: string,
    attributes: ReadonlyMap<string, string>,
    start: number,
    end: number,
    selfClosing: boolean,
  ): void {
    if (tag === 'br') {
      this.lineBreak(start, end)
      return
    }
    if (tag === 'img' || tag === 'picture') this.afterImage ||= !this.frame.unseen
    if (tag === 'hr') this.endBlock(this.lastEnd)
    if (VOID.has(tag)) return
    this.implyEnds(tag)
    const above = this.frame
    const block = BLOCK.has(tag)
    if (block) {
      this.endBlock(this.lastEnd)
      this.start = start
    } else if (tag === 'td' || tag === 'th') {
      this.writer.space('\t', start, end - start)
    } else if (!this.writer.writing && this.start < 0) this.start = start
    const unseen =
      above.unseen ||
      UNSEEN.has(tag) ||
      attributes.has('hidden') ||
      (attributes.get('aria-hidden') === 'true' && !block) ||
      INVISIBLE_STYLE.test(attributes.get('style') ?? '')
    const frame: Frame = {
      tag,
      container:
        block || tag === 'td' || attributes.has('class')
          ? this.contain(tag, attributes, above.container)
          : above.container,
      unseen,
      preformatted: above.preformatted || PREFORMATTED.has(tag),
      kind: kindOf(tag, above.kind),
      group: tag === 'ul' || tag === 'ol' || tag === 'table' ? {} : above.group,
    }
    if (selfClosing && (tag === 'script' || tag === 'svg' || tag === 'path')) return
    this.stack.push(frame)
    this.opened.set(tag, (this.opened.get(tag) ?? 0) + 1)
    if (tag === 'a' && attributes.has('href') && !unseen) this.writer.openLink(attributes.get('href') ?? '')
  }

  close(tag: string, start: number, end: number): void {
    if (tag === 'br') this.lineBreak(start, end)
    if (tag === 'p' && !this.opened.get('p')) this.endBlock(this.lastEnd)
    if (!this.opened.get(tag)) return
    while (this.pop() !== tag) {
      // elements left open inside end here too
    }
    if (BLOCK.has(tag)) {
      this.endBlock(this.stack.length < this.depth ? end : this.lastEnd)
      this.start = -1
    } else if (this.writer.hasWords) this.lastEnd = end
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

  result(): ReturnType<BlockWriter['result']> {
    this.endBlock(this.lastEnd)
    return this.writer.result()
  }

  private put(words: string, start: number, end: number): void {
    if (!this.writer.writing) {
      const { frame } = this
      const level = HEADING.exec(frame.container?.tag ?? '')
      this.writer.begin({
        kind: frame.kind ?? 'paragraph',
        source: Math.max(this.lastEnd, this.start < 0 ? start : this.start),
        level: frame.kind === 'heading' && level ? Number(level[1]) : null,
        container: frame.container,
        afterImage: this.afterImage,
        group: frame.kind === 'list-item' || frame.kind === 'table' ? frame.group : null,
      })
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

  private pop(): string {
    const frame = this.stack.pop() as Frame
    this.opened.set(frame.tag, (this.opened.get(frame.tag) ?? 1) - 1)
    if (frame.tag === 'a') this.writer.closeLink()
    return frame.tag
  }

  private implyEnds(tag: string): void {
    if (CLOSES_PARAGRAPH.has(tag) && this.opened.get('p')) {
      for (let i = this.stack.length - 1, n = 0; i > 0 && n < REACH; i--, n++) {
        const { tag: open } = this.stack[i] as Frame
        if (open === 'p') {
          while (this.pop() !== 'p') {
            // inline elements left open in the paragraph
          }
          break
        }
        if (open === 'td' || open === 'th' || open === 'button' || (BLOCK.has(open) && open !== 'p')) break
      }
    }
    const rule = IMPLIED_END[tag]
    if (!rule) return
    for (let i = this.stack.length - 1, n = 0; i > 0 && n < REACH; i--, n++) {
      const { tag: open } = this.stack[i] as Frame
      if (rule.scope.has(open)) return
      if (rule.closes.has(open)) {
        if (tag !== 'td' && tag !== 'th') this.endBlock(this.lastEnd)
        while (this.stack.length > i) this.pop()
        return
      }
    }
  }

  private contain(
    tag: string,
    attributes: ReadonlyMap<string, string>,
    parent: Container | null,
  ): Container | null {
    if (this.stack.length > MOST_DEPTH && this.containers > MOST_DEPTH) return parent
    this.containers++
    let hints = ''
    for (const name of HINTS) {
      const value = attributes.get(name)
      if (value) hints += `${hints ? ' ' : ''}${value.slice(0, 200).toLowerCase()}`
    }
    return { tag, hints, parent }
  }
}
