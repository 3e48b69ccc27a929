/**
 * Whom a pronoun may mean: the people named in its sentence and the two before. Only who they are, in which sentence and
 * whether as its subject is kept, so that a pronoun costs the same however many stand before it.
 */
import type { Gender } from '../language/en/people.ts'
import type { Thing } from './thing.ts'

export type ToldGender = Exclude<Gender, 'u'>
export type Kind = 'subject' | 'object' | 'possessive'

/** Sentences back that a pronoun reaches. */
const REACH = 2

/** The people of one sentence whom a pronoun of one gender may mean. */
class PeopleNamed {
  readonly people = new Set<Thing>()
  /** In order of their first mention as a subject. */
  readonly subjects = new Set<Thing>()
  /** Every mention as a subject. */
  private readonly said: Thing[] = []

  add(thing: Thing, subject: boolean): void {
    this.people.add(thing)
    if (!subject) return
    this.subjects.add(thing)
    this.said.push(thing)
  }
  remove(thing: Thing): void {
    this.people.delete(thing)
    this.subjects.delete(thing)
  }
  get lastSubject(): Thing | null {
    while (this.said.length > 0) {
      const last = this.said[this.said.length - 1]!
      if (this.subjects.has(last)) return last
      this.said.pop()
    }
    return null
  }
}

interface SentenceOfPeople {
  sentence: number
  m: PeopleNamed
  f: PeopleNamed
}

const firstOf = (things: ReadonlySet<Thing>): Thing | null => {
  for (const thing of things) return thing
  return null
}

export class Antecedents {
  /** The last sentences, by their number. */
  private readonly places: (SentenceOfPeople | undefined)[] = new Array(REACH + 1)

  private at(sentence: number): SentenceOfPeople {
    const k = sentence % (REACH + 1)
    let place = this.places[k]
    if (place?.sentence !== sentence)
      this.places[k] = place = { sentence, m: new PeopleNamed(), f: new PeopleNamed() }
    return place
  }

  /** Names somebody; sentences come in order. */
  name(thing: Thing, sentence: number, subject: boolean): void {
    const place = this.at(sentence)
    if (thing.gender !== 'f') place.m.add(thing, subject)
    if (thing.gender !== 'm') place.f.add(thing, subject)
  }

  /** A pronoun tells the gender of somebody named before. */
  tell(thing: Thing, gender: ToldGender): void {
    thing.gender = gender
    for (const place of this.places) place?.[gender === 'm' ? 'f' : 'm'].remove(thing)
  }

  private named(sentence: number, gender: ToldGender): PeopleNamed | null {
    if (sentence < 0) return null
    const place = this.places[sentence % (REACH + 1)]
    return place?.sentence === sentence ? place[gender] : null
  }

  /** The one person of the sentence and the one before; null where there are none or several. */
  private only(sentence: number, gender: ToldGender): Thing | null {
    const here = this.named(sentence, gender)?.people
    const before = this.named(sentence - 1, gender)?.people
    if ((here?.size ?? 0) > 1 || (before?.size ?? 0) > 1) return null
    const one = here ? firstOf(here) : null
    const other = before ? firstOf(before) : null
    return one && other && one !== other ? null : (one ?? other)
  }

  find(gender: ToldGender, kind: Kind, sentence: number): Thing | null {
    const only = this.only(sentence, gender)
    if (kind === 'object') {
      // The object is not the subject of its own clause.
      return (this.named(sentence, gender)?.subjects.size ?? 0) > 0 ? null : only
    }
    // The last subject that the sentence itself names, then that of the sentences before.
    for (let back = 0; back <= REACH; back++) {
      const named = this.named(sentence - back, gender)
      if (!named || named.people.size === 0) continue
      const { people, subjects } = named
      if (subjects.size === 1) return firstOf(subjects)
      // Two subjects in one sentence: the first is what it is about, but only from the next sentence on.
      if (subjects.size > 1) return back > 0 ? firstOf(subjects) : named.lastSubject
      if (people.size === 1 && only) return firstOf(people)
      if (back > 0) return only
    }
    return only
  }
}
