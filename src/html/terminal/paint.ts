/** Colours of a terminal: Select Graphic Rendition of ECMA-48, with the 16 colours that every theme sets. */
export type Paint = (codes: string, text: string) => string

export const plain: Paint = (_, text) => text
export const painted: Paint = (codes, text) =>
  codes === '' || text === '' ? text : `\x1b[${codes}m${text}\x1b[0m`

/** By type; what no list has is underlined alone. */
const TYPES: readonly (readonly [type: string, codes: string])[] = [
  ['person', '36'],
  ['organization', '35'],
  ['country', '32'],
  ['location', '32'],
  ['group', '33'],
  ['event', '34'],
  ['work', '3'],
]
export const codesOf = (type: string) => TYPES.find(([known]) => known === type)?.[1] ?? '4'

export const toneCodes = (label: string) => (label === 'positive' ? '34' : label === 'negative' ? '31' : '2')
