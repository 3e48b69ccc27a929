import { describe, expect, it } from 'vitest'
import { scoreSentiment } from '../../src/index.ts'

const scoreOf = (text: string) => scoreSentiment({ text, format: 'text' }).overall.score

describe('tone that is turned from afar', () => {
  it.each([
    'I don’t think that it is good.',
    'We do not believe that the new rules are helpful.',
    'Nobody believes that the plan is good.',
    'No one thinks that the service is excellent.',
    'Few doubted him, but I never thought that his cooking was delicious.',
    'Critics thought it good, but it was not.',
    'The show was said to be brilliant, but it was not.',
    'The hotel used to be good.',
    'The team used to be excellent.',
    'The song was supposed to be beautiful. It was not.',
    'No one in the village thinks that the plan is good.',
    'Hopes of a lasting truce faded.',
    'The town has lost its freedom.',
    'The reform failed to bring relief.',
    'The talks should have been helpful.',
    'The road is less safe than before.',
    'Burglaries reached a record high.',
  ])('is bad: %s', (text) => expect(scoreOf(text)).toBeLessThan(-0.05))

  it.each([
    ['Poverty fell for the third year.', 'Poverty grew for the third year.'],
    ['Violence declined last year.', 'Violence grew last year.'],
    ['Traffic deaths dropped by a fifth.', 'Traffic deaths rose by a fifth.'],
  ])('is better where there is less of what is bad: %s', (less, more) => {
    expect(scoreOf(less)).toBeGreaterThanOrEqual(-0.05)
    expect(scoreOf(more)).toBeLessThan(scoreOf(less))
  })

  it.each([
    ['No one was hurt in the fire.', 'A guard was hurt in the fire.'],
    ['Nobody was injured when the roof came down.', 'Many were injured when the roof came down.'],
    [
      'The river did not burst its banks, as had been feared.',
      'The river burst its banks, as had been feared.',
    ],
    ['The dam did not break, as feared.', 'The dam broke, as feared.'],
  ])('spares whom nothing was done to: %s', (spared, harmed) => {
    expect(scoreOf(spared)).toBeGreaterThan(-0.1)
    expect(scoreOf(harmed)).toBeLessThan(scoreOf(spared) - 0.05)
  })

  it.each([
    ['Is the plan awful?', 'The plan is awful.'],
    ['Was the offer good?', 'The offer was good.'],
    ['“Was the school unfair?”', '“The school was unfair.”'],
  ])('is weaker where it is asked: %s', (asked, said) => {
    expect(Math.abs(scoreOf(asked))).toBeLessThan(Math.abs(scoreOf(said)))
  })

  it.each([
    'She not only thought that it was good.',
    'I cannot help but think that it is good.',
    'I think that it is good.',
    'The hotel is used to being praised.',
    'Critics thought it good, and it was.',
    'A few people think that the plan is good.',
    'The season ended in triumph.',
    'Joy reached a record high.',
  ])('and not elsewhere: %s', (text) => expect(scoreOf(text)).toBeGreaterThan(0.05))

  it('lies nearer to zero where it is not sure', () => {
    expect(scoreOf('The plan may become good.')).toBeLessThan(scoreOf('The plan has become good.'))
    const given = scoreOf('If the plan is awful, the clerk will stay.')
    expect(given).toBeGreaterThan(scoreOf('The plan is awful, and the clerk will stay.'))
  })

  it('is none where what is plain is denied, or told in a short line', () => {
    for (const text of ['The box was not wooden.', 'The clerk arrived in the afternoon.'])
      expect(Math.abs(scoreOf(text))).toBeLessThanOrEqual(0.05)
  })

  it('leaves bad words bad', () => {
    expect(scoreOf('Nobody believed that the deadly storm would come.')).toBeLessThan(0)
    expect(scoreOf('Profits fell.')).toBeLessThan(-0.05)
  })
})
