import { describe, expect, it } from 'vitest'
import { extractQuotations } from '../../src/index.ts'

/**
 * A row is text with its answers marked: {speaker} and [cue]. Every run between marks in it is a quotation of that
 * speaker; without braces nobody is to be credited.
 */
function read(marked: string): { text: string; speaker: string | null; cue: string | null } {
  return {
    text: marked.replace(/[{}[\]]/g, ''),
    speaker: /\{([^}]*)\}/.exec(marked)?.[1] ?? null,
    cue: /\[([^\]]*)\]/.exec(marked)?.[1] ?? null,
  }
}

const ROWS: readonly (readonly [what: string, text: string])[] = [
  ['speaker then verb', '“The bridge is safe,” {Ida Brandt} [said].'],
  ['a letter before a question', 'The Gazette asked about the bridge.\n\nQ: “Is the bridge safe?”'],
  ['a name before a colon, in a transcript', '{BRANDT}: “The bridge is safe, and the board knows it.”'],
  ['straight marks', '"The bridge is safe," {Ida Brandt} [said].'],
  ['two apostrophes', "''The bridge is safe,'' {Ida Brandt} [said]."],
  ['single marks', "'The bridge is safe,' {Ida Brandt} [said]."],
  ['guillemets', '«The bridge is safe,» {Ida Brandt} [said].'],
  ['verb then speaker', '“The bridge is safe,” [said] {Ida Brandt}.'],
  [
    'verb then speaker with clause',
    '“The bridge is safe,” [said] {Ida Brandt}, who has run the town since May.',
  ],
  ['a title before the name', '“The bridge is safe,” {Mayor Ida Brandt} [said].'],
  ['an owner before a title and a name', '“The bridge is safe,” [said] the town’s {mayor Ida Brandt}.'],
  ['his aide, by name', '“The bridge is safe,” [said] Brandt’s {chief aide Tomas Vell}.'],
  ['his office', '“The bridge is safe and stays open,” {Brandt’s office} [said].'],
  ['one of many', '“The bridge is safe,” {one of Brandt’s former aides} [said].'],
  ['many of them', '“The bridge is safe,” {many of them} [said].'],
  ['half', '“The bridge is safe,” {half of the teachers} [said].'],
  ['an abbreviated title', '“The bridge is safe,” {Sen. Brandt} [said] on Tuesday.'],
  ['an adverb between', '“The bridge is safe,” {Brandt} later [said].'],
  ['an apposition between', '“The bridge is safe,” {Ida Brandt}, the mayor of Harrow, [said].'],
  ['a pronoun', '“The bridge is safe,” {she} [said].'],
  ['a pronoun, he', '“We tested every bolt,” {he} [added].'],
  ['they', '“We tested every bolt,” {they} [wrote].'],
  ['a noun phrase', '“The bridge is safe,” {the engineer} [said].'],
  ['an unnamed source', '“The bridge is not safe,” {a senior official} [said].'],
  ['a group', '“We want it open,” {residents} [said].'],
  ['a document', '“The arch has moved,” {the report} [says].'],
  ['a spokeswoman', '“We will reply,” {a spokeswoman for Brandt} [said].'],
  ['told someone', '“The bridge is safe,” {Brandt} [told] Vell.'],
  ['told a paper', '“The bridge is safe,” {Brandt} [told] the Harrow Gazette.'],
  ['asked', '“Is the bridge safe?” {Vell} [asked].'],
  ['question, inverted', '“Is the bridge safe?” [asked] {Tomas Vell}.'],
  ['explained', '“It moves in the wind,” {Brandt} [explained].'],
  ['insisted', '“It is sound,” {Brandt} [insisted].'],
  ['replied', '“No,” {Brandt} [replied].'],
  ['date after the verb', '“The bridge is safe,” {Brandt} [said] on Monday evening.'],
  ['in a statement', '“The bridge is safe,” {Brandt} [said] in a statement.'],
  ['before the quotation', '{Brandt} [said], “The bridge is safe.”'],
  ['before it, colon', '{Brandt} [said]: “The bridge is safe.”'],
  ['wrote, colon', '{Brandt} [wrote] on Sunday: “The bridge is safe.”'],
  ['told before it', '{Brandt} [told] reporters, “The bridge is safe.”'],
  ['told before it, a named recipient', '{Ida Brandt} [told] Tomas Vell, “The bridge is safe.”'],
  ['a fragment, called', '{Brandt} [called] the bridge “a marvel of engineering.”'],
  ['a fragment, described', '{Vell} [described] the plan as “a waste of money.”'],
  ['a fragment, that', '{Brandt} [said] that the bridge was “perfectly safe for all.”'],
  ['a fragment, no that', '{Vell} [said] the town had “no money left to spend.”'],
  ['a fragment, dismissed', '{Brandt} [dismissed] the report as “bad science and worse manners.”'],
  ['a fragment, accused', '{Vell} [accused] the mayor of “playing with people’s lives.”'],
  ['a fragment, promised', '{Brandt} [promised] to “open every file in the house.”'],
  ['according to', 'The cracks are “cosmetic and of no concern,” [according to] {Brandt}.'],
  ['relative clause between', '{Brandt}, who opposed the plan, [said], “We were right.”'],
  ['conjoined verb', '{Brandt} toured the bridge and [said], “It is sound.”'],
  ['participle', '“It is sound,” {Brandt} [said], leaving the hall.'],
  ['tweeted', '“The bridge opens at noon,” {Vell} [tweeted].'],
  ['present tense', '“The bridge is safe,” {Brandt} [says].'],
  ['shouted', '“Build it now!” {Vell} [shouted].'],
  ['warned', '“It will fall,” {the engineers} [warned].'],
  ['a long name', '“The bridge is safe,” {Ida Maria van der Brandt} [said].'],
  ['initial in the name', '“The bridge is safe,” {Ida M. Brandt} [said].'],
  ['ellipsis inside', '“We tested … and tested,” {Brandt} [said].'],
  ['bracketed edit inside', '“They (the engineers) signed,” {Brandt} [said].'],
  ['a nested quotation', '“He told me, ‘Leave,’ and I left,” {Brandt} [said].'],
  ['possessive pronoun', '“The bridge is safe,” {her lawyer} [said].'],
  ['first person', '“It is safe,” {I} [said].'],
  ['speaker with a role behind', '“The bridge is safe,” [said] {Ida Brandt}, the mayor of Harrow.'],
  ['speaker with an age', '“I saw it fall,” [said] {Tomas Vell}, 43.'],
  ['an organisation', '“We regret the delay,” {the company} [said].'],
  ['a ministry', '“We regret the delay,” {the ministry} [said] in a statement.'],
  ['a board', '“The arch will stay,” {the board} [announced].'],
  ['a critic', '“It is a folly,” {one critic} [complained].'],
  ['several verbs', '{Brandt} smiled and [replied]: “Ask the engineers.”'],
  ['acknowledged', '“We made mistakes,” {Brandt} [acknowledged].'],
  ['time first', 'On Monday, {Brandt} [said], “The bridge is safe.”'],
  ['concluded', '“It cannot go on,” {Vell} [concluded].'],
]

describe('one quotation, one speaker', () => {
  it.each(ROWS)('%s: %s', (_, marked) => {
    const { text, speaker, cue } = read(marked)
    const found = extractQuotations({ text, format: 'text' }).filter(
      ({ kind }) => kind === 'direct' || kind === 'partial',
    )
    expect(found).toHaveLength(1)
    expect(found[0]?.speaker?.mention.text ?? null).toBe(speaker)
    if (cue) expect(found[0]?.cue?.text).toBe(cue)
  })
})

/** Several quotations: the words that name the speaker of each, in order. */
const SEVERAL: readonly (readonly [what: string, text: string, ...speakers: string[]])[] = [
  ['split within a sentence', '“If it rains,” Vell said, “we close.”', 'Vell', 'Vell'],
  ['second half, new sentence', '“It is safe,” Brandt said. “We tested every bolt.”', 'Brandt', 'Brandt'],
  [
    'second half, inverted',
    '“It is safe,” said Ida Brandt. “We tested every bolt.”',
    'Ida Brandt',
    'Ida Brandt',
  ],
  ['two speakers in turn', '“Is it safe?” Vell asked.\n\n“Perfectly,” Brandt said.', 'Vell', 'Brandt'],
  [
    'three paragraphs of one speaker',
    '“It is safe,” Brandt said.\n\n“We tested every bolt.”',
    'Brandt',
    'Brandt',
  ],
  [
    'reopened in each paragraph',
    '“We tested it,” Brandt said. “We tested it again.\n\n“We tested it twice.”',
    'Brandt',
    'Brandt',
    'Brandt',
  ],
  ['he added', '“It is safe,” Tomas Vell said.\n\n“It always was,” he added.', 'Tomas Vell', 'he'],
  [
    'two fragments',
    'Brandt called the bridge “a marvel of our time” and its critics “bored old men.”',
    'Brandt',
    'Brandt',
  ],
  ['three in turn', '“No,” Vell said.\n\n“Yes,” Brandt said.\n\n“No,” Vell said.', 'Vell', 'Brandt', 'Vell'],
]

describe('several quotations', () => {
  it.each(SEVERAL)('%s: %s', (_, text, ...speakers) => {
    const found = extractQuotations({ text, format: 'text' }).filter(
      ({ kind }) => kind === 'direct' || kind === 'partial',
    )
    expect(found.map(({ speaker }) => speaker?.mention.text)).toEqual(speakers)
  })

  it('marks the second half as going on', () => {
    const found = extractQuotations('“If it rains,” Vell said, “we close the bridge.”')
    expect(found.map(({ continues }) => continues)).toEqual([false, true])
  })
})

describe('the speaker is the person, not the words', () => {
  const NAMES: readonly (readonly [what: string, text: string, ...names: string[]])[] = [
    [
      'surname after the full name',
      'Mayor Ida Brandt spoke in Oslo on Monday. “It is safe,” Brandt said.',
      'Ida Brandt',
    ],
    ['she', 'Ms. Ida Brandt opened the bridge on Monday. “It is safe,” she said.', 'Ida Brandt'],
    [
      'he, after a woman too',
      'Mr. Tomas Vell met Mrs. Ida Brandt in Oslo. “It is safe,” he said.',
      'Tomas Vell',
    ],
    [
      'the 56-year-old',
      'Tomas Vell joined Harrow Town on Monday.\n\nThe 56-year-old said: “I am happy to be here in this town.”',
      'Tomas Vell',
    ],
    [
      'a noun phrase stays',
      '“It is safe,” said a spokesman for the board, who left at once.',
      'a spokesman for the board',
    ],
    [
      'a pronoun for whom the text does not name',
      'A 29-year-old woman was fined in Oslo on Monday. “Nobody told me,” she wrote.',
      'A 29-year-old woman',
    ],
    [
      'they, whom the text does not name',
      'Two engineers examined the bridge on Monday. “The arch has moved,” they said.',
      'Two engineers',
    ],
    [
      'it, a body that the text does not name',
      'The lawsuit says the mill is unsafe. It alleges: “The owner hid the report from us.”',
      'The lawsuit',
    ],
    [
      'a post and its holder without a comma',
      'The inspector of Harrow town Ida Brandt said: “The mill is closed for good.”',
      'Ida Brandt',
    ],
    [
      'nobody, where the court was told',
      'Harrow Court was told on Monday that the young man had shown “a complete lack of remorse for it”.',
    ],
    [
      'nobody of the paragraph before, whatever mark stands between',
      'Photo: Tom Lie\n\nʼ the mayor said: “The bridge is safe and it will stay so.”',
      'the mayor',
    ],
    [
      'a name that is spelled as a helping verb',
      'Tomas May met the board. May said: “It is safe.”',
      'Tomas May',
    ],
  ]
  it.each(NAMES)('%s: %s', (_, text, ...names) => {
    const found = extractQuotations({ text, format: 'text' }).filter(({ kind }) => kind === 'direct')
    expect(found.map(({ speaker }) => speaker?.name)).toEqual(names)
  })
})
