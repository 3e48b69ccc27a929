/** Logistic regression of three classes; neutral has no weights of its own. What the network adds to every mention goes into the bias. */
import { encodeLinear, feature } from '../../../src/models/kit/linear.ts'
import { ROLE_NAMES } from '../../../src/sentiment/roles.ts'
import { ALWAYS } from '../../../src/sentiment/target-features.ts'
import { chancesOf } from '../../../src/sentiment/targets.ts'
import { calibrationError, platt } from '../../fit/calibration.ts'
import { bestOf, type Choice, type ChoiceSettings, fitChoices, scoresOf } from '../../fit/choices.ts'
import type { Inputs } from '../../fit/inputs.ts'
import { macroF1 } from '../sentiment/scores.ts'
import { type LineSettings, readBeside } from '../tone-net/lines.ts'
import { fitRoles, type Played, type RoleSettings } from './roles.ts'
import { type Row, readMentions } from './rows.ts'

interface Settings extends LineSettings<number>, ChoiceSettings, RoleSettings {
  /** The table that ships has 2 ** this weights, two a feature; while it is learned, features are numbered one after another. */
  readonly tableBits: number
  /** A feature seen less often is left out; one of a person's label counts as so many of a teacher's. */
  readonly leastSeen: number
  readonly goldCount: number
  /** Added to the odds of either tone. */
  readonly bolder: number
  /** A weight that is so many steps of the text form, or less, is left out. */
  readonly cut: number
}

/** The features that are seen often enough, each with its number. */
function numbersOf(rows: readonly Row[], { leastSeen, goldCount }: Settings): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { ids, label } of rows)
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + (label < 0 ? 1 : goldCount))
  const kept = [...counts].filter(([, count]) => count >= leastSeen)
  return new Map(kept.map(([id], number) => [id, number]))
}

function choiceOf(
  { ids, label, chances }: Row,
  weight: number,
  numbers: ReadonlyMap<number, number>,
): Choice {
  const kept = ids.flatMap((id) => numbers.get(id) ?? [])
  return {
    alternatives: [
      Uint32Array.from(kept, (number) => number * 2),
      new Uint32Array(),
      Uint32Array.from(kept, (number) => number * 2 + 1),
    ],
    right: label,
    weight,
    ...(label < 0 && { chances }),
  }
}

export function fit(inputs: Inputs): string {
  const settings = inputs.settings<Settings>()
  const { sets, bits, unseen, tableBits, bolder, cut } = settings
  const { seeds, log } = inputs
  const { oddsShare, means } = readBeside()
  const share = 1 - oddsShare
  const rows = readMentions(inputs)
  const numbers = numbersOf(rows, settings)
  if (numbers.size * 2 > 2 ** bits) throw new RangeError(`${numbers.size} features need more bits`)
  log(`${rows.length} mentions, ${numbers.size} features`)
  const choices = rows.map((row) => choiceOf(row, Object.values(sets)[row.set] as number, numbers))

  /** The odds of negative and positive by weights, without what roles add. */
  const oddsBy = (weights: Float32Array, i: number): readonly [number, number] => {
    const own = scoresOf(weights, choices[i]!)
    const { net } = rows[i]!
    const odds = (y: number, n: 0 | 1) => share * own[y]! + net[n]! + oddsShare * means[n + 1]! + bolder
    return [odds(0, 0), odds(2, 1)]
  }
  const rolesBy = (weights: Float32Array, takes: (i: number) => boolean): Float64Array =>
    fitRoles(
      rows.flatMap(({ role, label }, i): Played[] =>
        role > 0 && label >= 0 && takes(i)
          ? [{ role, label, odds: oddsBy(weights, i), weight: choices[i]?.weight ?? 1 }]
          : [],
      ),
      settings,
    )

  // Confidence is read off mentions that neither model learned.
  const isUnseen = (i: number) => rows[i]?.fold === unseen && rows[i]?.set === 0
  const without = fitChoices(
    choices.filter((_, i) => !isUnseen(i)),
    settings,
    seeds,
  )
  const rolesWithout = rolesBy(without, (i) => !isUnseen(i))
  const judged = rows.flatMap(({ label, role }, i) => {
    if (!isUnseen(i)) return []
    const [negative, positive] = oddsBy(without, i)
    const chances = chancesOf(negative + rolesWithout[2 * role]!, positive + rolesWithout[2 * role + 1]!)
    const { best } = bestOf(chances)
    const chance = Math.min(0.999, chances[best]!)
    return [{ logit: Math.log(chance / (1 - chance)), said: best, label }]
  })
  const answers = judged.map(({ logit, said, label }) => [logit, said === label] as const)
  const sigmoid = platt(answers)
  const f1 = macroF1(judged.map(({ said, label }) => [said, label]))
  log(
    `not learned from: ${judged.length}, macro-F1 ${f1.toFixed(4)}, calibration error ${calibrationError(answers, sigmoid).toFixed(4)}`,
  )

  const fitted = fitChoices(choices, settings, seeds)
  const shipped = new Float64Array(2 ** tableBits)
  const bucketOf = (id: number, side: number) => (id & (2 ** (tableBits - 1) - 1)) * 2 + side
  for (const side of [0, 1]) {
    for (const [id, number] of numbers) shipped[bucketOf(id, side)] = share * fitted[number * 2 + side]!
    // What every mention has is the bias.
    const always = bucketOf(feature(ALWAYS), side)
    shipped[always] = shipped[always]! + bolder + oddsShare * means[side + 1]!
  }
  const roles = rolesBy(fitted, () => true)
  ROLE_NAMES.forEach((name, role) => {
    log(`${name}: ${roles[2 * role]!.toFixed(2)} ${roles[2 * role + 1]!.toFixed(2)}`)
  })
  return `${encodeLinear(shipped, cut, sigmoid)}${Array.from(roles, (value) => value.toFixed(2)).join(' ')}\n`
}
