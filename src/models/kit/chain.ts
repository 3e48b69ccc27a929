/**
 * A linear chain over name labels: which label may follow which, the best path (Viterbi 1967) and the probability of each
 * label (forward-backward; Lafferty, McCallum & Pereira 2001). Labels are BILOU (Ratinov & Roth 2009): 0 is outside, then
 * begin, inside, last and unit of each class.
 */
export const CLASSES = ['person', 'organization', 'location', 'misc'] as const
export const LABELS = 1 + 4 * CLASSES.length
export const OUTSIDE = 0
export const BEGIN = 1
export const INSIDE = 2
export const LAST = 3
export const UNIT = 4

/** 0 for outside, else the place in a name, from BEGIN to UNIT. */
export const placeOf = (label: number): number => (label === 0 ? 0 : ((label - 1) & 3) + 1)
/** The index in CLASSES; -1 for outside. */
export const classOf = (label: number): number => (label === 0 ? -1 : (label - 1) >> 2)
export const labelOf = (kind: number, place: number): number => kind * 4 + place

export function mayFollow(one: number, next: number): boolean {
  const place = placeOf(one)
  const after = placeOf(next)
  const open = place === BEGIN || place === INSIDE
  const goesOn = after === INSIDE || after === LAST
  return open ? goesOn && classOf(one) === classOf(next) : !goesOn
}
export const mayStart = (label: number): boolean => mayFollow(OUTSIDE, label)
export const mayEnd = (label: number): boolean => mayFollow(label, OUTSIDE)

const ALL = /* @__PURE__ */ Array.from({ length: LABELS }, (_, label) => label)
const STARTS = /* @__PURE__ */ Uint8Array.from(ALL, (label) => (mayStart(label) ? 1 : 0))
const ENDS = /* @__PURE__ */ Uint8Array.from(ALL, (label) => (mayEnd(label) ? 1 : 0))
const bitsOf = (list: Uint8Array): number => list.reduce((bits, one, label) => bits | (one << label), 0)
/** The labels of a first and of a last word, as bits. */
const START_BITS = /* @__PURE__ */ bitsOf(STARTS)
const END_BITS = /* @__PURE__ */ bitsOf(ENDS)
/** Every step from label to label, as `one * LABELS + next`, in the order of the labels that it leads to. */
const STEPS = /* @__PURE__ */ Uint16Array.from(
  ALL.flatMap((next) => ALL.filter((one) => mayFollow(one, next)).map((one) => one * LABELS + next)),
)
const STEP_FROM = /* @__PURE__ */ STEPS.map((step) => Math.floor(step / LABELS))
/** Where the steps that lead to a label begin; one more for the end. */
const STEPS_TO = /* @__PURE__ */ Uint16Array.from([...ALL, LABELS], (next) =>
  STEPS.reduce((count, step) => count + (step % LABELS < next ? 1 : 0), 0),
)

export const LONGEST = 64

/** Room for one stretch; reused, since stretches are read one after another. */
export interface Lattice {
  /** Score of each label at each word. */
  readonly scores: Float64Array
  /** After `forwardBackward`: the probability of each label at each word. */
  readonly marginals: Float64Array
  /** After `viterbi`: the best labels. */
  readonly path: Uint8Array
}
const alpha = /* @__PURE__ */ new Float64Array(LONGEST * LABELS)
const beta = /* @__PURE__ */ new Float64Array(LONGEST * LABELS)
const psi = /* @__PURE__ */ new Float64Array(LONGEST * LABELS)
const back = /* @__PURE__ */ new Uint8Array(LONGEST * LABELS)
const scale = /* @__PURE__ */ new Float64Array(LONGEST)

// @__NO_SIDE_EFFECTS__
export function newLattice(): Lattice {
  return {
    scores: new Float64Array(LONGEST * LABELS),
    marginals: new Float64Array(LONGEST * LABELS),
    path: new Uint8Array(LONGEST),
  }
}

/** The labels of a word that is the first and the last. */
const ALONE_BITS = START_BITS & END_BITS

/** `transitions[one * LABELS + next]`. */
export function viterbi({ scores, path }: Lattice, length: number, transitions: Float64Array): void {
  if (length === 1) {
    path[0] = bestAlone(scores)
    return
  }
  for (let y = 0; y < LABELS; y++) alpha[y] = STARTS[y] ? scores[y]! : Number.NEGATIVE_INFINITY
  for (let t = 1; t < length; t++) {
    const here = t * LABELS
    const before = here - LABELS
    for (let y = 0; y < LABELS; y++) {
      let most = Number.NEGATIVE_INFINITY
      let from = 0
      const end = STEPS_TO[y + 1]!
      for (let k = STEPS_TO[y]!; k < end; k++) {
        const x = STEP_FROM[k]!
        const sum = alpha[before + x]! + transitions[STEPS[k]!]!
        if (sum > most) {
          most = sum
          from = x
        }
      }
      alpha[here + y] = most + scores[here + y]!
      back[here + y] = from
    }
  }
  let label = 0
  let most = Number.NEGATIVE_INFINITY
  for (let y = 0; y < LABELS; y++) {
    const score = alpha[(length - 1) * LABELS + y]!
    if (ENDS[y] && score > most) {
      most = score
      label = y
    }
  }
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label
    label = back[t * LABELS + label]!
  }
}

/** Half of all stretches are one word, which needs no path. */
function bestAlone(scores: Float64Array): number {
  let best = OUTSIDE
  for (let y = 1; y < LABELS; y++) if ((ALONE_BITS >> y) & 1 && scores[y]! > scores[best]!) best = y
  return best
}

/** `odds` are the exponentials of the transitions. A word's `allowed` labels, as bits, are all unless given. */
export function forwardBackward(
  { scores, marginals }: Lattice,
  length: number,
  odds: Float64Array,
  allowed?: Int32Array,
): void {
  if (length === 1) {
    chancesAlone(scores, marginals, allowed ? (allowed[0] ?? -1) : -1)
    return
  }
  readForward(scores, length, odds, allowed)
  readBackward(marginals, length, odds)
}

function chancesAlone(scores: Float64Array, marginals: Float64Array, allowed: number): void {
  const most = highest(scores, 0)
  const mask = ALONE_BITS & allowed
  let sum = 0
  for (let y = 0; y < LABELS; y++) {
    const value = (mask >> y) & 1 ? Math.exp(scores[y]! - most) : 0
    marginals[y] = value
    sum += value
  }
  // Twice, to the last bit as it is done for longer ones.
  for (let turn = 0; turn < 2; turn++) {
    const share = sum > 0 ? 1 / sum : 0
    sum = 0
    for (let y = 0; y < LABELS; y++) {
      marginals[y] = marginals[y]! * share
      sum += marginals[y]!
    }
  }
}

/** The highest score of the word whose labels begin at `from`. */
function highest(scores: Float64Array, from: number): number {
  let most = Number.NEGATIVE_INFINITY
  for (let y = 0; y < LABELS; y++) if (scores[from + y]! > most) most = scores[from + y]!
  return most
}

/** Fills `psi`, `alpha` and `scale`. */
function readForward(scores: Float64Array, length: number, odds: Float64Array, allowed?: Int32Array): void {
  for (let t = 0; t < length; t++) {
    const here = t * LABELS
    const most = highest(scores, here)
    let mask = allowed ? (allowed[t] ?? -1) : -1
    if (t === 0) mask &= START_BITS
    if (t === length - 1) mask &= END_BITS
    for (let y = 0; y < LABELS; y++) psi[here + y] = (mask >> y) & 1 ? Math.exp(scores[here + y]! - most) : 0
    let sum = 0
    for (let y = 0; y < LABELS; y++) {
      let value = 0
      if (t === 0) value = STARTS[y]!
      else {
        const end = STEPS_TO[y + 1]!
        for (let k = STEPS_TO[y]!; k < end; k++)
          value += alpha[here - LABELS + STEP_FROM[k]!]! * odds[STEPS[k]!]!
      }
      value *= psi[here + y]!
      alpha[here + y] = value
      sum += value
    }
    const share = 1 / (sum || 1e-300)
    scale[t] = share
    for (let y = 0; y < LABELS; y++) alpha[here + y] = alpha[here + y]! * share
  }
}

/** Fills `beta` and the marginals. */
function readBackward(marginals: Float64Array, length: number, odds: Float64Array): void {
  const end = (length - 1) * LABELS
  for (let y = 0; y < LABELS; y++) beta[end + y] = ENDS[y]!
  beta.fill(0, 0, end)
  for (let t = length - 1; t >= 0; t--) {
    const here = t * LABELS
    let sum = 0
    for (let y = 0; y < LABELS; y++) {
      const both = alpha[here + y]! * beta[here + y]!
      marginals[here + y] = both
      sum += both
    }
    const share = sum > 0 ? 1 / sum : 0
    for (let y = 0; y < LABELS; y++) marginals[here + y] = marginals[here + y]! * share
    if (t === 0) break
    const before = here - LABELS
    for (let y = 0; y < LABELS; y++) {
      const value = beta[here + y]! * psi[here + y]! * scale[t]!
      if (value === 0) continue
      const last = STEPS_TO[y + 1]!
      for (let k = STEPS_TO[y]!; k < last; k++) {
        const at = before + STEP_FROM[k]!
        beta[at] = beta[at]! + odds[STEPS[k]!]! * value
      }
    }
  }
}
