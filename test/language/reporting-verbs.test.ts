/** A verb is added in data/sources: its row is checked, and every form of it gets into the list (`npm run data` asks that the list follows). */
import { describe, expect, it } from 'vitest'
import { readReportingVerbs, reportingLexicon, SOURCE } from '../../data/lists/reporting-forms.ts'

describe('reporting verbs of data/sources', () => {
  it('get all their forms', () => {
    const list = reportingLexicon(readReportingVerbs('# comment\nbellow\tspeech\t2\tthat,quote\n'))
    const forms = list.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(forms).toEqual(
      ['bellow', 'bellowed', 'bellowing', 'bellows'].map((form) => `${form}\tbellow\tspeech\t2\tthat,quote`),
    )
  })

  it.each([
    ['bellow', '1 columns, not 4'],
    ['bellow speech 2 quote', '1 columns, not 4'],
    ['bellow\tspeech\t2', '3 columns, not 4'],
    ['bellow\tbellow\tspeech\t2\tquote', '5 columns, not 4'],
    ['Bellow\tspeech\t2\tquote', 'no verb of one or two words'],
    ['\tspeech\t2\tquote', 'no verb of one or two words'],
    ['bellow \tspeech\t2\tquote', 'no verb of one or two words'],
    ['say\tspeech\t2\tquote', 'a verb that an earlier row has'],
    ['bellow\tshout\t2\tquote', '"shout", neither speech nor thought'],
    ['bellow\tspeech\tstrong\tquote', 'strength "strong"'],
    ['bellow\tspeech\t4\tquote', 'strength "4"'],
    ['bellow\tspeech\t2\t', 'frame ""'],
    ['bellow\tspeech\t2\tquote, that', 'frame " that"'],
    ['bellow\tspeech\t2\tquote\r', 'frame "quote\\r"'],
  ])('are refused: %j', (row, problem) => {
    expect(() => readReportingVerbs(`# columns\nsay\tspeech\t3\tthat,quote\n${row}\n`)).toThrow(
      `${SOURCE}:3: ${problem}`,
    )
  })
})
