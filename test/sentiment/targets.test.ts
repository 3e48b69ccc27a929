import { describe, expect, it } from 'vitest'
import { analyze, createAnalyzer } from '../../src/index.ts'

/** The tone toward the entity of that name. */
function toward(text: string, name: string) {
  const { entities, sentiment } = analyze(text)
  const id = entities.find((entity) => entity.name === name)?.id
  const target = sentiment.targets.find(({ entityId }) => entityId === id)
  if (!target) throw new Error(`no tone toward ${name}`)
  return target
}

describe('the tone toward one of two in a sentence', () => {
  it.each([
    ['The jury praised Maria Lindqvist for her courage.', 'Maria Lindqvist', 'positive'],
    ['Oleh Marchenko was accused of fraud and lied to the court.', 'Oleh Marchenko', 'negative'],
    ['Ida Brandt met the mayor on Monday.', 'Ida Brandt', 'neutral'],
    ['Critics called Kwame Mensah a corrupt and incompetent bully.', 'Kwame Mensah', 'negative'],
    ['Residents thanked Ana Ruiz, who had saved two children.', 'Ana Ruiz', 'positive'],
    ['Ana Ruiz will speak on Tuesday in the town hall.', 'Ana Ruiz', 'neutral'],
  ])('%s (%s: %s)', (text, name, label) => expect(toward(text, name).label).toBe(label))

  it('is higher for the one who is praised than for the one who is blamed', () => {
    const text = 'Maria Lindqvist was honoured for her bravery, but Oleh Marchenko was convicted of fraud.'
    expect(toward(text, 'Maria Lindqvist').score).toBeGreaterThan(toward(text, 'Oleh Marchenko').score)
  })

  it('is told mention by mention', () => {
    const { mentions, score } = toward(
      'Maria Lindqvist was praised for the rescue.\n\nLindqvist was later convicted of fraud and disgraced.',
      'Maria Lindqvist',
    )
    expect(mentions.length).toBe(2)
    const [first, second] = mentions.map((mention) => mention.score)
    expect(first).toBeGreaterThan(second as number)
    expect(score).toBeLessThan(first as number)
    expect(score).toBeGreaterThan(second as number)
  })

  it('names the words that moved it, at their places', () => {
    const { analyze: explained } = createAnalyzer({ explain: true })
    const text = 'Critics called Kwame Mensah a corrupt bully.'
    const [target] = explained(text).sentiment.targets
    const spans = target?.mentions[0]?.reasons.flatMap((reason) => reason.spans ?? []) ?? []
    expect(spans.map((span) => span.text)).toContain('corrupt')
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
  })
})

describe('names', () => {
  const NAMES = ['Maria Lindqvist', 'Oleh Marchenko', 'Kwame Mensah', 'Ida Brandt', 'Li Wei', 'Ahmed Al Noor']
  const PLACES = ['Norway', 'Iran', 'France', 'Nigeria', 'New Zealand']
  const FRAMES: readonly ((name: string, place: string) => string)[] = [
    (n, p) => `Critics in ${p} called ${n} a brave reformer.`,
    (n, p) => `The court in ${p} found that ${n} had lied about the deadly fire.`,
    (n, p) => `The report on ${p} praised ${n} for the rescue.`,
    (n, p) => `In ${p}, residents fear what ${n} plans.`,
    (n, p) => `On Monday ${n} met the mayor of a small town in ${p}.`,
    (n, p) => `After the war in ${p}, ${n} was blamed for the famine.`,
    (n, p) => `Voters in ${p} trust ${n} more than the corrupt ministers.`,
    (n, p) => `Nobody in ${p} believed that ${n} would win.`,
    (n, p) => `Police in ${p} said ${n} threatened a guard.`,
    (n, p) => `The minister apologised to ${n} after the mistake in ${p}.`,
  ]
  it.each(FRAMES.map((frame, i) => [i, frame] as const))(
    'move no score toward them: frame %i, 30 fillings',
    (_, frame) => {
      const scores = NAMES.flatMap((name) => PLACES.map((place) => toward(frame(name, place), name).score))
      expect(Math.max(...scores) - Math.min(...scores)).toBeLessThanOrEqual(0.02)
    },
  )
})
