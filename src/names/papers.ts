/** Last words of the names of newspapers, by which they are called: "the Times". */
export const PAPERS: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'Times',
  'Post',
  'Journal',
  'Herald',
  'Tribune',
  'Star',
  'Sun',
  'Mail',
  'Globe',
  'Chronicle',
  'Telegraph',
  'Gazette',
  'Express',
  'Mirror',
])

/** Is it the name of a newspaper, more than its last word? */
export const isPaper = (name: string): boolean => {
  const space = name.lastIndexOf(' ')
  return space > 0 && PAPERS.has(name.slice(space + 1))
}
