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

/**
 * The pieces of the input whose letters `[start, end)` of the text is, in order, neighbours joined. Breaks and gaps that were
 * put for marks or elements are no piece, so that none holds the beginning or the end of an element.
 */
export function sourcePieces(
  runs: readonly MapRun[],
  text: string,
  start: number,
  end: number,
): { start: number; end: number }[] {
  const pieces: { start: number; end: number }[] = []
  for (let k = runAt(runs, start); k < runs.length && runs[k]![0] < end; k++) {
    const [at, source, length] = runs[k]!
    const next = runs[k + 1]?.[0] ?? text.length
    const [from, to] = [Math.max(start, at), Math.min(end, next)]
    if (from >= to || length === 0) continue
    const isLiteral = next - at === length
    if (!isLiteral && text.slice(at, next).trim() === '') continue
    const piece = isLiteral
      ? { start: source + from - at, end: source + to - at }
      : { start: source, end: source + length }
    const last = pieces[pieces.length - 1]
    if (last?.end === piece.start) last.end = piece.end
    else pieces.push(piece)
  }
  return pieces
}

/** The run that holds a code unit of the text. */
function runAt(runs: readonly MapRun[], unit: number): number {
  let low = 0
  let high = runs.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]![0] <= unit) low = middle
    else high = middle - 1
  }
  return low
}

function edge(runs: readonly MapRun[], textLength: number, offset: number, closing: boolean): number {
  // The run that holds the code unit at `offset`, or for a closing edge the one before it.
  const unit = closing ? offset - 1 : Math.min(offset, textLength - 1)
  const low = runAt(runs, unit)
  const [text, source, length] = runs[low]!
  const span = (runs[low + 1]?.[0] ?? textLength) - text
  if (span === length) return source + (offset - text)
  return closing || offset > unit ? source + length : source
}
