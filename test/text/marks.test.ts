import { describe, expect, it } from 'vitest'
import { quotedRuns } from '../../src/text/marks.ts'

/** The words between the marks of each outermost run. */
function runsOf(text: string): string[] {
  return quotedRuns(text, 0, text.length).map((run) => text.slice(run.innerStart, run.innerEnd))
}

const PAIRED: readonly (readonly [what: string, text: string, ...runs: string[]])[] = [
  ['straight', '"It is safe," she said.', 'It is safe,'],
  ['straight, two', '"If it rains," Vell said, "we close."', 'If it rains,', 'we close.'],
  ['curly', '“It is safe,” she said.', 'It is safe,'],
  ['curly, closing mark at both ends', '”It is safe,” she said.', 'It is safe,'],
  ['curly, opening mark at both ends', 'She said: “It is safe.“', 'It is safe.'],
  ['curly open, straight close', 'She said, “It is safe."', 'It is safe.'],
  ['straight open, curly close', '"It is safe,” she said.', 'It is safe,'],
  ['low opening mark', '„It is safe,“ she said.', 'It is safe,'],
  ['guillemets', '«It is safe,» she said.', 'It is safe,'],
  ['guillemets with spaces', '« It is safe, » she said.', 'It is safe,'],
  ['two apostrophes', "''It is safe,'' she said.", 'It is safe,'],
  ['two apostrophes, twice', "''If it rains,'' he said, ''we close.''", 'If it rains,', 'we close.'],
  ['two apostrophes around a contraction', "''It's not closed,'' he said.", "It's not closed,"],
  ['three apostrophes close a nested run first', "''He told me, 'Leave.'''", "He told me, 'Leave.'"],
  ['two curly single marks', '‘‘It is safe,’’ she said.', 'It is safe,'],
  ['single, straight', "'It is safe,' she said.", 'It is safe,'],
  ['single, curly', '‘It is safe,’ she said.', 'It is safe,'],
  ['single, closing before the comma', "'It is safe', she said.", 'It is safe'],
  ['single with an apostrophe inside', "'It isn't safe,' she said.", "It isn't safe,"],
  [
    'single with a plural possessive inside',
    "'The voters' choice is clear,' she said.",
    "The voters' choice is clear,",
  ],
  ['single curly with apostrophe inside', '‘We don’t know,’ she said.', 'We don’t know,'],
  ['single in a headline', "Brandt: 'Bridge is safe'", 'Bridge is safe'],
  ['single at the end of a headline', "Council has 'nothing to hide'", 'nothing to hide'],
  ['double within single', '\'He said "no" to me,\' she said.', 'He said "no" to me,'],
  ['single within double', '"He told me, \'Leave,\' and left," she said.', "He told me, 'Leave,' and left,"],
  ['curly single within double', '“He told me, ‘Leave,’” she said.', 'He told me, ‘Leave,’'],
  [
    'double within double',
    '“He said “leave” to me,” she said. “Then he left.”',
    'He said “leave” to me,',
    'Then he left.',
  ],
  ['never closed, to the end', '“We tested it.', 'We tested it.'],
  ['never closed, after a colon', 'Brandt wrote: “We tested it. Twice.', 'We tested it. Twice.'],
  ['never closed, another follows', '“We tested it, she said. “We did it twice.”', 'We did it twice.'],
  ['spaces inside straight marks', '" It is safe," she said.', 'It is safe,'],
  ['after a dash', 'A word—"safe"—was struck.', 'safe'],
  ['after a bracket', 'The bridge ("a marvel") was closed.', 'a marvel'],
  ['bracketed edit inside', '"They [the engineers] signed," she said.', 'They [the engineers] signed,'],
  ['bracketed letter first', '"[W]e signed," she said.', '[W]e signed,'],
  ['ellipsis first', '"... and so on," she said.', '... and so on,'],
  ['before a possessive', 'the "Arch"\'s owner', 'Arch'],
  ['before a hyphen', 'a "test"-driven plan', 'test'],
  ['question mark inside', '"Is it safe?" Vell asked.', 'Is it safe?'],
  ['full stop outside', 'They called it "a folly".', 'a folly'],
  ['fullwidth marks', '＂It is safe,＂ she said.', 'It is safe,'],
  ['runs without a space between', '"One.""Two."', 'One.', 'Two.'],
  ['one word', 'a "special" deal', 'special'],
  ['a run that is a paragraph', '"We tested every bolt."', 'We tested every bolt.'],
  ['a name in single marks', "the ship 'Harrow Star' sank", 'Harrow Star'],
  ['a list', 'a "nasty", "bored" and "sad" man', 'nasty', 'bored', 'sad'],
]

const NOT_MARKS: readonly (readonly [what: string, text: string])[] = [
  ['contraction', "It isn't safe and it won't be."],
  ['curly contraction', 'It isn’t safe and it won’t be.'],
  ['possessive', "Brandt's bridge and Vell's boat"],
  ['plural possessive', "the voters' choice and the workers' pay"],
  ['elision', "rock 'n' roll"],
  ['elision first', "Get 'em while they last"],
  ['decades', "the '90s and the '80s"],
  ['inches', 'a 12" pipe was laid'],
  ['feet and inches', 'He is 6\'2" tall'],
  ['nothing inside', 'an empty "" pair'],
  ['only spaces inside', 'an empty "  " pair'],
  ['closing mark alone', 'It is safe,” she said.'],
  ['no mark at all', 'It is safe.'],
  ['a lone apostrophe', "O'Hara and D'Angelo"],
]

describe('quotation marks are paired', () => {
  it.each(PAIRED)('%s: %s', (_, text, ...runs) => {
    expect(runsOf(text)).toEqual(runs)
  })
})

describe('these are no quotation marks', () => {
  it.each(NOT_MARKS)('%s: %s', (_, text) => {
    expect(runsOf(text)).toEqual([])
  })
})

describe('whatever the marks', () => {
  const PIECES = [
    '"',
    '“',
    '”',
    "'",
    '‘',
    '’',
    "''",
    '«',
    '»',
    ' ',
    'a',
    'safe',
    ',',
    '.',
    '—',
    '\ud800',
    '(',
    '\n',
    's',
  ]

  it('runs lie in order, inside the stretch, and never overlap', () => {
    let seed = 7
    for (let round = 0; round < 3000; round++) {
      let text = ''
      for (let i = 0; i < 24; i++) {
        seed = (Math.imul(seed, 1103515245) + 12345) >>> 0
        text += PIECES[(seed >>> 16) % PIECES.length]
      }
      let end = 0
      for (const run of quotedRuns(text, 0, text.length)) {
        expect(run.start, text).toBeGreaterThanOrEqual(end)
        expect(run.innerStart, text).toBeGreaterThan(run.start)
        expect(run.innerEnd, text).toBeGreaterThan(run.innerStart)
        expect(run.end, text).toBeGreaterThanOrEqual(run.innerEnd)
        expect(run.end, text).toBeLessThanOrEqual(text.length)
        end = run.end
      }
    }
  })

  it('a stretch is read by itself', () => {
    const text = 'a " b\n"It is safe," she said.'
    const runs = quotedRuns(text, 6, text.length)
    expect(runs.map((run) => text.slice(run.innerStart, run.innerEnd))).toEqual(['It is safe,'])
  })
})
