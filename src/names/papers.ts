/** Words that newspapers' names end with, and that a paper is called by: "the Times". */
export const PAPERS: ReadonlySet<string> = new Set(
  'Times Post Journal Herald Tribune Star Sun Mail Globe Chronicle Telegraph Gazette Express Mirror'.split(
    ' ',
  ),
)
