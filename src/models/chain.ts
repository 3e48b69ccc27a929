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

/** For each label the labels that may stand before it. */
export const BEFORE: readonly (readonly number[])[] = /* @__PURE__ */ Array.from(
  { length: LABELS },
  (_, next) => Array.from({ length: LABELS }, (__, one) => one).filter((one) => mayFollow(one, next)),
)

export const LONGEST = 64

/** Room for one stretch; reused, since stretches are read one after another. */
export interface Lattice {
  /** Score of each label at each word. */
  readonly scores: Float64Array
  /** After `forwardBackward`: the probability of each label at each word. */
  readonly marginals: Float64Array
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

/** `transitions[one * LABELS + next]`. */
export function viterbi({ scores, path }: Lattice, length: number, transitions: Float64Array): void {
  for (let y = 0; y < LABELS; y++) alpha[y] = mayStart(y) ? (scores[y] ?? 0) : Number.NEGATIVE_INFINITY
  for (let t = 1; t < length; t++) {
    for (let y = 0; y < LABELS; y++) {
      let most = Number.NEGATIVE_INFINITY
      let from = 0
      for (const x of BEFORE[y] ?? []) {
        const sum = (alpha[(t - 1) * LABELS + x] ?? 0) + (transitions[x * LABELS + y] ?? 0)
        if (sum > most) {
          most = sum
          from = x
        }
      }
      alpha[t * LABELS + y] = most + (scores[t * LABELS + y] ?? 0)
      back[t * LABELS + y] = from
    }
  }
  let label = 0
  let most = Number.NEGATIVE_INFINITY
  for (let y = 0; y < LABELS; y++) {
    const score = alpha[(length - 1) * LABELS + y] ?? 0
    if (mayEnd(y) && score > most) {
      most = score
      label = y
    }
  }
  for (let t = length - 1; t >= 0; t--) {
    path[t] = label
    label = back[t * LABELS + label] ?? 0
  }
}

/** `odds` are the exponentials of the transitions. A word's `allowed` labels, as bits, are all unless given. */
export function forwardBackward(
  { scores, marginals }: Lattice,
  length: number,
  odds: Float64Array,
  allowed?: Int32Array,
): void {
  const size = length * LABELS
  for (let t = 0; t < length; t++) {
    let most = Number.NEGATIVE_INFINITY
    for (let y = 0; y < LABELS; y++) most = Math.max(most, scores[t * LABELS + y] ?? 0)
    const mask = allowed ? (allowed[t] ?? -1) : -1
    for (let y = 0; y < LABELS; y++)
      psi[t * LABELS + y] = (mask >> y) & 1 ? Math.exp((scores[t * LABELS + y] ?? 0) - most) : 0
  }
  for (let t = 0; t < length; t++) {
    let sum = 0
    for (let y = 0; y < LABELS; y++) {
      let value = 0
      if (t === 0) value = mayStart(y) ? 1 : 0
      else
        for (const x of BEFORE[y] ?? [])
          value += (alpha[(t - 1) * LABELS + x] ?? 0) * (odds[x * LABELS + y] ?? 0)
      value *= psi[t * LABELS + y] ?? 0
      alpha[t * LABELS + y] = value
      sum += value
    }
    scale[t] = sum || 1e-300
    for (let y = 0; y < LABELS; y++) alpha[t * LABELS + y] = (alpha[t * LABELS + y] ?? 0) / (scale[t] ?? 1)
  }
  beta.fill(0, 0, size)
  for (let y = 0; y < LABELS; y++) beta[(length - 1) * LABELS + y] = mayEnd(y) ? 1 : 0
  for (let t = length - 2; t >= 0; t--) {
    for (let y = 0; y < LABELS; y++) {
      const value = (beta[(t + 1) * LABELS + y] ?? 0) * (psi[(t + 1) * LABELS + y] ?? 0)
      if (value === 0) continue
      for (const x of BEFORE[y] ?? []) {
        const at = t * LABELS + x
        beta[at] = (beta[at] ?? 0) + (odds[x * LABELS + y] ?? 0) * value
      }
    }
    for (let x = 0; x < LABELS; x++) beta[t * LABELS + x] = (beta[t * LABELS + x] ?? 0) / (scale[t + 1] ?? 1)
  }
  for (let t = 0; t < length; t++) {
    let sum = 0
    for (let y = 0; y < LABELS; y++) {
      const at = t * LABELS + y
      marginals[at] = (alpha[at] ?? 0) * (beta[at] ?? 0)
      sum += marginals[at] ?? 0
    }
    for (let y = 0; y < LABELS; y++) {
      const at = t * LABELS + y
      marginals[at] = sum > 0 ? (marginals[at] ?? 0) / sum : 0
    }
  }
}
