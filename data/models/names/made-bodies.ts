/** Names of invented organizations, put together from their parts at will. */
import type { Draws } from '../../fit/draws.ts'

export const BODY_PARTS = 'training/body-parts.tsv'

/** A letter of a pattern that stands by itself. */
const SLOT = /(?<!\p{L})[CLSTKWNXA](?!\p{L})/gu
const LETTERS = [...'ABCDEFGHIKLMNOPRSTUW']

export class BodyMaker {
  private readonly lists: ReadonlyMap<string, readonly string[]>

  constructor(
    rows: readonly string[],
    /** A family name of anywhere. */
    private readonly family: (draws: Draws) => string,
  ) {
    this.lists = new Map(
      rows.map((row) => row.split('\t')).map(([kind = '', members = '']) => [kind, members.split('|')]),
    )
  }

  private pick(draws: Draws, kind: string): string {
    const list = this.lists.get(kind)!
    return list[Math.floor(draws.next() * list.length)]!
  }

  /** Letters in place of as many letters. */
  letters(draws: Draws, count: number): string {
    return Array.from({ length: count }, () => LETTERS[Math.floor(draws.next() * LETTERS.length)]!).join('')
  }

  place(draws: Draws): string {
    return this.pick(draws, 'coin-start') + this.pick(draws, 'coin-middle') + this.pick(draws, 'place-end')
  }

  /** A name as it stands behind "the", or without an article. */
  make(draws: Draws, isBehindThe: boolean): string {
    const pick = (kind: string) => this.pick(draws, kind)
    const slots: Readonly<Record<string, () => string>> = {
      C: () => pick('coin-start') + pick('coin-middle') + pick('coin-end'),
      L: () => this.place(draws),
      S: () => this.family(draws),
      T: () => pick('trade'),
      K: () => pick('head'),
      W: () => pick('for'),
      N: () => pick('paper'),
      X: () => pick('suffix'),
      A: () => this.letters(draws, 3),
    }
    return pick(isBehindThe ? 'the' : 'bare').replace(SLOT, (slot) => slots[slot]!())
  }
}
