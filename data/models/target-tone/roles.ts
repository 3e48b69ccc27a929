/** What a mention's role adds to the odds of a tone toward it, read off people's labels: a teacher's know no roles. */
import { ROLE_NAMES, ROLES } from '../../../src/sentiment/roles.ts'
import { chancesOf } from '../../../src/sentiment/targets.ts'

/** A mention with a role, and its odds of negative and positive without it. */
export interface Played {
  readonly role: number
  readonly odds: readonly [negative: number, positive: number]
  readonly label: number
  readonly weight: number
}
export interface RoleSettings {
  /** How strongly what a role adds is held to what is expected of it. */
  readonly roleHold: number
  /** By the name of a role, what it is expected to add to the odds of negative and positive; others nothing. */
  readonly expected: Readonly<Record<string, readonly [number, number]>>
}

const ROUNDS = 300

/** By Newton's method, each odds by itself. */
export function fitRoles(played: readonly Played[], { roleHold, expected }: RoleSettings): Float64Array {
  const names = ROLE_NAMES.map((name) => expected[name] ?? ([0, 0] as const))
  const held = Float64Array.from({ length: 2 * ROLES }, (_, i) => names[i >> 1]![i % 2]!)
  const added = held.slice()
  for (let round = 0; round < ROUNDS; round++) {
    const pull = added.map((value, i) => roleHold * (held[i]! - value))
    const curve = new Float64Array(2 * ROLES).fill(roleHold)
    for (const { role, odds, label, weight } of played) {
      const chances = chancesOf(odds[0] + added[2 * role]!, odds[1] + added[2 * role + 1]!)
      for (const side of [0, 1]) {
        const chance = chances[side * 2]!
        const at = 2 * role + side
        pull[at] = pull[at]! + weight * (Number(label === side * 2) - chance)
        curve[at] = curve[at]! + weight * Math.max(0.1, chance * (1 - chance))
      }
    }
    for (let i = 2; i < added.length; i++) added[i] = added[i]! + pull[i]! / curve[i]!
  }
  return added
}
