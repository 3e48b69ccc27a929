import { describe, expect, it } from 'vitest'
import { teacherWith } from '../../data/models/tone-net/silver.ts'
import { nearestWords, type Said, vary } from '../../data/models/tone-net/variations.ts'

const text =
  'The harbour board said on Monday that Ida Brandt was a poor choice, because the old bridge had failed the small town before.'
const target = { start: text.indexOf('Ida'), end: text.indexOf(' was') }
const nearest = nearestWords()
const seeds = Array.from({ length: 200 }, (_, seed) => seed)

describe('variations of a sentence', () => {
  const varied = seeds.flatMap((seed) => vary({ text, target }, seed, nearest) ?? [])

  it('are those of their seed', () => {
    expect(varied.length).toBeGreaterThan(150)
    expect(new Set(varied.map((said) => said.text)).size).toBeGreaterThan(100)
    expect(seeds.flatMap((seed) => vary({ text, target }, seed, nearest) ?? [])).toEqual(varied)
  })
  it('keep the mention and say where it is', () => {
    for (const said of varied) {
      const { start, end } = said.target ?? { start: 0, end: 0 }
      expect(said.text.slice(start, end)).toBe('Ida Brandt')
    }
  })
  it('exchange words for near ones of the same ending, deny some, and cut some short', () => {
    const share = (is: (said: Said) => boolean) => varied.filter(is).length / varied.length
    expect(share((said) => !said.text.includes('poor'))).toBeGreaterThan(0.2)
    expect(share((said) => said.text.includes(' not '))).toBeGreaterThan(0.01)
    expect(share((said) => said.text.split(' ').length < 16)).toBeGreaterThan(0.2)
    const near = nearest('quickly')
    expect(near.length).toBeGreaterThan(3)
    expect(near.every((word) => word.endsWith('ly') && word !== 'quickly')).toBe(true)
    expect(nearest('the')).toEqual([])
  })
  it('are none where nothing is to be changed', () => {
    expect(
      seeds.every(
        (seed) => vary({ text: 'Ida Brandt', target: { start: 0, end: 10 } }, seed, nearest) === null,
      ),
    ).toBe(true)
  })
})

describe('labels of a text', () => {
  const article = `${text}\n\nToo short.\n\nOleh Marchenko thanked the crew for its quick help.`
  const asked: Said[] = []
  const columns = teacherWith((said) => {
    asked.push(said)
    return { net: [0.1, 0.2, 0.3], linear: [-0.4, 0.5, 0.25] }
  }).label({ text: article })
  const rows = (columns?.[0] ?? []).map((_, i) => columns?.map((column) => column[i] as number) ?? [])

  it('are of stretches of the text, each with its mention', () => {
    expect(rows.length).toBeGreaterThan(1)
    const named = rows.map(([start = 0, length = 0, first = 0, size = 0]) => {
      const own = article.slice(start, start + length)
      expect(asked.some((said) => said.text === own)).toBe(true)
      return own.slice(first, first + size)
    })
    expect(named).toContain('Ida Brandt')
    expect(named).toContain('Oleh Marchenko')
    expect(asked.some((said) => said.text.includes('Too short'))).toBe(false)
  })
  it('are hundredths: of the network, of the linear models, and of a variation where there is one', () => {
    for (const row of rows) {
      expect(row.slice(4, 10)).toEqual([10, 20, 30, -40, 50, 25])
      expect([
        [10, 20, 30],
        [0, -1, 0],
      ]).toContainEqual(row.slice(10))
    }
    const varied = asked.filter((said) => !article.includes(said.text))
    expect(varied).toHaveLength(rows.filter((row) => row[11] === 20).length)
  })
})
