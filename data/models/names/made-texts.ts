/** Sentences of invented news in which invented names stand, labelled as they are made. */
import { Draws } from '../../fit/draws.ts'
import type { Inputs } from '../../fit/inputs.ts'
import type { GoldText } from './labels.ts'
import { BODY_PARTS, BodyMaker } from './made-bodies.ts'
import { PEOPLE_PARTS, PeopleMaker } from './made-people.ts'

const SENTENCES = 'training/name-sentences.tsv'
const SLOT = /\{([POBL])\}/
const SEED = 20

/** Who makes the names that are put into texts. */
export interface Makers {
  readonly people: PeopleMaker
  readonly bodies: BodyMaker
}

export function makers(inputs: Inputs): Makers {
  const people = new PeopleMaker(inputs.list(PEOPLE_PARTS))
  return { people, bodies: new BodyMaker(inputs.list(BODY_PARTS), (draws) => people.family(draws)) }
}

/** Each sentence `times` times, with other names each time. */
export function madeTexts(inputs: Inputs, { people, bodies }: Makers, times: number): GoldText[] {
  const draws = new Draws(SEED)
  const made: Readonly<Record<string, () => readonly [type: string, name: string]>> = {
    P: () => ['person', people.make(draws).full],
    O: () => ['organization', bodies.make(draws, false)],
    B: () => ['organization', bodies.make(draws, true)],
    L: () => ['location', bodies.place(draws)],
  }
  return Array.from({ length: times }, (_, time) =>
    inputs.list(SENTENCES).map((sentence, line) => {
      const entities: { start: number; end: number; type: string }[] = []
      let text = ''
      sentence.split(SLOT).forEach((piece, k) => {
        if (k % 2 === 0) text += piece
        else {
          const [type, name] = made[piece]!()
          entities.push({ start: text.length, end: text.length + name.length, type })
          text += name
        }
      })
      return { id: `made-${time}-${line}`, text, entities }
    }),
  ).flat()
}
