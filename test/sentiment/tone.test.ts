import { describe, expect, it } from 'vitest'
import { analyze, scoreSentiment } from '../../src/index.ts'

const SIGNS: readonly (readonly [text: string, sign: -1 | 0 | 1])[] = [
  ['The rescue was a wonderful success.', 1],
  ['The bombing killed nine people and wounded dozens.', -1],
  ['The board meets on Monday.', 0],
  ['She won the prize and thanked her generous friends.', 1],
  ['It was a disgrace, a failure and an insult.', -1],
  ['The harbour was destroyed in a terrible fire.', -1],
  ['Voters praised the brave and honest reform.', 1],
  ['He was accused of fraud and corruption.', -1],
]

describe('tone of a sentence', () => {
  it.each(SIGNS)('%s %i', (text, sign) => {
    const { score, label } = scoreSentiment(text).overall
    if (sign === 0) expect(Math.abs(score)).toBeLessThan(0.1)
    else expect([Math.sign(score), label]).toEqual([sign, sign > 0 ? 'positive' : 'negative'])
  })
  it.each([
    ['The plan is good.', 'The plan is not good.'],
    ['It was a great success.', 'It was a success, but the cost was a terrible disaster.'],
    ['There was trust.', 'There was no trust.'],
  ])('%s is higher than %s', (higher, lower) => {
    expect(scoreSentiment(higher).overall.score).toBeGreaterThan(scoreSentiment(lower).overall.score)
  })
})

describe('names', () => {
  const NAMES = [
    'Maria Lindqvist',
    'Oleh Marchenko',
    'Kwame Mensah',
    'Ida Brandt',
    'Li Wei',
    'Ahmed Al Noor',
    'Jesus Cruz',
    'Grace Hope',
    'Will Power',
    'Ana Ruiz',
  ]
  const PLACES = ['Norway', 'Iran', 'France', 'Nigeria', 'Japan']
  const FRAMES = [
    (n: string, p: string) => `On Monday ${n} met the mayor of a small town in ${p}.`,
    (n: string, p: string) => `Critics in ${p} called ${n} a brave reformer.`,
    (n: string, p: string) => `The court in ${p} found that ${n} had lied about the deadly fire.`,
    (n: string, p: string) => `Yesterday ${n} left ${p}.`,
    (n: string, p: string) => `According to ${n}, the deal with ${p} failed.`,
    (n: string, p: string) => `The report on ${p} praised ${n} for the rescue.`,
    (n: string, p: string) => `In ${p}, residents fear what ${n} plans.`,
    (n: string, p: string) => `For ${n} and for ${p} it was a good year.`,
    (n: string, p: string) => `Both ${p} and ${n} deny the charges.`,
    (n: string, p: string) => `The ship from ${p} was named after ${n}.`,
  ]
  it.each(FRAMES.map((frame, i) => [i, frame] as const))(
    'move no score: frame %i, 50 fillings',
    (_, frame) => {
      const scores = NAMES.flatMap((name) =>
        PLACES.map((place) => scoreSentiment(frame(name, place)).overall.score),
      )
      expect(Math.max(...scores) - Math.min(...scores)).toBeLessThanOrEqual(0.02)
    },
  )
  const SEXES: readonly (readonly [he: string, she: string])[] = [
    ['He said his brother was ill.', 'She said her sister was ill.'],
    ['The policeman praised the brave boy.', 'The policewoman praised the brave girl.'],
    [
      'A businessman was accused of fraud by his wife.',
      'A businesswoman was accused of fraud by her husband.',
    ],
    ['The father and his sons lost everything.', 'The mother and her daughters lost everything.'],
    ['Two men were killed and a boy was hurt.', 'Two women were killed and a girl was hurt.'],
    ['The king thanked the actor warmly.', 'The queen thanked the actress warmly.'],
    ['His uncle, a widower, is a gentleman.', 'Her aunt, a widow, is a lady.'],
    ['The chairman lied to the congressman.', 'The chairwoman lied to the congresswoman.'],
  ]
  it.each(SEXES)('nor do sexes: %s', (he, she) => {
    const [a, b] = [he, she].map((text) => scoreSentiment(text).overall.score) as [number, number]
    expect(Math.abs(a - b)).toBeLessThanOrEqual(0.02)
  })
})

describe('voices and targets', () => {
  const analysis = analyze(
    '“This is a disgrace and a betrayal,” said Ana Ruiz.\n\nThe board met in the small harbour office on Monday and heard the mayor.',
  )
  it('quotations have a tone each, and the writer one without them', () => {
    expect(analysis.sentiment.quotations).toHaveLength(analysis.quotations.length)
    expect(analysis.sentiment.quotations[0]?.label).toBe('negative')
    const [first] = analysis.sentiment.paragraphs
    expect(first?.writer?.score).toBeGreaterThan(first?.score ?? 0)
  })
  it('every target is an entity, with its mentions', () => {
    for (const { entityId, mentions } of analysis.sentiment.targets) {
      expect(analysis.entities.map(({ id }) => id)).toContain(entityId)
      expect(mentions.length).toBeGreaterThan(0)
    }
  })
})
