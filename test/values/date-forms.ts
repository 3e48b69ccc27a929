/**
 * Every form of a date that chrono-node's English parsers and the English definitions of Recognizers-Text describe, crossed with days
 * and with frames of sentences. What is expected is worked out by `Date` and `Intl`, not by this library and not by hand.
 */

export interface FormLine {
  readonly form: string
  readonly text: string
  readonly published: string
  /** The first day, month or year, and the last one after ".." where there are several. */
  readonly expected: string
}

/** A day of the calendar in UTC. */
type Day = Date
const DAY = 86_400_000
const at = (iso: string): Day => new Date(`${iso}T00:00:00Z`)
const iso = (day: Day): string => day.toISOString().slice(0, 10)
const plus = (day: Day, days: number): Day => new Date(day.getTime() + days * DAY)
const isoMonth = (day: Day): string => iso(day).slice(0, 7)
const named = (day: Day, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options }).format(day)
const month = (day: Day): string => named(day, { month: 'long' })
const mon = (day: Day): string => named(day, { month: 'short' })
const weekday = (day: Day): string => named(day, { weekday: 'long' })
const wkd = (day: Day): string => named(day, { weekday: 'short' })
const two = (number: number): string => String(number).padStart(2, '0')
const d = (day: Day): number => day.getUTCDate()
const m = (day: Day): number => day.getUTCMonth() + 1
const y = (day: Day): number => day.getUTCFullYear()
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' }
const rules = new Intl.PluralRules('en-US', { type: 'ordinal' })
const nth = (number: number): string => `${number}${ENDINGS[rules.select(number)]}`
const TENS = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety']
const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const inWords = (n: number): string =>
  n < 20 ? ONES[n]! : `${TENS[Math.floor(n / 10)]}${n % 10 === 0 ? '' : `-${ONES[n % 10]}`}`
const ORDINALS: Readonly<Record<string, string>> = {
  one: 'first',
  two: 'second',
  three: 'third',
  five: 'fifth',
  eight: 'eighth',
  nine: 'ninth',
  twelve: 'twelfth',
}
const nthInWords = (n: number): string =>
  inWords(n).replace(/[a-z]+$/, (last) => ORDINALS[last] ?? `${last.replace(/y$/, 'ie')}th`)
const shiftMonths = (day: Day, by: number): Day => {
  const to = new Date(Date.UTC(y(day), m(day) - 1 + by, 1))
  const last = new Date(Date.UTC(y(to), m(to), 0))
  return new Date(Date.UTC(y(to), m(to) - 1, Math.min(d(day), d(last))))
}
const monday = (day: Day): Day => plus(day, -((day.getUTCDay() + 6) % 7))
const span = (first: string, last: string): string => `${first}..${last}`
const monthsFrom = (year: number, first: number, count: number): string =>
  span(iso(new Date(Date.UTC(year, first - 1, 1))), iso(new Date(Date.UTC(year, first - 1 + count, 0))))

/** A date as it is written, with the words that lead to it, and what it says. */
type Written = readonly [written: string, expected: string]
type Form = readonly [name: string, write: (day: Day, published: Day) => Written | readonly Written[]]

const DAYS = ['2012-08-10', '1998-03-02', '2019-09-21', '2024-02-29', '1976-12-13', '2021-05-30'].map(at)
const PUBLISHED = ['2026-11-18', '2024-02-29', '2025-01-01', '2023-08-06'].map(at)

/** A whole day, in any order and spelling. */
const WHOLE: readonly Form[] = [
  ['August 10, 2012', (t) => [`on ${month(t)} ${d(t)}, ${y(t)}`, iso(t)]],
  ['August 10 2012', (t) => [`on ${month(t)} ${d(t)} ${y(t)}`, iso(t)]],
  ['10 August 2012', (t) => [`on ${d(t)} ${month(t)} ${y(t)}`, iso(t)]],
  ['10 August, 2012', (t) => [`on ${d(t)} ${month(t)}, ${y(t)}`, iso(t)]],
  ['AUGUST 10, 2012', (t) => [`on ${month(t).toUpperCase()} ${d(t)}, ${y(t)}`, iso(t)]],
  ['10 august 2012', (t) => [`on ${d(t)} ${month(t).toLowerCase()} ${y(t)}`, iso(t)]],
  ['10th August 2012', (t) => [`on ${nth(d(t))} ${month(t)} ${y(t)}`, iso(t)]],
  ['the 10th of August 2012', (t) => [`on the ${nth(d(t))} of ${month(t)} ${y(t)}`, iso(t)]],
  ['the 10th of August, 2012', (t) => [`on the ${nth(d(t))} of ${month(t)}, ${y(t)}`, iso(t)]],
  ['the 10th day of August, 2012', (t) => [`on the ${nth(d(t))} day of ${month(t)}, ${y(t)}`, iso(t)]],
  ['the 10th of August in 2012', (t) => [`on the ${nth(d(t))} of ${month(t)} in ${y(t)}`, iso(t)]],
  ['August 10th, 2012', (t) => [`on ${month(t)} ${nth(d(t))}, ${y(t)}`, iso(t)]],
  ['August 10th 2012', (t) => [`on ${month(t)} ${nth(d(t))} ${y(t)}`, iso(t)]],
  ['August the 10th, 2012', (t) => [`on ${month(t)} the ${nth(d(t))}, ${y(t)}`, iso(t)]],
  ['August tenth, 2012', (t) => [`on ${month(t)} ${nthInWords(d(t))}, ${y(t)}`, iso(t)]],
  ['the tenth of August, 2012', (t) => [`on the ${nthInWords(d(t))} of ${month(t)}, ${y(t)}`, iso(t)]],
  [
    'the twenty first of May 2012',
    (t) => [`on the ${nthInWords(d(t)).replace('-', ' ')} of ${month(t)} ${y(t)}`, iso(t)],
  ],
  ['Aug. 10, 2012', (t) => [`on ${mon(t)}. ${d(t)}, ${y(t)}`, iso(t)]],
  ['Aug 10, 2012', (t) => [`on ${mon(t)} ${d(t)}, ${y(t)}`, iso(t)]],
  ['10 Aug 2012', (t) => [`on ${d(t)} ${mon(t)} ${y(t)}`, iso(t)]],
  ['10 Aug. 2012', (t) => [`on ${d(t)} ${mon(t)}. ${y(t)}`, iso(t)]],
  ['10-Aug-2012', (t) => [`on ${d(t)}-${mon(t)}-${y(t)}`, iso(t)]],
  ['10/Aug/2012', (t) => [`on ${d(t)}/${mon(t)}/${y(t)}`, iso(t)]],
  ['10-August-2012', (t) => [`on ${d(t)}-${month(t)}-${y(t)}`, iso(t)]],
  ['Aug-10-2012', (t) => [`on ${mon(t)}-${d(t)}-${y(t)}`, iso(t)]],
  ['Aug/10/2012', (t) => [`on ${mon(t)}/${d(t)}/${y(t)}`, iso(t)]],
  ['2012-Aug-10', (t) => [`on ${y(t)}-${mon(t)}-${two(d(t))}`, iso(t)]],
  ['2012/Aug/10', (t) => [`on ${y(t)}/${mon(t)}/${two(d(t))}`, iso(t)]],
  ['2012 August 10', (t) => [`on ${y(t)} ${month(t)} ${d(t)}`, iso(t)]],
  ["August 10, '12", (t) => [`on ${month(t)} ${d(t)}, '${two(y(t) % 100)}`, iso(t)]],
  ['10-Aug-12', (t) => [`on ${d(t)}-${mon(t)}-${two(y(t) % 100)}`, iso(t)]],
  ['Friday, August 10, 2012', (t) => [`on ${weekday(t)}, ${month(t)} ${d(t)}, ${y(t)}`, iso(t)]],
  ['Friday 10 August 2012', (t) => [`on ${weekday(t)} ${d(t)} ${month(t)} ${y(t)}`, iso(t)]],
  ['Fri, 10 Aug 2012', (t) => [`on ${wkd(t)}, ${d(t)} ${mon(t)} ${y(t)}`, iso(t)]],
  ['Fri. Aug. 10, 2012', (t) => [`on ${wkd(t)}. ${mon(t)}. ${d(t)}, ${y(t)}`, iso(t)]],
  ['Friday - August 10, 2012', (t) => [`on ${weekday(t)} - ${month(t)} ${d(t)}, ${y(t)}`, iso(t)]],
  [
    'Friday the 10th of August, 2012',
    (t) => [`on ${weekday(t)} the ${nth(d(t))} of ${month(t)}, ${y(t)}`, iso(t)],
  ],
  ['(Fri) Aug 10, 2012', (t) => [`on (${wkd(t)}) ${mon(t)} ${d(t)}, ${y(t)}`, iso(t)]],
  ['August 10 (Friday), 2012', (t) => [`on ${month(t)} ${d(t)} (${weekday(t)}), ${y(t)}`, iso(t)]],
  ['2012-08-10', (t) => [`on ${iso(t)}`, iso(t)]],
  ['2012/08/10', (t) => [`on ${iso(t).replaceAll('-', '/')}`, iso(t)]],
  ['2012.08.10', (t) => [`on ${iso(t).replaceAll('-', '.')}`, iso(t)]],
  ['2012/8/10', (t) => [`on ${y(t)}/${m(t)}/${d(t)}`, iso(t)]],
  ['2012-08-10T09:00:00Z', (t) => [`on ${iso(t)}T09:00:00Z`, iso(t)]],
  ['2012-08-10T09:00:00.500+02:00', (t) => [`on ${iso(t)}T09:00:00.500+02:00`, iso(t)]],
  ['2012-08-10 09:00', (t) => [`on ${iso(t)} 09:00`, iso(t)]],
  [
    'Fri, 10 Aug 2012 18:40:39 +0900',
    (t) => [`on ${wkd(t)}, ${d(t)} ${mon(t)} ${y(t)} 18:40:39 +0900`, iso(t)],
  ],
  [
    'Fri Aug 10 2012 18:40:39 GMT',
    (t) => [`on ${wkd(t)} ${mon(t)} ${two(d(t))} ${y(t)} 18:40:39 GMT`, iso(t)],
  ],
  ['Fri Aug 10 18:40:39 2012', (t) => [`on ${wkd(t)} ${mon(t)} ${two(d(t))} 18:40:39 ${y(t)}`, iso(t)]],
  ['August 10, 2012 at 9 a.m.', (t) => [`on ${month(t)} ${d(t)}, ${y(t)} at 9 a.m.`, iso(t)]],
  ['9:30pm on August 10, 2012', (t) => [`at 9:30pm on ${month(t)} ${d(t)}, ${y(t)}`, iso(t)]],
  ['10.8.2012', (t) => [`on ${d(t)}.${m(t)}.${y(t)}`, iso(t)]],
  [
    '8/10/2012 where the day is past twelve',
    (t) => (d(t) > 12 ? [`on ${m(t)}/${d(t)}/${y(t)}`, iso(t)] : [`on ${iso(t)}`, iso(t)]),
  ],
  [
    '10-08-2012 where the day is past twelve',
    (t) => (d(t) > 12 ? [`on ${two(d(t))}-${two(m(t))}-${y(t)}`, iso(t)] : [`on ${iso(t)}`, iso(t)]),
  ],
  ['Friday, 8/10/2012', (t) => [`on ${weekday(t)}, ${m(t)}/${d(t)}/${y(t)}`, iso(t)]],
]

/** A month or a year. */
const LONG: readonly Form[] = [
  ['August 2012', (t) => [`in ${month(t)} ${y(t)}`, isoMonth(t)]],
  ['August, 2012', (t) => [`in ${month(t)}, ${y(t)}`, isoMonth(t)]],
  ['August of 2012', (t) => [`in ${month(t)} of ${y(t)}`, isoMonth(t)]],
  ['Aug 2012', (t) => [`in ${mon(t)} ${y(t)}`, isoMonth(t)]],
  ['Aug. 2012', (t) => [`in ${mon(t)}. ${y(t)}`, isoMonth(t)]],
  ['Aug-2012', (t) => [`in ${mon(t)}-${y(t)}`, isoMonth(t)]],
  ['August-2012', (t) => [`in ${month(t)}-${y(t)}`, isoMonth(t)]],
  ["Aug '12", (t) => [`in ${mon(t)} '${two(y(t) % 100)}`, isoMonth(t)]],
  ['2012 August', (t) => [`in ${y(t)} ${month(t)}`, isoMonth(t)]],
  ['2012, August', (t) => [`in ${y(t)}, ${month(t)}`, isoMonth(t)]],
  ['2012-Aug', (t) => [`in ${y(t)}-${mon(t)}`, isoMonth(t)]],
  ['the month of August 2012', (t) => [`in the month of ${month(t)} ${y(t)}`, isoMonth(t)]],
  ['08/2012', (t) => [`in ${two(m(t))}/${y(t)}`, isoMonth(t)]],
  ['8/2012', (t) => [`in ${m(t)}/${y(t)}`, isoMonth(t)]],
  ['early August 2012', (t) => [`in early ${month(t)} ${y(t)}`, isoMonth(t)]],
  ['mid-August 2012', (t) => [`in mid-${month(t)} ${y(t)}`, isoMonth(t)]],
  ['the end of August 2012', (t) => [`at the end of ${month(t)} ${y(t)}`, isoMonth(t)]],
  ['the beginning of August, 2012', (t) => [`at the beginning of ${month(t)}, ${y(t)}`, isoMonth(t)]],
  ['2012', (t) => [`in ${y(t)}`, String(y(t))]],
  ['the year 2012', (t) => [`in the year ${y(t)}`, String(y(t))]],
  ['the year of 2012', (t) => [`in the year of ${y(t)}`, String(y(t))]],
  ['early 2012', (t) => [`in early ${y(t)}`, String(y(t))]],
  ['the middle of 2012', (t) => [`in the middle of ${y(t)}`, String(y(t))]],
  ['the end of 2012', (t) => [`by the end of ${y(t)}`, String(y(t))]],
  ['since 2012', (t) => [`since ${y(t)}`, String(y(t))]],
  ['fiscal 2012', (t) => [`in fiscal ${y(t)}`, String(y(t))]],
  ['fiscal year 2012', (t) => [`in fiscal year ${y(t)}`, String(y(t))]],
  ['FY12', (t) => [`in FY${two(y(t) % 100)}`, y(t) < 2000 ? String(y(t) + 100) : String(y(t))]],
  ['FY2012', (t) => [`in FY${y(t)}`, String(y(t))]],
  [
    'twenty twelve',
    (t) =>
      y(t) < 2000 || y(t) > 2009
        ? [`in ${inWords(Math.floor(y(t) / 100))} ${inWords(y(t) % 100)}`, String(y(t))]
        : [`in ${y(t)}`, String(y(t))],
  ],
  [
    'two thousand and twelve',
    (t) =>
      y(t) >= 2000
        ? [`in two thousand and ${inWords(y(t) % 100)}`, String(y(t))]
        : [`in ${y(t)}`, String(y(t))],
  ],
]

/** Parts of a year and spans of years. */
const PARTS: readonly Form[] = [
  ['Q3 2012', (t) => [`in Q3 ${y(t)}`, monthsFrom(y(t), 7, 3)]],
  ['Q3 of 2012', (t) => [`in Q3 of ${y(t)}`, monthsFrom(y(t), 7, 3)]],
  ['2012 Q3', (t) => [`in ${y(t)} Q3`, monthsFrom(y(t), 7, 3)]],
  ['2012-Q3', (t) => [`in ${y(t)}-Q3`, monthsFrom(y(t), 7, 3)]],
  ['the third quarter of 2012', (t) => [`in the third quarter of ${y(t)}`, monthsFrom(y(t), 7, 3)]],
  ['the 3rd quarter of 2012', (t) => [`in the 3rd quarter of ${y(t)}`, monthsFrom(y(t), 7, 3)]],
  ['the third quarter, 2012', (t) => [`in the third quarter, ${y(t)}`, monthsFrom(y(t), 7, 3)]],
  ['third quarter 2012', (t) => [`in third quarter ${y(t)}`, monthsFrom(y(t), 7, 3)]],
  ["2012's third quarter", (t) => [`in ${y(t)}'s third quarter`, monthsFrom(y(t), 7, 3)]],
  ['2012 third quarter', (t) => [`in ${y(t)} third quarter`, monthsFrom(y(t), 7, 3)]],
  ['H1 2012', (t) => [`in H1 ${y(t)}`, span(`${y(t)}-01`, `${y(t)}-06`)]],
  ['2012 H2', (t) => [`in ${y(t)} H2`, span(`${y(t)}-07`, `${y(t)}-12`)]],
  ['the first half of 2012', (t) => [`in the first half of ${y(t)}`, span(`${y(t)}-01`, `${y(t)}-06`)]],
  ['the second half, 2012', (t) => [`in the second half, ${y(t)}`, span(`${y(t)}-07`, `${y(t)}-12`)]],
  ['the 2nd half of 2012', (t) => [`in the 2nd half of ${y(t)}`, span(`${y(t)}-07`, `${y(t)}-12`)]],
  ['summer 2012', (t) => [`in summer ${y(t)}`, monthsFrom(y(t), 6, 3)]],
  ['the summer of 2012', (t) => [`in the summer of ${y(t)}`, monthsFrom(y(t), 6, 3)]],
  ['the fall of 2012', (t) => [`in the fall of ${y(t)}`, monthsFrom(y(t), 9, 3)]],
  ['autumn, 2012', (t) => [`in autumn, ${y(t)}`, monthsFrom(y(t), 9, 3)]],
  ['the 1980s', (t) => [`in the ${Math.floor(y(t) / 10)}0s`, monthsFrom(Math.floor(y(t) / 10) * 10, 1, 120)]],
  [
    "the 1980's",
    (t) => [`in the ${Math.floor(y(t) / 10)}0's`, monthsFrom(Math.floor(y(t) / 10) * 10, 1, 120)],
  ],
  ["the '70s", () => [`in the '70s`, monthsFrom(1970, 1, 120)]],
  ['the seventies', () => ['in the seventies', monthsFrom(1970, 1, 120)]],
  ['the nineteen seventies', () => ['in the nineteen seventies', monthsFrom(1970, 1, 120)]],
  ['the nineteen-seventies', () => ['in the nineteen-seventies', monthsFrom(1970, 1, 120)]],
  ['the 19th century', () => ['in the 19th century', '1801..1900']],
  ['the twentieth century', () => ['in the twentieth century', '1901..2000']],
  [
    'the first week of August 2012',
    (t) => {
      const first = new Date(Date.UTC(y(t), m(t) - 1, 1))
      return [`in the first week of ${month(t)} ${y(t)}`, span(iso(first), iso(plus(first, 6)))]
    },
  ],
  [
    'the week of August 10, 2012',
    (t) => [`in the week of ${month(t)} ${d(t)}, ${y(t)}`, span(iso(monday(t)), iso(plus(monday(t), 6)))],
  ],
  [
    'the second Tuesday of August 2012',
    (t) => {
      const first = new Date(Date.UTC(y(t), m(t) - 1, 1))
      return [
        `on the second Tuesday of ${month(t)} ${y(t)}`,
        iso(plus(first, ((9 - first.getUTCDay()) % 7) + 7)),
      ]
    },
  ],
  [
    'the last Friday in August 2012',
    (t) => {
      const last = new Date(Date.UTC(y(t), m(t), 0))
      return [`on the last Friday in ${month(t)} ${y(t)}`, iso(plus(last, -((last.getUTCDay() + 2) % 7)))]
    },
  ],
  [
    'the 3rd Monday in August, 2012',
    (t) => {
      const first = new Date(Date.UTC(y(t), m(t) - 1, 1))
      return [
        `on the 3rd Monday in ${month(t)}, ${y(t)}`,
        iso(plus(first, ((8 - first.getUTCDay()) % 7) + 14)),
      ]
    },
  ],
  ['Christmas 2012', (t) => [`at Christmas ${y(t)}`, `${y(t)}-12-25`]],
  ['Christmas Day, 2012', (t) => [`on Christmas Day, ${y(t)}`, `${y(t)}-12-25`]],
  ["New Year's Eve 2012", (t) => [`on New Year's Eve ${y(t)}`, `${y(t)}-12-31`]],
  ['Halloween of 2012', (t) => [`on Halloween of ${y(t)}`, `${y(t)}-10-31`]],
  [
    'Thanksgiving 2012',
    (t) => {
      const first = new Date(Date.UTC(y(t), 10, 1))
      return [`on Thanksgiving ${y(t)}`, iso(plus(first, ((11 - first.getUTCDay()) % 7) + 21))]
    },
  ],
]

/** Two ends, of which one may lend its month or its year. */
const RANGES: readonly Form[] = (
  [
    ['10-22 August 2012', (a, b) => `${d(a)}-${d(b)} ${month(a)} ${y(a)}`],
    ['10 – 22 August 2012', (a, b) => `${d(a)} – ${d(b)} ${month(a)} ${y(a)}`],
    ['10 to 22 August 2012', (a, b) => `from ${d(a)} to ${d(b)} ${month(a)} ${y(a)}`],
    [
      '10th to 22nd of August, 2012',
      (a, b) => `from the ${nth(d(a))} to the ${nth(d(b))} of ${month(a)}, ${y(a)}`,
    ],
    ['10 until 22 August 2012', (a, b) => `from ${d(a)} until ${d(b)} ${month(a)} ${y(a)}`],
    ['between 10 and 22 August 2012', (a, b) => `between ${d(a)} and ${d(b)} ${month(a)} ${y(a)}`],
    ['August 10-22, 2012', (a, b) => `${month(a)} ${d(a)}-${d(b)}, ${y(a)}`],
    ['August 10 - 22, 2012', (a, b) => `${month(a)} ${d(a)} - ${d(b)}, ${y(a)}`],
    ['August 10 to 22, 2012', (a, b) => `from ${month(a)} ${d(a)} to ${d(b)}, ${y(a)}`],
    [
      'August 10th through 22nd, 2012',
      (a, b) => `from ${month(a)} ${nth(d(a))} through ${nth(d(b))}, ${y(a)}`,
    ],
    ['August 10-August 22, 2012', (a, b) => `${month(a)} ${d(a)}-${month(b)} ${d(b)}, ${y(a)}`],
    ['August from 10 to 22, 2012', (a, b) => `in ${month(a)} from ${d(a)} to ${d(b)}, ${y(a)}`],
    ['August between 10 and 22, 2012', (a, b) => `in ${month(a)} between ${d(a)} and ${d(b)}, ${y(a)}`],
    ['10 August to 22 August 2012', (a, b) => `from ${d(a)} ${month(a)} to ${d(b)} ${month(b)} ${y(a)}`],
    ['10 Aug - 22 Aug 2012', (a, b) => `${d(a)} ${mon(a)} - ${d(b)} ${mon(b)} ${y(a)}`],
    [
      'August 10, 2012 to August 22, 2012',
      (a, b) => `from ${month(a)} ${d(a)}, ${y(a)} to ${month(b)} ${d(b)}, ${y(b)}`,
    ],
    ['2012-08-10 to 2012-08-22', (a, b) => `from ${iso(a)} to ${iso(b)}`],
    ['2012/8/10 - 2012/8/22', (a, b) => `${y(a)}/${m(a)}/${d(a)} - ${y(b)}/${m(b)}/${d(b)}`],
    [
      'between August 10 and August 22, 2012',
      (a, b) => `between ${month(a)} ${d(a)} and ${month(b)} ${d(b)}, ${y(a)}`,
    ],
  ] as const satisfies readonly (readonly [string, (a: Day, b: Day) => string])[]
).map(([name, write]) => [
  name,
  (t) => {
    const first = new Date(Date.UTC(y(t), m(t) - 1, Math.min(d(t), 12)))
    const last = plus(first, 12)
    return [write(first, last), span(iso(first), iso(last))]
  },
])

const LONG_RANGES: readonly Form[] = [
  [
    'August 10 to November 12, 2012',
    (t) => {
      const [a, b] = [new Date(Date.UTC(y(t), 4, d(t))), new Date(Date.UTC(y(t), 9, 12))]
      return [`from ${month(a)} ${d(a)} to ${month(b)} ${d(b)}, ${y(t)}`, span(iso(a), iso(b))]
    },
  ],
  [
    '10 August - 12 November 2012',
    (t) => {
      const [a, b] = [new Date(Date.UTC(y(t), 4, d(t))), new Date(Date.UTC(y(t), 9, 12))]
      return [`${d(a)} ${month(a)} - ${d(b)} ${month(b)} ${y(t)}`, span(iso(a), iso(b))]
    },
  ],
  [
    '10 August 2012 - 12 November 2013',
    (t) => {
      const b = new Date(Date.UTC(y(t) + 1, 9, 12))
      return [`${d(t)} ${month(t)} ${y(t)} - ${d(b)} ${month(b)} ${y(b)}`, span(iso(t), iso(b))]
    },
  ],
  ['May to July 2012', (t) => [`from May to July ${y(t)}`, span(`${y(t)}-05`, `${y(t)}-07`)]],
  ['May-July 2012', (t) => [`in May-July ${y(t)}`, span(`${y(t)}-05`, `${y(t)}-07`)]],
  ['May through July of 2012', (t) => [`from May through July of ${y(t)}`, span(`${y(t)}-05`, `${y(t)}-07`)]],
  ['between May and July 2012', (t) => [`between May and July ${y(t)}`, span(`${y(t)}-05`, `${y(t)}-07`)]],
  [
    'May 2012 to July 2013',
    (t) => [`from May ${y(t)} to July ${y(t) + 1}`, span(`${y(t)}-05`, `${y(t) + 1}-07`)],
  ],
  ['Nov 2012 - Jan 2013', (t) => [`Nov ${y(t)} - Jan ${y(t) + 1}`, span(`${y(t)}-11`, `${y(t) + 1}-01`)]],
  ['2012 to 2015', (t) => [`from ${y(t)} to ${y(t) + 3}`, span(String(y(t)), String(y(t) + 3))]],
  ['2012-2015', (t) => [`in ${y(t)}-${y(t) + 3}`, span(String(y(t)), String(y(t) + 3))]],
  ['2012–2015', (t) => [`in ${y(t)}–${y(t) + 3}`, span(String(y(t)), String(y(t) + 3))]],
  ['2012 through 2015', (t) => [`from ${y(t)} through ${y(t) + 3}`, span(String(y(t)), String(y(t) + 3))]],
  ['2012 until 2015', (t) => [`from ${y(t)} until ${y(t) + 3}`, span(String(y(t)), String(y(t) + 3))]],
  ['between 2012 and 2015', (t) => [`between ${y(t)} and ${y(t) + 3}`, span(String(y(t)), String(y(t) + 3))]],
]

const UNITS = [
  ['day', (p: Day, n: number) => iso(plus(p, n))],
  ['week', (p: Day, n: number) => iso(plus(p, 7 * n))],
  ['month', (p: Day, n: number) => isoMonth(shiftMonths(new Date(Date.UTC(y(p), m(p) - 1, 1)), n))],
  ['year', (p: Day, n: number) => String(y(p) + n)],
] as const

const counted = (
  write: (unit: string, count: number) => string,
  sign: 1 | -1,
  counts: readonly number[],
): Form[1] => {
  return (_, p) =>
    UNITS.flatMap(([unit, shift]) =>
      counts.map((count): Written => [write(count === 1 ? unit : `${unit}s`, count), shift(p, sign * count)]),
    )
}

/** Told from the day of publication. */
const RELATIVE: readonly Form[] = [
  ['today', (_, p) => [['today', iso(p)]]],
  ['tonight', (_, p) => [['tonight', iso(p)]]],
  ['yesterday', (_, p) => [['yesterday', iso(plus(p, -1))]]],
  ['tomorrow', (_, p) => [['tomorrow', iso(plus(p, 1))]]],
  ['last night', (_, p) => [['last night', iso(plus(p, -1))]]],
  ['yesterday morning', (_, p) => [['yesterday morning', iso(plus(p, -1))]]],
  ['tomorrow at noon', (_, p) => [['tomorrow at noon', iso(plus(p, 1))]]],
  ['this morning', (_, p) => [['this morning', iso(p)]]],
  ['this afternoon', (_, p) => [['this afternoon', iso(p)]]],
  ['the day before yesterday', (_, p) => [['the day before yesterday', iso(plus(p, -2))]]],
  ['the day after tomorrow', (_, p) => [['the day after tomorrow', iso(plus(p, 2))]]],
  ['3 days ago', counted((unit, n) => `${n} ${unit} ago`, -1, [1, 2, 5, 11])],
  ['three days ago', counted((unit, n) => `${inWords(n)} ${unit} ago`, -1, [2, 4, 15])],
  ['a day ago', counted((unit) => `a ${unit} ago`, -1, [1])],
  ['one day ago', counted((unit) => `one ${unit} ago`, -1, [1])],
  ['a couple of days ago', counted((unit) => `a couple of ${unit} ago`, -1, [2])],
  ['a couple days ago', counted((unit) => `a couple ${unit} ago`, -1, [2])],
  ['about 3 days ago', counted((unit, n) => `about ${n} ${unit} ago`, -1, [3])],
  ['just over three weeks ago', counted((unit, n) => `just over ${inWords(n)} ${unit} ago`, -1, [3])],
  [
    'half a year ago',
    (_, p) => [['half a year ago', isoMonth(shiftMonths(new Date(Date.UTC(y(p), m(p) - 1, 1)), -6))]],
  ],
  [
    'a year and a half ago',
    (_, p) => [['a year and a half ago', isoMonth(shiftMonths(new Date(Date.UTC(y(p), m(p) - 1, 1)), -18))]],
  ],
  [
    '2 weeks and 3 days ago',
    (_, p) => [
      ['2 weeks and 3 days ago', iso(plus(p, -17))],
      ['2 weeks, 3 days ago', iso(plus(p, -17))],
    ],
  ],
  ['3 days from now', counted((unit, n) => `${n} ${unit} from now`, 1, [2, 5])],
  ['three days from today', counted((unit, n) => `${inWords(n)} ${unit} from today`, 1, [2, 5])],
  ['two days from tomorrow', (_, p) => [['two days from tomorrow', iso(plus(p, 3))]]],
  ['two days after tomorrow', (_, p) => [['two days after tomorrow', iso(plus(p, 3))]]],
  ['three days before yesterday', (_, p) => [['three days before yesterday', iso(plus(p, -4))]]],
]
const AHEAD: readonly Form[] = [
  ['in 3 days', counted((unit, n) => `in ${n} ${unit}`, 1, [2, 5])],
  ['in three days', counted((unit, n) => `in ${inWords(n)} ${unit}`, 1, [2, 5])],
  ['in about two weeks', counted((unit, n) => `in about ${inWords(n)} ${unit}`, 1, [2])],
  ["in two weeks' time", counted((unit, n) => `in ${inWords(n)} ${unit}' time`, 1, [2, 3])],
  ['in a couple of weeks', counted((unit) => `in a couple of ${unit}`, 1, [2])],
]

const inYear = (year: number): string => String(year)
const RELATIVE_PERIODS: readonly Form[] = [
  [
    'last week, this week, next week',
    (_, p) =>
      [-1, 0, 1].map((by, i) => [
        `${['last', 'this', 'next'][i]} week`,
        span(iso(plus(monday(p), 7 * by)), iso(plus(monday(p), 7 * by + 6))),
      ]),
  ],
  [
    'last month, this month, next month',
    (_, p) =>
      [-1, 0, 1].map((by, i) => [
        `${['last', 'this', 'next'][i]} month`,
        isoMonth(shiftMonths(new Date(Date.UTC(y(p), m(p) - 1, 1)), by)),
      ]),
  ],
  [
    'last year, this year, next year',
    (_, p) => [-1, 0, 1].map((by, i) => [`${['last', 'this', 'next'][i]} year`, inYear(y(p) + by)]),
  ],
  [
    'last, this and next quarter',
    (_, p) =>
      [-1, 0, 1].map((by, i) => [
        `${['last', 'this', 'next'][i]} quarter`,
        monthsFrom(y(p), 3 * (Math.floor((m(p) - 1) / 3) + by) + 1, 3),
      ]),
  ],
  [
    'last weekend, this weekend, next weekend',
    (_, p) =>
      [-1, 0, 1].map((by, i) => [
        `${['last', 'this', 'next'][i]} weekend`,
        span(iso(plus(monday(p), 7 * by + 5)), iso(plus(monday(p), 7 * by + 6))),
      ]),
  ],
  ['early next year', (_, p) => [['early next year', inYear(y(p) + 1)]]],
  ['the end of this year', (_, p) => [['at the end of this year', inYear(y(p))]]],
  ['the end of next year', (_, p) => [['by the end of next year', inYear(y(p) + 1)]]],
  ['the start of last year', (_, p) => [['at the start of last year', inYear(y(p) - 1)]]],
  ['earlier this year', (_, p) => [['earlier this year', inYear(y(p))]]],
  ['later this month', (_, p) => [['later this month', isoMonth(p)]]],
  [
    'late last month',
    (_, p) => [['late last month', isoMonth(shiftMonths(new Date(Date.UTC(y(p), m(p) - 1, 1)), -1))]],
  ],
  ['later this week', (_, p) => [['later this week', span(iso(monday(p)), iso(plus(monday(p), 6)))]]],
  ['this current year', (_, p) => [['in the current year', inYear(y(p))]]],
  ['the current month', (_, p) => [['in the current month', isoMonth(p)]]],
  ['the end of the month', (_, p) => [['by the end of the month', isoMonth(p)]]],
  ['the end of the year', (_, p) => [['by the end of the year', inYear(y(p))]]],
  [
    'the end of the week',
    (_, p) => [['by the end of the week', span(iso(monday(p)), iso(plus(monday(p), 6)))]],
  ],
  ['the rest of the year', (_, p) => [['for the rest of the year', inYear(y(p))]]],
  ['the rest of this month', (_, p) => [['for the rest of this month', isoMonth(p)]]],
  ['March of last year', (_, p) => [['in March of last year', `${y(p) - 1}-03`]]],
  ['March last year', (_, p) => [['in March last year', `${y(p) - 1}-03`]]],
  ['March next year', (_, p) => [['in March next year', `${y(p) + 1}-03`]]],
  [
    'the first quarter of last year',
    (_, p) => [['in the first quarter of last year', monthsFrom(y(p) - 1, 1, 3)]],
  ],
  [
    'the second half of this year',
    (_, p) => [['in the second half of this year', span(`${y(p)}-07`, `${y(p)}-12`)]],
  ],
  ['summer of last year', (_, p) => [['in the summer of last year', monthsFrom(y(p) - 1, 6, 3)]]],
  [
    'the 10th of last month',
    (_, p) => {
      const to = shiftMonths(new Date(Date.UTC(y(p), m(p) - 1, 1)), -1)
      return [['on the 10th of last month', iso(plus(to, 9))]]
    },
  ],
  ['the 10th of this month', (_, p) => [['on the 10th of this month', `${isoMonth(p)}-10`]]],
  [
    'the 10th of next month',
    (_, p) => {
      const to = shiftMonths(new Date(Date.UTC(y(p), m(p) - 1, 1)), 1)
      return [['on the 10th of next month', iso(plus(to, 9))]]
    },
  ],
  [
    'the past three days',
    (_, p) =>
      UNITS.flatMap(([unit, shift]) => [
        [`over the past three ${unit}s`, span(shift(p, -3), shift(p, 0))],
        [`in the last 3 ${unit}s`, span(shift(p, -3), shift(p, 0))],
        [`in the previous two ${unit}s`, span(shift(p, -2), shift(p, 0))],
        [`over the next three ${unit}s`, span(shift(p, 0), shift(p, 3))],
        [`over the coming 3 ${unit}s`, span(shift(p, 0), shift(p, 3))],
        [`within the next three ${unit}s`, span(shift(p, 0), shift(p, 3))],
        [`in the past couple of ${unit}s`, span(shift(p, -2), shift(p, 0))],
      ]),
  ],
]

const WEEKDAYS = [0, 1, 3, 5, 6]
const nameOf = (number: number): string => weekday(plus(at('2023-01-01'), number))
const inWeek = (p: Day, number: number, by: number): string =>
  iso(plus(monday(p), 7 * by + ((number + 6) % 7)))
const lastOf = (p: Day, number: number): string => iso(plus(p, -((p.getUTCDay() - number + 6) % 7) - 1))
const RELATIVE_WEEKDAYS: readonly Form[] = [
  ['last Friday', (_, p) => WEEKDAYS.map((n) => [`last ${nameOf(n)}`, lastOf(p, n)])],
  ['on last Friday', (_, p) => WEEKDAYS.map((n) => [`on last ${nameOf(n)}`, lastOf(p, n)])],
  ['this past Friday', (_, p) => WEEKDAYS.map((n) => [`this past ${nameOf(n)}`, lastOf(p, n)])],
  ['next Friday', (_, p) => WEEKDAYS.map((n) => [`next ${nameOf(n)}`, inWeek(p, n, 1)])],
  ['Friday of next week', (_, p) => WEEKDAYS.map((n) => [`on ${nameOf(n)} of next week`, inWeek(p, n, 1)])],
  ['Friday next week', (_, p) => WEEKDAYS.map((n) => [`on ${nameOf(n)} next week`, inWeek(p, n, 1)])],
  ['Friday of last week', (_, p) => WEEKDAYS.map((n) => [`on ${nameOf(n)} of last week`, inWeek(p, n, -1)])],
  ['Friday last week', (_, p) => WEEKDAYS.map((n) => [`on ${nameOf(n)} last week`, inWeek(p, n, -1)])],
  ['Friday this week', (_, p) => WEEKDAYS.map((n) => [`on ${nameOf(n)} this week`, inWeek(p, n, 0)])],
  ['next week on Friday', (_, p) => WEEKDAYS.map((n) => [`next week on ${nameOf(n)}`, inWeek(p, n, 1)])],
  ['last week Friday', (_, p) => WEEKDAYS.map((n) => [`last week ${nameOf(n)}`, inWeek(p, n, -1)])],
  ['last Friday night', (_, p) => WEEKDAYS.map((n) => [`last ${nameOf(n)} night`, lastOf(p, n)])],
  [
    'the coming Friday',
    (_, p) =>
      WEEKDAYS.map((n) => [`this coming ${nameOf(n)}`, iso(plus(p, ((n - p.getUTCDay() + 6) % 7) + 1))]),
  ],
]

/** A day without its year: the last one, and where no more than a month ahead that. */
const bare = (t: Day, p: Day): string => {
  let year = y(p) + 1
  while (year > y(p) - 8) {
    const day = new Date(Date.UTC(year, m(t) - 1, d(t)))
    if (day.getUTCDate() === d(t) && day.getTime() <= p.getTime() + 30 * DAY) return iso(day)
    year--
  }
  return ''
}
const overDays = (write: (day: Day) => string): Form[1] => {
  return (_, p) => DAYS.slice(0, 3).map((t): Written => [write(t), bare(t, p)])
}
const BARE: readonly Form[] = [
  ['August 10', overDays((t) => `on ${month(t)} ${d(t)}`)],
  ['10 August', overDays((t) => `on ${d(t)} ${month(t)}`)],
  ['August 10th', overDays((t) => `on ${month(t)} ${nth(d(t))}`)],
  ['10th August', overDays((t) => `on ${nth(d(t))} ${month(t)}`)],
  ['the 10th of August', overDays((t) => `on the ${nth(d(t))} of ${month(t)}`)],
  ['August the 10th', overDays((t) => `on ${month(t)} the ${nth(d(t))}`)],
  ['the tenth of August', overDays((t) => `on the ${nthInWords(d(t))} of ${month(t)}`)],
  ['August tenth', overDays((t) => `on ${month(t)} ${nthInWords(d(t))}`)],
  ['august the tenth', overDays((t) => `on ${month(t).toLowerCase()} the ${nthInWords(d(t))}`)],
  ['Aug. 10', overDays((t) => `on ${mon(t)}. ${d(t)}`)],
  ['10 Aug', overDays((t) => `on ${d(t)} ${mon(t)}`)],
  ['1st Jan', overDays((t) => `on ${nth(d(t))} ${mon(t)}`)],
  ['10 of Aug', overDays((t) => `on the ${d(t)} of ${mon(t)}`)],
  ['Aug-10', overDays((t) => `on ${mon(t)}-${d(t)}`)],
  ['Aug/10', overDays((t) => `on ${mon(t)}/${d(t)}`)],
  ['10-Aug', overDays((t) => `on ${d(t)}-${mon(t)}`)],
  ['August. 10', overDays((t) => `on ${month(t)}. ${d(t)}`)],
  ['9/21', overDays((t) => (d(t) > 12 ? `on ${m(t)}/${d(t)}` : `on ${month(t)} ${d(t)}`))],
  ['21/9', overDays((t) => (d(t) > 12 ? `on ${d(t)}/${m(t)}` : `on ${month(t)} ${d(t)}`))],
  ['August 10 at 6 p.m.', overDays((t) => `on ${month(t)} ${d(t)} at 6 p.m.`)],
  ['10 August 19:00', overDays((t) => `on ${d(t)} ${month(t)} at 19:00`)],
  ['6pm, August 10', overDays((t) => `at 6pm, ${month(t)} ${d(t)}`)],
  [
    'the 10th',
    (_, p) => [-4, -1, 2, 5].map((by): Written => [`on the ${nth(d(plus(p, by)))}`, iso(plus(p, by))]),
  ],
  [
    'Friday the 10th',
    (_, p) =>
      [-4, -1, 2, 5].map((by): Written => {
        const t = plus(p, by)
        return [`on ${weekday(t)} the ${nth(d(t))}`, iso(t)]
      }),
  ],
  [
    'Friday 10th',
    (_, p) =>
      [-4, -1, 2, 5].map(
        (by): Written => [`on ${weekday(plus(p, by))} ${nth(d(plus(p, by)))}`, iso(plus(p, by))],
      ),
  ],
  [
    'Friday, August 10',
    (_, p) =>
      [-40, -1, 2, 5].map((by): Written => {
        const t = plus(p, by)
        return [`on ${weekday(t)}, ${month(t)} ${d(t)}`, iso(t)]
      }),
  ],
  [
    'Fri 10 Aug',
    (_, p) =>
      [-40, -1, 2, 5].map((by): Written => {
        const t = plus(p, by)
        return [`on ${wkd(t)} ${d(t)} ${mon(t)}`, iso(t)]
      }),
  ],
  [
    'two Fridays ago',
    (_, p) => WEEKDAYS.map((n) => [`two ${nameOf(n)}s ago`, iso(plus(at(lastOf(p, n)), -7))]),
  ],
  [
    'three Fridays from now',
    (_, p) =>
      WEEKDAYS.map((n) => [`three ${nameOf(n)}s from now`, iso(plus(p, ((n - p.getUTCDay() + 6) % 7) + 15))]),
  ],
  [
    'the first Friday of this month',
    (_, p) => {
      const first = new Date(Date.UTC(y(p), m(p) - 1, 1))
      return [['on the first Friday of this month', iso(plus(first, (12 - first.getUTCDay()) % 7))]]
    },
  ],
  [
    'the last week of this month',
    (_, p) => {
      const last = new Date(Date.UTC(y(p), m(p), 0))
      return [['in the last week of this month', span(iso(plus(last, -6)), iso(last))]]
    },
  ],
  [
    'Friday (plain)',
    (_, p) => WEEKDAYS.map((n) => [`on ${nameOf(n)}`, n === p.getUTCDay() ? iso(p) : lastOf(p, n)]),
  ],
  [
    'on friday',
    (_, p) =>
      WEEKDAYS.map((n) => [`on ${nameOf(n).toLowerCase()}`, n === p.getUTCDay() ? iso(p) : lastOf(p, n)]),
  ],
  [
    'Fri.',
    (_, p) =>
      WEEKDAYS.map((n) => [`on ${nameOf(n).slice(0, 3)}.`, n === p.getUTCDay() ? iso(p) : lastOf(p, n)]),
  ],
  [
    'Friday morning at 9',
    (_, p) =>
      WEEKDAYS.map((n) => [`on ${nameOf(n)} morning at 9`, n === p.getUTCDay() ? iso(p) : lastOf(p, n)]),
  ],
  ['today to August', (_, p) => [['until today', iso(p)]]],
]

const GROUPS: readonly (readonly [
  frames: readonly string[],
  forms: readonly Form[],
  crossed: 'days' | 'published',
])[] = [
  [
    [
      'The harbour board met {}.',
      '“We lost it {},” Ruiz said.',
      'The accord that she signed {} was never read.',
    ],
    [...WHOLE, ...LONG, ...PARTS, ...RANGES, ...LONG_RANGES],
    'days',
  ],
  [
    ['The harbour board met {}.', '“We talked about it {},” Ruiz said.', 'A ferry was seen off Lunde {}.'],
    [...RELATIVE, ...RELATIVE_PERIODS, ...RELATIVE_WEEKDAYS, ...BARE],
    'published',
  ],
  [['The harbour board will meet {}.', '“The vote is {},” Ruiz said.'], AHEAD, 'published'],
]

/** All lines: each form with each of its days, the frames in turn. */
export function formLines(): FormLine[] {
  const lines: FormLine[] = []
  for (const [frames, forms, crossed] of GROUPS)
    for (const [form, write] of forms) {
      const over = crossed === 'days' ? DAYS : PUBLISHED
      over.forEach((day, i) => {
        const published = crossed === 'days' ? PUBLISHED[0]! : day
        const written = write(day, published)
        const all = (typeof written[0] === 'string' ? [written] : written) as readonly Written[]
        all.forEach(([words, expected], j) => {
          const text = frames[(i + j) % frames.length]!.replace('{}', words)
          lines.push({ form, text, published: iso(published), expected })
        })
      })
    }
  return lines
}
