/** Names of invented people from all parts of the world, put together from their parts at will. */
import type { Draws } from '../../fit/draws.ts'

export const PEOPLE_PARTS = 'training/people-parts.tsv'

/** A made name, and what somebody is called by alone. */
export interface MadePerson {
  readonly full: string
  readonly short: string
}

interface Region {
  readonly orders: readonly string[]
  /** What the letters of an order stand for. */
  readonly parts: Readonly<Record<string, readonly string[]>>
}

/** A letter of an order: it stands by itself, or as "Pp" for two syllables. */
const SLOT = /(?<!\p{L})(?:Pp|[FMSPpI])(?!\p{L})/gu
const INITIALS = [...'ABCDEFGHJKLMNPRSTW']

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
const pick = (draws: Draws, list: readonly string[]): string => list[Math.floor(draws.next() * list.length)]!

export class PeopleMaker {
  private readonly regions: readonly Region[]

  constructor(rows: readonly string[]) {
    this.regions = rows.map((row) => {
      const [, orders = '', women = '', men = '', families = '', syllables = ''] = row.split('\t')
      const words = (column: string) => column.split(' ').filter((word) => word !== '' && word !== '-')
      const parts = { F: words(women), M: words(men), S: words(families), P: words(syllables), I: INITIALS }
      return { orders: orders.split('|'), parts }
    })
  }

  make(draws: Draws): MadePerson {
    const region = this.regions[Math.floor(draws.next() * this.regions.length)]!
    const order = pick(draws, region.orders)
    let family = ''
    const full = order.replace(SLOT, (slot) => {
      const [first = ''] = slot
      const word = pick(draws, region.parts[first.toUpperCase()] ?? [])
      if (slot === 'p') return word.toLowerCase()
      if (slot === 'S' && family === '') family = word
      return slot === 'Pp'
        ? capital(word) + pick(draws, region.parts['P'] ?? []).toLowerCase()
        : capital(word)
    })
    const last = full.slice(full.lastIndexOf(' ') + 1)
    return { full, short: order.startsWith('S ') ? family : last }
  }

  /** A family name of anywhere. */
  family(draws: Draws): string {
    return pick(draws, this.regions[Math.floor(draws.next() * this.regions.length)]!.parts['S']!)
  }
}
