/** How many invented names of people and bodies are found whole, by where or what they are. */
import { type Entity, extractEntities } from '../../src/index.ts'
import { WORLD_BODIES } from './world-bodies.ts'
import { PEOPLE_SENTENCES, WORLD_PEOPLE } from './world-people.ts'

export interface Share {
  readonly found: number
  readonly all: number
}

const FORMS_EACH = 3

/** Is the name, and nothing more or less, one thing of that type in the sentence? */
function isFound(sentence: string, name: string, type: Entity['type']): boolean {
  const text = sentence.replace('NAME', name)
  const start = text.indexOf(name)
  const isWhole = (mention: { start: number; end: number }) =>
    mention.start === start && mention.end === start + name.length
  return extractEntities({ text, format: 'text' }).some(
    (entity) => entity.type === type && entity.mentions.some(isWhole),
  )
}

export const ratioOf = (shares: Iterable<Share>): number => {
  let found = 0
  let all = 0
  for (const share of shares) {
    found += share.found
    all += share.all
  }
  return found / all
}

/** By region, women apart from men: each name in three of the sentences. */
export function scorePeople(): Map<string, { readonly women: Share; readonly men: Share }> {
  const scoreOf = (names: string, shift: number): Share => {
    let found = 0
    const list = names.split(', ')
    list.forEach((name, k) => {
      for (let n = 0; n < FORMS_EACH; n++) {
        const sentence = PEOPLE_SENTENCES[(k + 2 * n + shift) % PEOPLE_SENTENCES.length]!
        if (isFound(sentence, name, 'person')) found++
      }
    })
    return { found, all: list.length * FORMS_EACH }
  }
  return new Map(
    Object.entries(WORLD_PEOPLE).map(([region, { f, m }]) => [
      region,
      { women: scoreOf(f, 0), men: scoreOf(m, 1) },
    ]),
  )
}

/** By kind: each name in each of the kind's sentences. */
export function scoreBodies(): Map<string, Share> {
  return new Map(
    Object.entries(WORLD_BODIES).map(([kind, { names, sentences }]) => {
      const list = names.split(', ')
      const found = list.flatMap((name) => sentences.filter((one) => isFound(one, name, 'organization')))
      return [kind, { found: found.length, all: list.length * sentences.length }]
    }),
  )
}
