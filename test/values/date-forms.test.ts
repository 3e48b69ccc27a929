import { describe, expect, it } from 'vitest'
import { checkInput } from '../../src/check.ts'
import { english } from '../../src/language/en/index.ts'
import { parse } from '../../src/pipeline.ts'
import { values } from '../../src/values/index.ts'
import { formLines } from './date-forms.ts'

const context = { options: {}, language: english }

function readings(text: string, publishedAt: string): string[] {
  const { values: found } = values.run(
    parse(checkInput({ text, format: 'text', publishedAt }), context),
    context,
  )
  return found.flatMap((value) =>
    value.kind !== 'date' || value.iso === null
      ? []
      : [value.isoEnd === null ? value.iso : `${value.iso}..${value.isoEnd}`],
  )
}

describe('dates in every form', () => {
  const lines = formLines()

  it('are so many', () => {
    expect(lines.length).toBeGreaterThan(2400)
    expect(new Set(lines.map(({ form }) => form)).size).toBeGreaterThan(260)
  })

  it('are read as Date and Intl say: .98 right, .01 wrong at most', { timeout: 120_000 }, () => {
    const bad: string[] = []
    let [right, wrong] = [0, 0]
    for (const { form, text, published, expected } of lines) {
      const found = readings(text, published)
      // A range may be one value or both its ends.
      const whole = found.length === 1 && found[0] === expected
      if (whole || found.join('..') === expected) right++
      else {
        if (found.length > 0) wrong++
        bad.push(`${form}: ${text} ${expected} ${found}`)
      }
    }
    expect(right / lines.length, bad.join('\n')).toBeGreaterThanOrEqual(0.98)
    expect(wrong / lines.length, bad.join('\n')).toBeLessThanOrEqual(0.01)
  })
})
