/** What was found, as both views list it beside or below the article. */
import { type Country, ENTITY_TYPES, type EntityType } from '../schema/entities.ts'
import type { Filling } from './escape.ts'
import { classOf, colourOf, linesOf } from './marks.ts'
import type { Sheet } from './sheet.ts'
import type { Voice } from './voices.ts'
import { counted, denied, flagOf, formsOf, reading, titled, toneSign } from './words.ts'

export interface Finding {
  /** What is marked of it: the number of who is quoted, the name of an entity, the flag and code of a country. */
  readonly badge: string
  /** What stands behind that. */
  readonly name: string
  /** How often it occurs, or what it is. */
  readonly tail: string
  /** What is known of it, the most telling first. */
  readonly lines: readonly Filling[]
  /** The classes of what is marked. */
  readonly look?: string
  /** The type of an entity. */
  readonly type?: string
  /** The tone toward it. */
  readonly label?: string | undefined
}

type FindingList = readonly [name: string, findings: readonly Finding[]]

const times = (list: readonly unknown[]) => `×${list.length}`

function quoted({ analysis, voices, ofQuotations }: Sheet): Finding[] {
  const { quotations } = analysis
  const finding = (
    voice: Voice | undefined,
    badge: string,
    name: string,
    own: readonly number[],
  ): Finding => ({
    badge,
    name,
    tail: times(own),
    lines: [
      ...own.map((i) => {
        const { text, negated } = quotations[i]!
        const tone = ofQuotations[i]
        return `${tone ? `${toneSign(tone.label)} ` : ''}${denied(negated)}“${text}”`
      }),
      counted(own.map((i) => quotations[i]!.kind)),
    ],
    look: colourOf(voice),
  })
  const nobody = voices.of.flatMap((speakers, i) => (speakers.length === 0 ? i : []))
  return [
    ...voices.list.map((voice) => finding(voice, `${voice.number}`, voice.name, voice.quotations)),
    ...(nobody[0] !== undefined ? [finding(undefined, '?', 'nobody named', nobody)] : []),
  ]
}

/** Entities of some types, the most salient first. */
function entities(sheet: Sheet, wanted: readonly EntityType[]): Finding[] {
  const { analysis, of, types } = sheet
  return of('names', analysis.entities)
    .filter(({ salience, type }) => salience > 0 && types.has(type) && wanted.includes(type))
    .sort((a, b) => b.salience - a.salience)
    .map((entity) => {
      const { id, type, mentions } = entity
      return {
        badge: titled(entity),
        name: '',
        tail: times(mentions),
        lines: [formsOf(entity), ...linesOf(entity, sheet)],
        look: `bs-m ${classOf(type, ENTITY_TYPES)}`,
        type,
        label: sheet.towardIds.get(id)?.label,
      }
    })
}

const countryFinding = (country: Country): Finding => ({
  badge: `${flagOf(country.alpha2)} ${country.alpha2}`,
  name: country.name,
  tail: times(country.mentions),
  lines: [`${country.acts ? 'acts or speaks here' : 'a place here'}: ${formsOf(country)}`],
})

/** What is told by its words and what they are. */
const plainFinding = (name: string, tail: string): Finding => ({ badge: '', name, tail, lines: [] })

/** The lists, those that are empty too. */
export function findingsOf(sheet: Sheet): FindingList[] {
  const { analysis, of, types } = sheet
  const { countries, values, quotedTerms } = analysis
  return [
    ['Who is quoted', of('quotations', quoted(sheet))],
    ['People', entities(sheet, ['person'])],
    ['Organizations', entities(sheet, ['organization'])],
    ['Countries', of('names', types.has('country') ? countries : []).map(countryFinding)],
    ['Also named', entities(sheet, ['location', 'group', 'event', 'work'])],
    [
      'Dates, sums and addresses',
      of('values', values).map((value) => plainFinding(value.text, reading(value) ?? value.kind)),
    ],
    ['Terms in marks', of('terms', quotedTerms).map(({ text, kind }) => plainFinding(`“${text}”`, kind))],
  ]
}
