import { BroadsheetError } from '../errors.ts'
import type { ArticleAnalysis, SourceMap } from '../schema/analysis.ts'
import { describe } from '../schema/describe.ts'
import { checkAnalysis } from './check.ts'

/** Where each place of a text lies in other units: an entry for each UTF-16 offset, its end included. */
type UnitPlaces = Uint32Array

/** How many bytes the UTF-8 of a code point has; half a surrogate pair is written as U+FFFD, in three. */
export const bytesOf = (point: number) => (point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4)
export const oneOf = () => 1

/** A place within a surrogate pair is taken for that before it. */
export function placesOf(text: string, sizeOf: (point: number) => number): UnitPlaces {
  const places = new Uint32Array(text.length + 1)
  let size = 0
  for (let i = 0; i < text.length; ) {
    const point = text.codePointAt(i)!
    places[i++] = size
    if (point > 0xffff) places[i++] = size
    size += sizeOf(point)
  }
  places[text.length] = size
  return places
}

/** A copy of plain JSON in which each start and end is another; `source` is left to its own places. Not recursive: depth is not ours to trust. */
function moved(analysis: ArticleAnalysis, inText: UnitPlaces, inSource: UnitPlaces | null): ArticleAnalysis {
  const root = {}
  const open: [from: object, to: Record<string, unknown>, places: UnitPlaces | null][] = [
    [analysis, root, inText],
  ]
  for (let next = open.pop(); next; next = open.pop()) {
    const [from, to, places] = next
    for (const [key, value] of Object.entries(from)) {
      let copy: unknown = value
      if (typeof value === 'object' && value !== null) {
        copy = Array.isArray(value) ? [] : {}
        open.push([value, copy as Record<string, unknown>, key === 'source' ? inSource : places])
      } else if (places && (key === 'start' || key === 'end') && typeof value === 'number')
        copy = places[value] ?? value
      // A key that an object has of itself would not be copied by an assignment.
      Object.defineProperty(to, key, { value: copy, writable: true, enumerable: true, configurable: true })
    }
  }
  return root as ArticleAnalysis
}

function convert(
  asked: string,
  value: unknown,
  input: unknown,
  sizeOf: (point: number) => number,
): ArticleAnalysis {
  const analysis = checkAnalysis(value, asked)
  if (input !== undefined && typeof input !== 'string')
    throw new BroadsheetError(
      'bad-input',
      `${asked}() was given ${describe(input)} for the input.`,
      'input',
      {
        advice: 'Give the text that was analysed as a string, or leave it out.',
      },
    )
  const { text, format, sourceMap } = analysis
  const given = input ?? (format === 'text' ? text : undefined)
  const last = sourceMap.at(-1)
  if (given !== undefined && last && last[1] + last[2] > given.length)
    throw new BroadsheetError(
      'bad-input',
      `${asked}() was given an input of ${given.length} UTF-16 units, but the analysis is of a longer one.`,
      'input',
      { advice: 'Give the text that was analysed, unchanged.' },
    )
  const inText = placesOf(text, sizeOf)
  const inSource = given === undefined ? null : given === text ? inText : placesOf(given, sizeOf)
  const copy = moved(analysis, inText, inSource)
  if (inSource)
    copy.sourceMap = sourceMap.map(([at, source, length]): SourceMap[number] => [
      inText[at]!,
      inSource[source]!,
      inSource[source + length]! - inSource[source]!,
    ])
  return copy
}

/**
 * A copy of the analysis whose every `start` and `end` counts bytes of UTF-8, as Rust and Go slice strings; half a surrogate pair
 * counts as the three bytes of U+FFFD that it is written as. What points into the input (`source` of blocks, `sourceMap`) is converted
 * where the input is at hand: as the second argument, or because the analysis is of plain text; else it stays in UTF-16.
 *
 * `toSource`, `highlight` and `renderHtml` take the analysis as it was.
 *
 * @param input the text, Markdown or HTML that was analysed
 * @throws BroadsheetError `bad-input`
 * @example
 * import { analyze } from 'broadsheet'
 * import { toUtf8Offsets } from 'broadsheet/query'
 * const { entities } = toUtf8Offsets(analyze('“No,” said Ana Ruiz.'))
 * entities[0].mentions[0].start //=> 15
 */
export function toUtf8Offsets(analysis: ArticleAnalysis, input?: string): ArticleAnalysis {
  return convert('toUtf8Offsets', analysis, input, bytesOf)
}

/**
 * A copy of the analysis whose every `start` and `end` counts code points, as Python slices strings. What points into the input is
 * converted as by `toUtf8Offsets`.
 *
 * @param input the text, Markdown or HTML that was analysed
 * @throws BroadsheetError `bad-input`
 * @example
 * import { analyze } from 'broadsheet'
 * import { toCodePoints } from 'broadsheet/query'
 * const { entities } = toCodePoints(analyze('🚢🚢 Ana Ruiz smiled.'))
 * entities[0].mentions[0].start //=> 3
 */
export function toCodePoints(analysis: ArticleAnalysis, input?: string): ArticleAnalysis {
  return convert('toCodePoints', analysis, input, oneOf)
}
