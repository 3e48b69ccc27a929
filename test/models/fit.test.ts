import { existsSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isotonic, platt } from '../../data/fit/calibration.ts'
import { causesOf } from '../../data/fit/check.ts'
import { type Choice, fitChoices, scoresOf } from '../../data/fit/choices.ts'
import { Draws } from '../../data/fit/draws.ts'
import { loadRows } from '../../data/fit/load.ts'
import type { Rows } from '../../data/fit/model.ts'
import { hasRecipe, modelNames, readRecipe, weightsFile } from '../../data/fit/recipe.ts'
import { readSample } from '../../data/fit/sample.ts'

const fitted = modelNames().filter(hasRecipe)
const corpora = process.env['BROADSHEET_CORPORA'] ?? null
const places = { corpora: corpora !== null && existsSync(corpora) ? corpora : null, sample: readSample() }

describe('the shipped models', () => {
  test.each(fitted)('%s is what its recipe gives', async (name) => {
    const recipe = readRecipe(name)
    expect(causesOf(name, recipe, await loadRows(name), places)).toEqual([])
  })

  test('every one has a recipe', () => {
    expect(modelNames().filter((name) => !hasRecipe(name))).toEqual([])
  })
})

describe('a model is stale', () => {
  const recipe = readRecipe('quoted-terms')
  const causes = async (changed: Partial<typeof recipe>, rows?: Rows) =>
    causesOf('quoted-terms', { ...recipe, ...changed }, rows ?? (await loadRows('quoted-terms')), places)

  test('when its weights are others', async () => {
    expect(await causes({ weights: 'f'.repeat(64) })).toEqual([
      expect.stringMatching(/^weights: sha256 f{16}/),
    ])
  })
  test('when a list, a model or labels that it was fitted to are others, or gone', async () => {
    const other = 'e'.repeat(64)
    expect(
      await causes({
        lists: { 'reporting-verbs.tsv': other },
        models: { speakers: other },
        silver: { 'no-such-labels.gz': other },
      }),
    ).toEqual([
      expect.stringMatching(/^list reporting-verbs.tsv: /),
      expect.stringMatching(/^labels no-such-labels.gz: .* none now$/),
      expect.stringMatching(/^model speakers: /),
    ])
  })
  test('when the code reads one feature less or otherwise', async () => {
    const { read } = await loadRows('quoted-terms')
    let at = 0
    const shortened: Rows = { read: (article, put) => read(article, (n) => void (at++ === 40 || put(n))) }
    expect(await causes({}, shortened)).toEqual([expect.stringMatching(/^code: reads other features/)])
    const moved: Rows = { read: (article, put) => read(article, (n) => put(at++ === 40 ? n + 1 : n)) }
    at = 0
    expect(await causes({}, moved)).toEqual([expect.stringMatching(/^code: reads other features/)])
  })
  test('not when the sample of articles was changed, which is said by itself', async () => {
    const sample = places.sample.map((article, i) =>
      i === 0 ? { ...article, text: `${article.text}\n\nMore.` } : article,
    )
    const rows = await loadRows('quoted-terms')
    expect(causesOf('quoted-terms', recipe, rows, { ...places, sample })).toEqual([
      expect.stringMatching(/^sample: /),
    ])
  })
  test('its weights are one file', () => {
    expect(existsSync(weightsFile('quoted-terms'))).toBe(true)
  })
})

describe('the kit', () => {
  test('draws are those of the seed, from 0 to 1', () => {
    const draw = (seed: number) => {
      const draws = new Draws(seed)
      return Array.from({ length: 1000 }, () => draws.next())
    }
    expect(draw(7)).toEqual(draw(7))
    expect(draw(7)).not.toEqual(draw(8))
    expect(Math.min(...draw(7))).toBeGreaterThanOrEqual(0)
    expect(Math.max(...draw(7))).toBeLessThan(1)
    const order = Int32Array.from({ length: 50 }, (_, i) => i)
    new Draws(3).shuffle(order)
    expect([...order]).not.toEqual([...order].sort((a, b) => a - b))
    expect(new Set(order).size).toBe(50)
  })

  const settings = { bits: 8, epochs: 12, step: 0.3, decay: 1e-4, late: 0.7, least: 0 }

  test('choices are learned, in the same way each time', () => {
    // Feature 1 speaks for an alternative, feature 2 against it, feature 3 says nothing.
    const draws = new Draws(5)
    const choices = Array.from({ length: 300 }, (): Choice => {
      const right = Math.floor(draws.next() * 3)
      return {
        alternatives: [0, 1, 2].map((i) => [i === right ? 1 : 2, 3]),
        right,
      }
    })
    const weights = fitChoices(choices, settings, [1, 2])
    expect(weights[1]).toBeGreaterThan((weights[2] as number) + 2)
    expect(fitChoices(choices, settings, [1, 2])).toEqual(weights)
    const [a = 0, b = 0] = scoresOf(weights, {
      alternatives: [
        [1, 3],
        [2, 3],
      ],
      right: 0,
    })
    expect(a).toBeGreaterThan(b)
  })

  test('a choice of two is logistic regression: three of four right makes a logit of log 3', () => {
    const choices = Array.from(
      { length: 400 },
      (_, i): Choice => ({ alternatives: [[9], []], right: i % 4 === 0 ? 1 : 0 }),
    )
    const weights = fitChoices(choices, { ...settings, step: 0.1, epochs: 30, decay: 0 }, [1])
    expect(weights[9]).toBeCloseTo(Math.log(3), 1)
  })

  test('Platt finds the sigmoid that made the answers', () => {
    const draws = new Draws(11)
    const answers = Array.from({ length: 20_000 }, () => {
      const score = draws.next() * 6 - 3
      return [score, draws.next() < 1 / (1 + Math.exp(-(1.5 * score - 0.5)))] as const
    })
    const [slope, offset] = platt(answers)
    expect(slope).toBeCloseTo(1.5, 0)
    expect(offset).toBeCloseTo(-0.5, 0)
  })

  test('isotonic shares never fall, and steps out of order are pooled by their weight', () => {
    const steps = [
      { right: 1, all: 10 },
      { right: 6, all: 10 },
      { right: 6, all: 30 },
      { right: 9, all: 10 },
    ]
    expect(isotonic(steps)).toEqual([0.1, 0.3, 0.3, 0.9])
  })
})
