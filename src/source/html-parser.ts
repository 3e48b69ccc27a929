import { Parser, type ParserOptions, Tokenizer, type TokenizerCallbacks } from 'htmlparser2'
import { UNSEEN } from './html-elements.ts'

/** Attributes by their names in lower case. Only names that no object has of itself may be asked for. */
export type Attributes = Readonly<Record<string, string | undefined>>

/** What is told of a page, in order; [start, end) is the place of a tag or text. */
export interface PageReader {
  open(tag: string, attributes: Attributes, start: number, end: number): void
  /** `implied`: another tag or the page's end closes the element, at `start`, which is `end` then. */
  close(tag: string, start: number, end: number, implied: boolean): void
  /** Text between tags, entities decoded. */
  words(text: string, start: number, end: number): void
}

/**
 * Elements lie no deeper, as in browsers: one that would is made a neighbour of the deepest. The parser keeps the open
 * ones in a list whose length every tag costs.
 */
const MOST_DEPTH = 512

/**
 * Stands between the tokenizer and the parser, whose own places stop at names: here the tag or text that is read has its
 * exact place, from the end of the one before to its own.
 */
class Places implements TokenizerCallbacks {
  start = 0
  end = 0
  /** Whether what closes now does so without a tag of its own. */
  closing = false
  /** Where the name of the last opening tag stands, and the name. */
  name = { start: 0, end: 0 }
  tag = ''
  /** A tag whose name was read, but not yet its end. */
  unfinished = false
  /** Where the names of the open elements stand, the innermost last. */
  readonly open: { readonly start: number; readonly end: number }[] = []
  parser!: TokenizerCallbacks

  constructor(private readonly page: string) {}

  ontext(start: number, end: number): void {
    // A closing tag that the page's end cuts off: the tokenizer reports the rest of it with no start.
    if (start < 0) return
    this.start = start
    this.end = end
    this.parser.ontext(start, end)
    this.start = end
  }

  ontextentity(code: number, end: number): void {
    this.end = end
    this.parser.ontextentity(code, end)
    this.start = end
  }

  onopentagname(start: number, end: number): void {
    if (this.open.length > MOST_DEPTH) this.closeInnermost()
    this.name = { start, end }
    this.parser.onopentagname(start, end)
  }

  onattribname(start: number, end: number): void {
    this.parser.onattribname(start, end)
  }

  onattribdata(start: number, end: number): void {
    this.parser.onattribdata(start, end)
  }

  onattribentity(code: number): void {
    this.parser.onattribentity(code)
  }

  onattribend(...mark: Parameters<TokenizerCallbacks['onattribend']>): void {
    this.parser.onattribend(...mark)
  }

  onopentagend(last: number): void {
    this.end = last + 1
    this.parser.onopentagend(last)
    this.start = this.end
  }

  onselfclosingtag(last: number): void {
    this.end = last + 1
    this.parser.onselfclosingtag(last)
    // Elsewhere than in drawings and formulas the slash counts for nothing, but that it hides no page.
    if (this.open[this.open.length - 1] === this.name && UNSEEN.has(this.tag)) this.closeInnermost()
    this.start = this.end
  }

  onclosetag(start: number, end: number): void {
    const last = this.page.indexOf('>', end)
    this.end = last < 0 ? this.page.length : last + 1
    this.parser.onclosetag(start, end)
    this.start = this.end
  }

  oncdata(_start: number, last: number): void {
    this.pass(last)
  }

  oncomment(_start: number, last: number): void {
    this.pass(last)
  }

  ondeclaration(_start: number, last: number): void {
    this.pass(last)
  }

  onprocessinginstruction(_start: number, last: number): void {
    this.pass(last)
  }

  onend(): void {
    this.parser.onend()
  }

  private pass(last: number): void {
    this.end = Math.min(this.page.length, last + 1)
    this.start = this.end
  }

  /** Closes the innermost element as its closing tag would. */
  private closeInnermost(): void {
    const { start, end } = this.open[this.open.length - 1]!
    this.closing = true
    this.parser.onclosetag(start, end)
    this.closing = false
  }
}

interface PlacedOptions extends ParserOptions {
  readonly places: Places
}

class PlacedTokenizer extends Tokenizer {
  constructor(options: ParserOptions, parser: TokenizerCallbacks) {
    const { places } = options as PlacedOptions
    places.parser = parser
    super(options, places)
  }
}

/** Reads a page by htmlparser2's parser with its rules for tags that are left out; `at` is its place in the input. */
export function readPage(page: string, reader: PageReader, at = 0): void {
  const places = new Places(page)
  const options: PlacedOptions = { Tokenizer: PlacedTokenizer, places }
  const parser = new Parser(
    {
      onopentagname: () => {
        places.unfinished = true
      },
      onopentag: (tag, attributes) => {
        places.unfinished = false
        places.tag = tag
        places.open.push(places.name)
        reader.open(tag, attributes, at + places.start, at + places.end)
      },
      onclosetag: (tag, implied) => {
        // The page's end closes a tag that it cuts off, though it never opened.
        if (places.unfinished) {
          places.unfinished = false
          return
        }
        places.open.pop()
        const itself = !implied && !places.closing
        reader.close(tag, at + places.start, at + (itself ? places.end : places.start), !itself)
      },
      ontext: (text) => reader.words(text, at + places.start, at + places.end),
    },
    options,
  )
  parser.end(page)
}
