import { describe, expect, test } from 'vitest'
import { analyze } from '../../src/index.ts'

const STORY = `Ana Ruiz wins in Eastport

Ana Ruiz won the vote for mayor of the city on Sunday, after a long count in the rain.

Her rival, Tom Berg, went home to his farm and said he would not run again for the post.

Ruiz will be sworn in next week in the old customs house, and the council meets there in June.

The count was watched by Olu Adeyemi, who had come by train and left on the same evening.

Ruiz thanked her team, her family and the drivers who had brought the boxes through the snow.

Copyright © 2026 Kelbury Herald. All rights reserved.
`

describe('salience', () => {
  const { entities, countries } = analyze({ text: STORY, format: 'text' })
  const of = (name: string) => entities.find((entity) => entity.name === name)?.salience ?? Number.NaN

  test('title, lead, frequency and spread add up to the whole', () => {
    expect(of('Ana Ruiz')).toBeGreaterThan(0.8)
    expect(of('Ana Ruiz')).toBeLessThanOrEqual(1)
  })
  test('who is named in the lead is before who is named late', () => {
    expect(of('Tom Berg')).toBeGreaterThan(of('Olu Adeyemi'))
    expect(of('Olu Adeyemi')).toBeGreaterThan(0)
  })
  test('what is named in boilerplate alone has none', () => {
    expect(of('Kelbury Herald')).toBe(0)
    expect(countries).toEqual([])
  })
})
