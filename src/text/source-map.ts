/** A run of the text: its offset there, its offset in the input, and how many code units of the input it stands for. */
export type MapRun = [text: number, source: number, length: number]

/**
 * Collects the visible text piece by piece with the place each came from. A piece as long as its source is taken letter
 * for letter, and such neighbours are joined; any other piece (a decoded entity, a line break put between blocks) maps
 * as a whole.
 */
export class SourceMapBuilder {
  readonly runs: MapRun[] = []
  private readonly pieces: string[] = []
  /** Code units of text so far. */
  length = 0
  /** Whether the last run maps letter for letter, so that a next one may join it. */
  private literal = false

  /** Adds text that stands for `sourceLength` code units of the input from `source` on. */
  add(piece: string, source: number, sourceLength = piece.length): void {
    if (piece === '') return
    const literal = piece.length === sourceLength
    const last = this.runs[this.runs.length - 1]
    if (last && literal && this.literal && last[1] + last[2] === source) last[2] += sourceLength
    else this.runs.push([this.length, source, sourceLength])
    this.pieces.push(piece)
    this.length += piece.length
    this.literal = literal
  }

  text(): string {
    return this.pieces.join('')
  }
}

/** The place in the input of `[start, end)` of the text; a run that is not letter for letter counts as a whole. */
export function sourcePlace(
  runs: readonly MapRun[],
  textLength: number,
  start: number,
  end: number,
): { start: number; end: number } {
  if (runs.length === 0) return { start: 0, end: 0 }
  const from = edge(runs, textLength, start, false)
  if (end === start) return { start: from, end: from }
  return { start: from, end: edge(runs, textLength, end, true) }
}

function edge(runs: readonly MapRun[], textLength: number, offset: number, closing: boolean): number {
  // The run that holds the code unit at `offset`, or for a closing edge the one before it.
  const unit = closing ? offset - 1 : Math.min(offset, textLength - 1)
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]![0] <= unit) low = middle
    else high = middle - 1
  }
  const [text, source, length] = runs[low]!
  const span = (runs[low + 1]?.[0] ?? textLength) - text
  if (span === length) return source + (offset - text)
  return closing || offset > unit ? source + length : source
}
