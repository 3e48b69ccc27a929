import { ENTITY_TYPES, type EntityType } from '../../schema/entities.ts'

/** Colours of a terminal: Select Graphic Rendition of ECMA-48, with the 16 colours that every theme sets. */
export type Paint = (codes: string, text: string) => string

/** In the order of the types of entities; what has no code is underlined. */
const CODES = ['36', '35', '32', '32', '33', '34', '3']
export const codesOf = (type: string) => CODES[ENTITY_TYPES.indexOf(type as EntityType)] ?? '4'

export const toneCodes = (label: string) => (label === 'positive' ? '34' : label === 'negative' ? '31' : '2')
