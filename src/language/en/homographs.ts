/** States of whose name there is another place: Georgia. */
import { lazy } from '../lists/lists.ts'
import rows from './generated/homographs.ts'

export interface Homograph {
  /** Names that speak for the state. */
  readonly state: ReadonlySet<string>
  /** ISO 3166-1 alpha-2 of the state that holds the other place. */
  readonly other: string
  /** Places near the other one. */
  readonly near: ReadonlySet<string>
}

/** By the name that both have. */
export const homographs = lazy((): ReadonlyMap<string, Homograph> => {
  const set = (cell: string) => new Set(cell.split('|'))
  return new Map(
    rows.split('\n').map((row) => {
      const [name = '', state = '', other = '', near = ''] = row.split('\t')
      return [name, { state: set(state), other, near: set(near) }]
    }),
  )
})
