/** What was stored is read where it is whole and of a version that is known, and else refused with the place of the fault. */
import { describe, expect, it } from 'vitest'
import { analyze } from '../../src/index.ts'
import { parseAnalysis, rows } from '../../src/query/index.ts'
import { articleAnalysisSchema } from '../../src/schema/index.ts'
import { SCHEMA_VERSION } from '../../src/version.ts'
import { page, story } from './stories.ts'

const [MAJOR, MINOR] = SCHEMA_VERSION.split('.').map(Number) as [number, number]
type Json = Record<string, unknown>
const PAGE_JSON = JSON.stringify(page())
const PAGE_TEXT = page().text
const stored = () => JSON.parse(PAGE_JSON) as Json

/** The value with one place of it changed. */
function changed(path: string, value: unknown): Json {
  const whole = stored()
  const keys = path.split('.')
  const last = keys.pop()!
  let here = whole
  for (const key of keys) here = here[key] as Json
  if (value === undefined) delete here[last]
  else here[last] = value
  return whole
}

describe('parseAnalysis', () => {
  it('reads strings, bytes, values, with or without a byte order mark', () => {
    const json = JSON.stringify(page())
    for (const given of [
      json,
      `\ufeff${json}`,
      Buffer.from(json),
      new TextEncoder().encode(json),
      JSON.parse(json),
    ])
      expect(parseAnalysis(given)).toEqual(page())
  })
  it.each(['', '{', 'text', '{"a":}'])('says of %j that it is no JSON', (json) => {
    expect(() => parseAnalysis(json)).toThrow(expect.objectContaining({ code: 'bad-input', path: '' }))
    expect(() => parseAnalysis(json)).toThrow(
      /parseAnalysis\(\) was given a string of \d+ characters that is no JSON/,
    )
  })
  it.each([
    [null, '', /null/],
    ['null', '', /null/],
    ['7', '', /the number 7/],
    [[], '', /an array of 0/],
    [{}, 'schemaVersion', /undefined/],
    [changed('schemaVersion', `${MAJOR + 1}.0`), 'schemaVersion', /analyse the text again/],
    [changed('schemaVersion', `${MAJOR}0.0`), 'schemaVersion', /reads/],
    [changed('schemaVersion', '1'), 'schemaVersion', /is "1"; this version of broadsheet reads \d+\.x\./],
    [changed('entities', undefined), 'entities', /entities is missing; accepted is an array/],
    [changed('entities.0.type', 'ship'), 'entities.0.type', /is "ship"; accepted is one of "person"/],
    [
      changed('entities.0.salience', 2),
      'entities.0.salience',
      /the number 2; accepted is a number from 0 to 1/,
    ],
    [changed('entities.0.mentions.0.start', -1), 'entities.0.mentions.0.start', /a whole number from 0/],
    [changed('entities.0.mentions.0.start', 1.5), 'entities.0.mentions.0.start', /a whole number from 0/],
    [changed('entities.0.country', 'NO'), 'entities.0.country', /accepted is an object or null/],
    [
      changed('values.0.kind', 'time'),
      'values.0.kind',
      /one of "date", "money", "percentage", "quantity", "url"/,
    ],
    [changed('values.0.precision', 'minute'), 'values.0.precision', /one of "day"/],
    [changed('blocks.0.role', 'lead'), 'blocks.0.role', /one of "title".*"boilerplate"/],
    [changed('blocks.0.text', 7), 'blocks.0.text', /accepted is a string/],
    [changed('quotations.0.speaker.mention', undefined), 'quotations.0.speaker.mention', /missing/],
    [changed('sourceMap.0', [0, 1]), 'sourceMap.0', /an array of 3/],
    [changed('text', 'Other.'), 'blocks.0', /out of its place/],
    [changed('text', `X${PAGE_TEXT.slice(1)}`), 'blocks.0', /does not hold its words/],
  ])('refuses what is not whole: %#', (given, path, message) => {
    expect(() => parseAnalysis(given)).toThrow(expect.objectContaining({ code: 'bad-input', path }))
    expect(() => parseAnalysis(given)).toThrow(message)
  })
  it('reads a later minor version, with keys and words that it does not know, and keeps them', () => {
    const later = `${MAJOR}.${MINOR + 3}`
    const whole = { ...stored(), schemaVersion: later, topics: [{ name: 'tides' }] } as Json
    ;(whole['entities'] as Json[])[0]!['type'] = 'ship'
    ;(whole['warnings'] as Json[]).push({ code: 'tide', message: 'High.' })
    const values = whole['values'] as Json[]
    values.push({ ...values[0], kind: 'hour', hour: 7 })
    const analysis = parseAnalysis(JSON.stringify(whole))
    expect(JSON.parse(JSON.stringify(analysis))).toEqual(whole)
    expect(rows(analysis, 'entities')[0]?.type).toBe('ship')
    // Of this version the same is wrong.
    expect(() => parseAnalysis({ ...whole, schemaVersion: SCHEMA_VERSION })).toThrow(/"ship"/)
    expect(() => parseAnalysis({ ...stored(), schemaVersion: later, entities: 7 })).toThrow(/entities/)
  })
  it('keeps unknown keys of its own version too', () => {
    expect(parseAnalysis({ ...stored(), mine: 1 })).toHaveProperty('mine', 1)
  })
  it('says of an earlier minor version what is missing, and why', () => {
    const early = changed('quotations.0.negated', undefined)
    early['schemaVersion'] = `${MAJOR}.0`
    expect(() => parseAnalysis(early)).toThrow(/negated is missing.*schema version 1\.0, before/s)
  })
  it('agrees with the zod schema on what has one fault', () => {
    const paths: string[] = []
    const walk = (value: unknown, path: string): void => {
      if (typeof value !== 'object' || value === null) return
      for (const [key, inner] of Object.entries(value)) {
        paths.push(path + key)
        walk(inner, `${path}${key}.`)
      }
    }
    walk(stored(), '')
    // One place of each kind is enough.
    const kinds = new Map(paths.reverse().map((path) => [path.replace(/\d+/g, '0'), path]))
    kinds.delete('schemaVersion')
    expect(kinds.size).toBeGreaterThan(100)
    for (const path of kinds.values())
      for (const value of [undefined, null, 'tide', -7, {}]) {
        const given = changed(path, value)
        const whole = articleAnalysisSchema.safeParse(given)
        let fault = ''
        try {
          parseAnalysis(given)
        } catch (error) {
          fault = (error as Error).message
        }
        // What has its shape may still lie where it cannot.
        const misplaced = /does not hold|out of its place/.test(fault)
        if (fault === '' || misplaced) expect([path, value, whole.success]).toEqual([path, value, true])
        else expect([path, value, whole.success]).toEqual([path, value, false])
      }
  })
})

describe('an analysis of text', () => {
  it('is read as it was written', () => {
    expect(parseAnalysis(JSON.stringify(story()))).toEqual(story())
    expect(parseAnalysis(JSON.stringify(analyze('')))).toEqual(analyze(''))
  })
})
