/** Cities that newspapers call by two names: Kyiv and Kiev. */
import { lazy } from '../lists/lists.ts'
import rows from './generated/city-spellings.ts'

const kept = lazy(
  (): ReadonlyMap<string, string> =>
    new Map(
      rows.split('\n').map((row) => {
        const [name = '', other = ''] = row.split('\t')
        return [other, name]
      }),
    ),
)

/** One name for each city. */
export const cityName = (name: string): string => kept().get(name) ?? name
