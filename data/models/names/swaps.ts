/**
 * A labelled text once more, its people and bodies called by invented names: what is learned from both is what stands around
 * names and how they are built in all parts of the world, not who was in the news when the corpora were made.
 */
import { Draws } from '../../fit/draws.ts'
import type { GoldText } from './labels.ts'
import type { MadePerson } from './made-people.ts'
import type { Makers } from './made-texts.ts'

/** "BBC" and "U.N." */
const LETTERS = /^\p{Lu}{2,6}$/u
/** Words of one capital: "W. Ferreira" in tables of results keeps its name. */
const PLAIN = /^\p{Lu}[\p{L}'’-]+(?: [\p{L}'’.&-]+){0,5}$/u

export class Swapper {
  constructor(private readonly makers: Makers) {}

  swap(gold: GoldText, seed: number): GoldText {
    const draws = new Draws(seed)
    const people = this.peopleOf(gold, draws)
    const bodies = new Map<string, string>()
    const entities: { start: number; end: number; type: string }[] = []
    let text = ''
    let done = 0
    for (const { start, end, type } of gold.entities) {
      if (start < done) continue
      const name = gold.text.slice(start, end)
      const before = gold.text.slice(done, start)
      const made =
        type === 'person'
          ? this.person(name, people, draws)
          : type === 'organization'
            ? this.body(name, isBehindThe(gold.text, start), bodies, draws)
            : name
      text += before
      entities.push({ start: text.length, end: text.length + made.length, type })
      text += made
      done = end
    }
    return { ...gold, text: text + gold.text.slice(done), entities }
  }

  /** Each full name of the text, and each part of it that stands alone, with what is put in its place. */
  private peopleOf({ text, entities }: GoldText, draws: Draws): Map<string, string> {
    const found = new Map<string, string>()
    for (const { start, end, type } of entities) {
      const name = text.slice(start, end)
      const space = name.lastIndexOf(' ')
      if (type !== 'person' || space < 0 || found.has(name) || !PLAIN.test(name)) continue
      const made: MadePerson = this.makers.people.make(draws)
      found.set(name, made.full)
      const last = name.slice(space + 1)
      if (!found.has(last)) found.set(last, made.short)
    }
    return found
  }

  private person(name: string, people: Map<string, string>, draws: Draws): string {
    const known = people.get(name)
    if (known !== undefined) return known
    const made = name.includes(' ') || !PLAIN.test(name) ? name : this.makers.people.family(draws)
    people.set(name, made)
    return made
  }

  private body(name: string, isBehind: boolean, bodies: Map<string, string>, draws: Draws): string {
    const known = bodies.get(name)
    if (known !== undefined) return known
    const isShort = LETTERS.test(name)
    const made = isShort
      ? this.makers.bodies.letters(draws, name.length)
      : PLAIN.test(name)
        ? this.makers.bodies.make(draws, isBehind)
        : name
    bodies.set(name, made)
    return made
  }
}

const isBehindThe = (text: string, start: number): boolean =>
  /\bthe $/i.test(text.slice(Math.max(0, start - 5), start))
