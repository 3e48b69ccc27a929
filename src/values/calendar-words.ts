const MONTHS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
]
const WEEKDAYS = [
  ['sunday', 'sun'],
  ['monday', 'mon'],
  ['tuesday', 'tues', 'tue'],
  ['wednesday', 'wed'],
  ['thursday', 'thurs', 'thur', 'thu'],
  ['friday', 'fri'],
  ['saturday', 'sat'],
]

/** Month names and their short forms, in lower case, to 1 … 12. */
export const MONTH = /* @__PURE__ */ new Map(
  /* @__PURE__ */ MONTHS.flatMap((names, i) => names.map((name) => [name, i + 1] as const)),
)
/** Weekday names and their short forms, in lower case, to 0 (Sunday) … 6. */
export const WEEKDAY = /* @__PURE__ */ new Map(
  /* @__PURE__ */ WEEKDAYS.flatMap((names, i) => names.map((name) => [name, i] as const)),
)

/** The names in alternation, each with a capital or in capitals, longest first. */
function alternatives(names: string[][]): string {
  return names
    .flat()
    .sort((a, b) => b.length - a.length)
    .map((name) => `${name[0]!.toUpperCase()}(?:${name.slice(1)}|${name.slice(1).toUpperCase()})`)
    .join('|')
}

/** The source of a pattern; no word character may follow. */
export const MONTH_PATTERN = /* @__PURE__ */ `(${alternatives(MONTHS)})(?![A-Za-z0-9])`
/** Months that are also verbs or first names: alone they count only after a word of time. */
export const DOUBTFUL_MONTHS: ReadonlySet<number> = /* @__PURE__ */ new Set([3, 4, 5, 6, 8])

/** Words after which a month alone is a month ("since May"). */
export const BEFORE_MONTH: ReadonlySet<string> = /* @__PURE__ */ new Set(
  'in since until till by from through during before after between early late mid of throughout around'.split(
    ' ',
  ),
)
