import type { Quoted, Scored } from '../document.ts'
import type { Score } from '../schema/sentiment.ts'
import type { Stage } from '../stage.ts'

const NEUTRAL: Score = {
  score: 0,
  label: 'neutral',
  confidence: 0,
  reasons: [],
}

/** The tone overall, by paragraph, by quotation and toward each entity. */
export const sentiment: Stage<Quoted, Pick<Scored, 'sentiment'>> = {
  name: 'sentiment',
  run: ({ quotations }) => ({
    sentiment: {
      overall: NEUTRAL,
      writer: null,
      paragraphs: [],
      quotations: quotations.map(() => NEUTRAL),
      targets: [],
      countries: [],
    },
  }),
}
