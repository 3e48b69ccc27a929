/** JSON Lines: a value a line. A text may hold line separators of its own, so that lines end at line feeds alone. */
export const jsonLines = <Line>(content: Uint8Array): Line[] =>
  Buffer.from(content)
    .toString('utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Line)

export const asJsonLines = (rows: Iterable<unknown>): string =>
  [...rows].map((row) => `${JSON.stringify(row)}\n`).join('')
