/** Places counted in bytes or in code points cut the same words out of the text. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type ArticleAnalysis, analyze } from '../../src/index.ts'
import { toCodePoints, toUtf8Offsets } from '../../src/query/index.ts'
import { INPUT, PAGE, page } from './stories.ts'

const bytes = (text: string) => {
  const all = Buffer.from(text, 'utf8')
  return (start: number, end: number) => all.subarray(start, end).toString('utf8')
}
const points = (text: string) => {
  const all = [...text]
  return (start: number, end: number) => all.slice(start, end).join('')
}
const UNITS = [
  ['bytes', toUtf8Offsets, bytes],
  ['code points', toCodePoints, points],
] as const

type Place = { start: number; end: number; text?: string }

/** Every place within the text, with the words there, in the order of the keys. */
function placesIn(value: unknown, key = ''): Place[] {
  if (typeof value !== 'object' || value === null || key === 'source') return []
  const inner = Object.entries(value).flatMap(([name, one]) => placesIn(one, name))
  return 'start' in value && 'end' in value ? [value as Place, ...inner] : inner
}

function holds(analysis: ArticleAnalysis, convert: typeof toUtf8Offsets, cut: typeof bytes): void {
  const before = JSON.stringify(analysis)
  const converted = convert(analysis)
  expect(JSON.stringify(analysis)).toBe(before)
  const [old, now] = [placesIn(analysis), placesIn(converted)]
  expect(now.length).toBe(old.length)
  const slice = cut(analysis.text)
  // Half a surrogate pair is written as U+FFFD.
  const written = (text: string) => Buffer.from(text, 'utf8').toString('utf8')
  now.forEach(({ start, end, text }, i) => {
    const words = written(analysis.text.slice(old[i]!.start, old[i]!.end))
    expect(written(slice(start, end))).toBe(words)
    if (text !== undefined) expect(written(text)).toBe(words)
  })
}

describe.each(UNITS)('%s', (_, convert, cut) => {
  it('cut the same words, from quotations, mentions, cues and sentiment too', () => {
    const text =
      '🚢🚢 “Für Ærø 𝒶!” said Ana Ruiz 🚢 of Norvège. She — “naïve” — paid €5m to Tomas Vell’s café on 3 May 2026 🎉.'
    const analysis = analyze(text)
    expect(placesIn(analysis).length).toBeGreaterThan(15)
    expect(analysis.quotations.length).toBeGreaterThan(0)
    holds(analysis, convert, cut)
  })
  it('cut the same words of any text', () => {
    const pieces = fc.constantFrom(
      'Ana Ruiz',
      ' said ',
      '“',
      '”',
      '🚢',
      'é',
      '\ud83d',
      '\udea2',
      '漢',
      '. ',
      '\n\n',
      'Norway',
      '5%',
    )
    const text = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 60 }),
      fc.array(pieces, { maxLength: 25 }).map((list) => list.join('')),
    )
    fc.assert(
      fc.property(text, (given) => holds(analyze({ text: given, format: 'text' }), convert, cut)),
      { numRuns: 60 },
    )
  })
  it('reach what points into the input where that is at hand', () => {
    const analysis = page()
    const given = PAGE.replace('sound', 's🚢und')
    const moved = analyze({ ...INPUT, text: given })
    const slice = cut(given)
    const known = convert(moved, given)
    moved.blocks.forEach(({ source }, i) => {
      const { start, end } = known.blocks[i]!.source
      expect(slice(start, end)).toBe(given.slice(source.start, source.end))
    })
    const textSlice = cut(moved.text)
    moved.sourceMap.forEach(([at, source, length], k) => {
      const [newAt, newSource, newLength] = known.sourceMap[k]!
      expect(slice(newSource, newSource + newLength)).toBe(given.slice(source, source + length))
      expect(textSlice(0, newAt)).toBe(moved.text.slice(0, at))
    })
    const unknown = convert(analysis)
    expect(unknown.sourceMap).toEqual(analysis.sourceMap)
    expect(unknown.blocks.map(({ source }) => source)).toEqual(analysis.blocks.map(({ source }) => source))
    const plain = convert(analyze({ text: '🚢 sank.\n\nIt did.', format: 'text' }))
    expect(plain.blocks.map(({ source: { start, end } }) => [start, end])).toEqual(
      plain.blocks.map(({ start, end }) => [start, end]),
    )
  })
  it('keep keys of later versions, however deep or odd', () => {
    let deep: unknown = { start: 1 }
    for (let i = 0; i < 20_000; i++) deep = [deep]
    const stored = {
      ...analyze('🚢 Ana Ruiz sank.'),
      schemaVersion: '1.99',
      later: { deep, ['__proto__']: 1 },
    }
    const converted = convert(stored) as typeof stored
    expect(Object.keys(converted)).toEqual(Object.keys(stored))
  })
  it('refuse an input that is not the one that was analysed', () => {
    expect(() => convert(page(), PAGE.slice(0, 50))).toThrow(
      expect.objectContaining({ code: 'bad-input', path: 'input' }),
    )
    expect(() => convert(page(), 7 as never)).toThrow(/the number 7 for the input/)
  })
})
