import { describe, expect, it } from 'vitest'
import { toJSONSchema } from 'zod'
import { analyze } from '../../src/index.ts'
import { sentimentModel } from '../../src/models/sentiment.ts'
import {
  type Score,
  type Sentiment,
  sentimentSchema,
  TARGET_CUT,
  TONE_CUT,
} from '../../src/schema/sentiment.ts'
import { toScore } from '../../src/sentiment/score.ts'

const ARTICLE = [
  'Norway praised the brave rescue crews of Chile on Monday. The Chilean president, Ana Ruiz, thanked them for their courage.',
  'Critics in Norway called the minister, Oleh Marchenko, a corrupt and incompetent bully. Marchenko denied that he had lied.',
  '“This is a disgrace,” said Ida Brandt, who leads the union. Brandt was attacked by a mob last week and is in hospital.',
  'The board of Lindholm Shipping meets on Tuesday. It will read the report.',
  'Kwame Mensah was acquitted of fraud, but the judge said that Mensah had been careless. The bank lost millions.',
  'Peru and Iran signed a treaty. Iran was condemned by Peru for an attack on a ferry that killed nine people.',
  'The harvest was good. Farmers fear a drought next year. Prices may rise.',
  'Nobody was hurt.',
].join('\n\n')
const { sentiment, entities } = analyze(ARTICLE)

const ofTexts = ({ overall, writer, paragraphs, quotations }: Sentiment): Score[] => [
  overall,
  ...(writer ? [writer] : []),
  ...paragraphs.flatMap((paragraph) => [paragraph, ...(paragraph.writer ? [paragraph.writer] : [])]),
  ...quotations,
]
const ofTargets = ({ targets, countries }: Sentiment): Score[] => [
  ...targets.flatMap((target) => [target, ...target.mentions]),
  ...countries,
]
const ruled = (score: number, cut: number) =>
  score < -cut ? 'negative' : score > cut ? 'positive' : 'neutral'

describe('a label follows from its score', () => {
  it('by one cut for texts', () => {
    const scores = ofTexts(sentiment)
    expect(new Set(scores.map(({ label }) => label)).size).toBe(3)
    for (const { score, label } of scores) expect(label).toBe(ruled(score, TONE_CUT))
  })
  it('by one cut toward whatever is named', () => {
    const scores = ofTargets(sentiment)
    expect(new Set(scores.map(({ label }) => label)).size).toBe(3)
    for (const { score, label } of scores) expect(label).toBe(ruled(score, TARGET_CUT))
  })
  it('and the schema says both', () => {
    const schema = JSON.stringify(toJSONSchema(sentimentSchema))
    for (const cut of [TONE_CUT, TARGET_CUT])
      expect(schema).toContain(`negative below -${cut}, positive above ${cut}`)
  })
})

describe('scales', () => {
  const model = sentimentModel()
  it('stretch the mean of several sentences at least as much as one', () => {
    expect(model.scales.one).toBeGreaterThanOrEqual(1)
    expect(model.scales.several).toBeGreaterThanOrEqual(model.scales.one)
    const one = toScore({ raw: 0.1, sentences: 1 }, model, [])
    const several = toScore({ raw: 0.1, sentences: 4 }, model, [])
    expect(one.score).toBeCloseTo(0.1 * model.scales.one)
    expect(several.score).toBeCloseTo(0.1 * model.scales.several)
  })
  it('keep scores within -1 and 1, their order and no tone where none is', () => {
    const raws = [-1, -0.5, -0.06, 0, 0.02, 0.3, 1]
    const scores = raws.map((raw) => toScore({ raw, sentences: 2 }, model, []).score)
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
    expect([scores[0], scores[3], scores.at(-1)]).toEqual([-1, 0, 1])
  })
  it('make a label surer the farther its score lies from the cut', () => {
    const sure = (raw: number) => toScore({ raw, sentences: 1 }, model, []).confidence
    expect(sure(-0.4)).toBeGreaterThan(sure(-0.1))
    expect(sure(0.4)).toBeGreaterThan(sure(0.1))
    expect(sure(0)).toBeGreaterThanOrEqual(sure(0.039))
  })
})

describe('agreement', () => {
  it('a country has the tone of its own entity', () => {
    let compared = 0
    for (const { alpha2, score, label, confidence } of sentiment.countries) {
      const own = entities.find(({ type, country }) => type === 'country' && country?.alpha2 === alpha2)
      const target = sentiment.targets.find(({ entityId }) => entityId === own?.id)
      if (!target) continue
      compared++
      expect({ score, label, confidence }).toEqual({
        score: target.score,
        label: target.label,
        confidence: target.confidence,
      })
    }
    expect(compared).toBeGreaterThanOrEqual(4)
  })
  it('paragraphs are not all as sure', () => {
    const sure = sentiment.paragraphs.map(({ confidence }) => confidence)
    expect(new Set(sure).size).toBeGreaterThanOrEqual(sure.length - 2)
  })
})
