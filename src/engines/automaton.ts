/**
 * The model's tagging automata over dense tables. They are wink-nlp's machines and find what its recognizer finds; that one
 * walks objects keyed by the texts of numbers and makes an array of every match, which took a third of the time of tagging.
 */

/** What an automaton sees of a token: its tag, or instead of it the class of its word (a hint), both as the model numbers them. */
export const FIRST_HINT = 32
const EVENTS = 128
/** The hints of a machine's own alphabet begin here, and its "anything else" lies above them. */
const HINTS = 1_080_000
const OTHERWISE = 2_070_003

export interface Automaton {
  /** Finds the patterns of events[from, to), and tells of each the place to correct and its correction. */
  find(events: Uint8Array, from: number, to: number, correct: (at: number, name: number) => void): void
}

type States<Value> = Readonly<Record<string, Value>>
/** A machine as the model writes it: version, last state, transitions, names of the final states, and their marked part. */
type Machine = readonly [
  number,
  number,
  States<Readonly<Record<string, number>>>,
  States<string>,
  States<readonly [number, number] | undefined>,
]

function readTables([, , transitions, finals, marks]: Machine) {
  const states = highestState(transitions, finals) + 1
  const next = new Uint16Array(states * EVENTS)
  const otherwise = new Uint16Array(states)
  /** The correction at a final state; 0 where none is made. */
  const names = new Int16Array(states)
  const final = new Uint8Array(states)
  /** How far from the first token of the pattern the corrected one lies. */
  const offsets = new Uint8Array(states)
  for (const [state, row] of Object.entries(transitions)) {
    for (const [event, target] of Object.entries(row)) {
      const number = Number(event)
      if (number === OTHERWISE) otherwise[Number(state)] = target
      else {
        const id = number > HINTS ? number - HINTS + FIRST_HINT : number
        if (id < EVENTS) next[Number(state) * EVENTS + id] = target
      }
    }
  }
  for (const [state, name] of Object.entries(finals)) {
    final[Number(state)] = 1
    names[Number(state)] = Number(name)
    offsets[Number(state)] = marks[state]?.[0] ?? 0
  }
  return { next, otherwise, names, final, offsets }
}

export function readAutomaton(json: string): Automaton {
  const { next, otherwise, names, final, offsets } = readTables(JSON.parse(json) as Machine)
  return {
    find(events, from, to, correct) {
      let first = from
      let state = 0
      /** The last state passed that would be a match if nothing longer is found, and where. */
      let spare = 0
      let spareAt = 0
      for (let i = from; i < to; i++) {
        for (let at = i; ; at++) {
          const reached = at < to ? next[state * EVENTS + events[at]!]! : 0
          if (state === 0) first = at
          if (final[reached]) {
            if (names[reached]) correct(first + offsets[reached]!, names[reached]!)
            i = at
            spare = 0
            break
          }
          if (reached === 0) {
            if (spare) {
              if (names[spare]) correct(first + offsets[spare]!, names[spare]!)
              i = spareAt
              spare = 0
            }
            break
          }
          state = reached
          if (otherwise[reached]) {
            spare = otherwise[reached]!
            spareAt = at
          }
        }
        state = 0
      }
    },
  }
}

function highestState(transitions: Machine[2], finals: Machine[3]): number {
  let highest = 0
  for (const [state, row] of Object.entries(transitions)) {
    highest = Math.max(highest, Number(state), ...Object.values(row))
  }
  return Math.max(highest, ...Object.keys(finals).map(Number))
}
