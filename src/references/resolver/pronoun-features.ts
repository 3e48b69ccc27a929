/** What the ranker is told of a pronoun and of each whom it may mean. */
import { HE, SHE, THEY } from '../../language/en/reference-words.ts'
import { feature, type Linear } from '../../models/kit/linear.ts'
import { capped, clusterAt, type Inquiry, steps } from './features.ts'
import { Grid } from './grid.ts'
import { clausesBetween } from './line.ts'
import { NOUN_OTHER } from './reference-word.ts'
import type { Referent } from './referents.ts'
import { LABEL, SUBJECT } from './roles.ts'
import { NAMED } from './spots.ts'
import type { Standing } from './standing.ts'

/** How many values each number has that features are made of. */
const GROUPS = THEY + 1
const CASES = 8
const FORMS = THEY * CASES + 6
const WHATS = (NOUN_OTHER + 1) * 2
const AGREEMENTS = 7
const FARS = 7
const ROLES = 8
const SPOTS = 3
const RANKS = 7
const FITS = 3
const STEPS = 34
const FEW = 5
const CLUSTERS = 1025
const WIDER = 65
const TWICE = 2

const GRID = /* @__PURE__ */ new Grid([
  [1, FORMS, WHATS, AGREEMENTS],
  [2, FORMS, FARS, ROLES],
  [3, FORMS, FARS, SPOTS],
  [4, FORMS, RANKS, FITS],
  [5, GROUPS, RANKS, ROLES * 8],
  [6, GROUPS, WHATS, FARS],
  [7, GROUPS, STEPS, FARS],
  [8, GROUPS, FEW, FARS],
  [9, FORMS, FEW, ROLES],
  [10, GROUPS, AGREEMENTS, RANKS],
  [12, GROUPS, CLUSTERS, 1],
  [13, GROUPS, 4, FARS],
  [14, GROUPS, FEW, FARS],
  [15, FORMS, TWICE * 8, FARS],
  [16, FORMS, STEPS, TWICE],
  [17, ROLES * 8, FARS, GROUPS],
  [18, WIDER, WHATS, GROUPS],
  [19, GROUPS, 4, FARS],
  [20, GROUPS, TWICE, WHATS],
  [21, GROUPS, FEW, ROLES],
  [22, GROUPS, 6, FARS],
  [23, GROUPS, 6, RANKS],
  [24, GROUPS, TWICE, FARS],
  [25, GROUPS, TWICE, RANKS * 8 + STEPS],
  [26, FORMS, FORMS, FARS],
  [27, GROUPS, ROLES, ROLES],
  [28, GROUPS, TWICE, WHATS],
  [29, GROUPS, FEW, SPOTS * 8],
  [32, GROUPS, FEW, RANKS],
  [33, GROUPS, FEW, STEPS],
  [34, GROUPS, FEW, FARS],
  [35, GROUPS, TWICE, FEW],
  [30, WHATS, GROUPS, FITS],
  [31, FORMS, WHATS, FEW * 8],
  [100, FARS, TWICE, 1],
  [101, RANKS, TWICE, 1],
  [102, ROLES, TWICE, TWICE],
  [103, SPOTS, RANKS, 1],
  [104, AGREEMENTS, FITS, TWICE],
  [105, STEPS, TWICE, 1],
  [106, ROLES, RANKS, FARS],
  [107, FEW, RANKS, 1],
  [109, TWICE, TWICE, RANKS],
  [110, TWICE, TWICE, FARS],
  [108, TWICE, TWICE, FEW],
])

/** Where the hashed feature stands among the others, in the order in which they are learned. */
const WORD_AT = 10

/** Where the row of each template begins. */
const F = GRID.from

const agreement = ({ thing, told }: Referent, kind: number): number => {
  if ((told & (1 << kind)) !== 0) return 1
  const gender = thing?.gender
  if (kind === HE) return gender === 'm' ? 5 : 4
  if (kind === SHE) return gender === 'f' ? 5 : 4
  return told !== 0 ? 6 : 4
}

/** What is true of he is true of she. */
const groupOf = (kind: number): number => (kind === SHE ? HE : kind)

/** The places of the features of a pair in the grid, to be written over by the next; and the one that is hashed. */
export class PronounFeatures {
  readonly places = new Int32Array(GRID.templates)
  /** By which word somebody without a name was first called. */
  word = 0

  /** What is told of the place, whomever it may mean. */
  private group = 0
  private form = 0
  private sentence = 0
  private wider = 0

  begin({ line, spot }: Inquiry): void {
    this.group = groupOf(spot.pronoun!.kind)
    this.form = this.group * CASES + spot.inCase
    this.sentence = line.words.sentence[spot.first]!
    this.wider = clusterAt(line, spot.last + 1, this.sentence)
  }

  /** Long: the list of all features, which share what is read off first. */
  read({ line, spot, candidates, fits, speaker }: Inquiry, standing: Standing, at: number): void {
    const { words, quoted, blockOf } = line
    const one = candidates[at]!
    const { last, kind, lastSubject } = one
    const { group, form, sentence, wider } = this
    const where = words.sentence[last.last]!
    const distance = sentence - where
    const far = capped(distance, 4) + (distance > 4 ? 1 : 0) + (distance > 8 ? 1 : 0)
    const same = far === 0 ? 1 : 0
    const what = kind * 2 + (one.plural ? 1 : 0)
    const { role } = last
    const fit = fits[at]!
    const rank = capped(standing.rank[at]!, 6)
    const subjectRank = capped(standing.subjectRank[at]!, 4)
    const oftener = capped(standing.oftener[at]!, 4)
    const better = capped(standing.better[at]!, 4)
    const fitting = capped(standing.fitting, 5)
    const agree = agreement(one, spot.pronoun!.kind)
    const often = steps(one.spots)
    const named = steps(one.named)
    const inClause = same === 1 ? clausesBetween(line, last.last, spot.first, 3) : 4
    const block = capped(blockOf[sentence]! - blockOf[where]!, 3)
    const subjectFar = lastSubject ? capped(sentence - words.sentence[lastSubject.last]!, 4) : 5
    const marks = quoted[spot.first]! * 2 + quoted[last.last]!
    const gap = steps(spot.first - last.last)
    const speaks = spot.speaks ? 1 : 0
    const spoke = role === SUBJECT && last.speaks ? 1 : 0
    const spokeLast = speaker === one ? 1 : 0
    const opens = words.opens[last.first]!
    const thing = one.thing ? 1 : 0
    const person = group === HE ? 1 : 0
    const spotRole = spot.role
    const cluster = one.thing ? 0 : one.clusterIn(line)
    const joined = last.joined ? 1 : 0
    const isName = last.form === NAMED ? 1 : 0
    const told = last.pronoun ? groupOf(last.pronoun.kind) * CASES + last.inCase : 0
    const before = one.before ? one.before.role : 7
    const early = words.sentence[one.first.first]! < 2 ? 1 : 0
    const label = role === LABEL ? 1 : 0
    this.word = feature(11, group, one.thing ? 0 : one.wordIn(line), 0)

    const p = this.places
    p[0] = F[0]! + (form * WHATS + what) * AGREEMENTS + agree
    p[1] = F[1]! + (form * FARS + far) * ROLES + role
    p[2] = F[2]! + (form * FARS + far) * SPOTS + last.form
    p[3] = F[3]! + (form * RANKS + rank) * FITS + fit
    p[4] = F[4]! + (group * RANKS + rank) * (ROLES * 8) + role * 8 + last.form
    p[5] = F[5]! + (group * WHATS + what) * FARS + far
    p[6] = F[6]! + (group * STEPS + often) * FARS + far
    p[7] = F[7]! + (group * FEW + oftener) * FARS + far
    p[8] = F[8]! + (form * FEW + inClause) * ROLES + role
    p[9] = F[9]! + (group * AGREEMENTS + agree) * RANKS + rank
    p[10] = F[10]! + group * CLUSTERS + cluster
    p[11] = F[11]! + (group * 4 + marks) * FARS + far
    p[12] = F[12]! + (group * FEW + block) * FARS + far
    p[13] = F[13]! + (form * (TWICE * 8) + opens * 8 + role) * FARS + far
    p[14] = F[14]! + (form * STEPS + gap) * TWICE + same
    p[15] = F[15]! + ((spotRole * 8 + role) * FARS + far) * GROUPS + group
    p[16] = F[16]! + (wider * WHATS + what) * GROUPS + group
    p[17] = F[17]! + (group * 4 + speaks * 2 + spoke) * FARS + far
    p[18] = F[18]! + (group * TWICE + speaks) * WHATS + what
    p[19] = F[19]! + (group * FEW + subjectRank) * ROLES + role
    p[20] = F[20]! + (group * 6 + subjectFar) * FARS + far
    p[21] = F[21]! + (group * 6 + fitting) * RANKS + rank
    p[22] = F[22]! + (group * TWICE + joined) * FARS + far
    p[23] = F[23]! + (group * TWICE + isName) * (RANKS * 8 + STEPS) + rank * 8 + often
    p[24] = F[24]! + (form * FORMS + told) * FARS + far
    p[25] = F[25]! + (group * ROLES + before) * ROLES + role
    p[26] = F[26]! + (group * TWICE + early) * WHATS + what
    p[27] = F[27]! + (group * FEW + last.determiner) * (SPOTS * 8) + last.form * 8 + far
    p[28] = F[28]! + (group * FEW + better) * RANKS + rank
    p[29] = F[29]! + (group * FEW + better) * STEPS + named
    p[30] = F[30]! + (group * FEW + better) * FARS + far
    p[31] = F[31]! + (group * TWICE + label) * FEW + block
    p[32] = F[32]! + (what * GROUPS + group) * FITS + fit
    p[33] = F[33]! + (form * WHATS + what) * (FEW * 8) + inClause * 8 + role
    p[34] = F[34]! + far * TWICE + person
    p[35] = F[35]! + rank * TWICE + person
    p[36] = F[36]! + (role * TWICE + person) * TWICE + same
    p[37] = F[37]! + last.form * RANKS + rank
    p[38] = F[38]! + (agree * FITS + fit) * TWICE + person
    p[39] = F[39]! + often * TWICE + thing
    p[40] = F[40]! + (role * RANKS + rank) * FARS + far
    p[41] = F[41]! + subjectRank * RANKS + rank
    p[42] = F[42]! + (speaks * TWICE + spokeLast) * RANKS + rank
    p[43] = F[43]! + (speaks * TWICE + spokeLast) * FARS + far
    p[44] = F[44]! + (thing * TWICE + person) * FEW + oftener
  }

  /** The score of the pair that was read. */
  score(model: Linear, grid: Int8Array): number {
    const { places } = this
    let sum = model.weights[this.word & model.mask]!
    for (let i = 0; i < places.length; i++) sum += grid[places[i]!]!
    return sum * model.scale
  }

  /** The hashed numbers of the features that were read, by which the model learns them. */
  numbers(): Uint32Array {
    const numbers = Array.from(this.places, (place, i) => GRID.numberAt(i, place))
    numbers.splice(WORD_AT, 0, this.word)
    return Uint32Array.from(numbers)
  }
}

/** The weights of the features that have a place. */
export const pronounGrid = (model: Linear): Int8Array => GRID.weightsOf(model)
