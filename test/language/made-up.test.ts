/** A pack of a made-up language gets blocks, tokens and values from the stages as they are. */
import { expect, it } from 'vitest'
import { checkInput } from '../../src/check.ts'
import { readBlockWords } from '../../src/language/boilerplate.ts'
import { readBylines } from '../../src/language/bylines.ts'
import { readCalendar } from '../../src/language/calendar.ts'
import { readCurrencies } from '../../src/language/currencies.ts'
import { english } from '../../src/language/en/index.ts'
import { namedLists } from '../../src/language/lists/named-lists.ts'
import { readOutletWords } from '../../src/language/outlets.ts'
import type { LanguagePack } from '../../src/language/pack.ts'
import { readValueWords } from '../../src/language/value-words.ts'
import { readWordForms } from '../../src/language/word-forms.ts'
import { dateFinder } from '../../src/language/written-dates.ts'
import { parse, valued } from '../../src/pipeline.ts'

/** Twenty words: list, words, what they stand for. */
const lists = namedLists(`month	Frimo|Fri
month	Dulmo
weekday	Solda
weekday	Lunda
day-word	hodi	0
day-word	gesti	-1
number	un	1
number	dus	2
magnitude	milo	1000
percent	pro cent
byline-lead	da
between-authors	e
job-in-byline	scrivan
dateline-lead	novat
brand-with-mark	wau
unit-after-figure	kl
after-day-alone	vel
pronoun-in-capital	E`)
const calendar = readCalendar(lists)
const novian: LanguagePack = {
  code: 'nv',
  blocks: readBlockWords(lists, { cues: 'vendi nunc\tpromotion\t3', phrases: '' }),
  bylines: readBylines(lists, calendar),
  findDate: dateFinder(calendar),
  outlets: readOutletWords(lists, ''),
  words: readWordForms(lists, {
    abbreviations: new Map([['Qv', 'title']]),
    hyphenPrefixes: new Set(),
    sentenceStarters: new Set(),
    domainEndings: new Set(['nv']),
    lemmas: new Map(),
  }),
  values: readValueWords(lists, readCurrencies('florel\tXFL', []), (host) => host.endsWith('.nv')),
}

const TEXT = `Norvia aperi le porto novo

Da Ana Ruiz e Tor Lund

Novat 4 Frimo 2026

Qv. Ruiz diki gesti ke le porto de Norvia aperi le dua portas sur le kosta norda de la tera granda. Le fera kosti dus milo florel on norvia.nv kada jaro.

Le navo primo veni 3 Dulmo 2026 kun sento homo e le navo duo veni kun plu homo de la tera granda. Pluvi 5 pro cent plu.

Vendi nunc

Le homo de la kosta norda diki ke le porto es bona e ke le fera es plu rapida ol le navo de la jaro lasta.`

const read = (language: LanguagePack) =>
  valued(
    parse(checkInput({ text: TEXT, format: 'text', publishedAt: '2026-01-05' }), { options: {}, language }),
    {
      options: {},
      language,
    },
  )
const { blocks, metadata, sentences, tokens, values } = read(novian)

it('blocks: a title, a byline, a date and boilerplate by its cue', () => {
  expect(blocks.map(({ role }) => role)).toEqual([
    'title',
    'byline',
    'dateline',
    'body',
    'body',
    'boilerplate',
    'body',
  ])
  expect(blocks[5]?.boilerplate?.category).toBe('promotion')
})

it('metadata: the authors of the byline and the date of the dateline', () => {
  expect(metadata.authors).toEqual(['Ana Ruiz', 'Tor Lund'])
  expect(metadata.publishedAt).toBe('2026-01-05')
  const undated = parse(checkInput({ text: TEXT, format: 'text' }), { options: {}, language: novian })
  expect(undated.metadata.publishedAt).toBe('2026-01-04')
})

it('tokens and sentences: an abbreviation keeps its stop and ends none', () => {
  expect(tokens.map(({ text }) => text)).toContain('Qv.')
  expect(sentences.filter(({ block }) => block === 3).map(({ text }) => text.slice(0, 12))).toEqual([
    'Qv. Ruiz dik',
    'Le fera kost',
  ])
})

it('values: dates, a sum, a share and an address', () => {
  expect(values.map(({ text, start, end, block, ...reading }) => [text, ...Object.values(reading)])).toEqual([
    ['4 Frimo 2026', 'date', '2026-01-04', null, 'day'],
    ['gesti', 'date', '2026-01-04', null, 'day'],
    ['dus milo florel', 'money', 2000, null, 'XFL', false],
    ['norvia.nv', 'url'],
    ['3 Dulmo 2026', 'date', '2026-02-03', null, 'day'],
    ['5 pro cent', 'percentage', 5],
  ])
})

it('what is found is found by the pack: English finds none of it', () => {
  const other = read(english)
  expect(other.blocks.map(({ role }) => role)).not.toContain('boilerplate')
  expect(other.metadata.authors).toEqual([])
  expect(other.tokens.map(({ text }) => text)).not.toContain('Qv.')
  expect(other.values.map(({ kind }) => kind)).not.toContain('money')
  expect(other.values.map(({ text }) => text)).not.toContain('gesti')
})
