/** The headline in the main text, for those who ask for it. */
import { expect, it } from 'vitest'
import { createAnalyzer, mainText, parseArticle } from '../../src/index.ts'

const PAGE = `# The old ferry stays

By Ana Ruiz

The board of the harbour met on Monday and agreed to keep the old ferry for another year.

© 2026 Harbour Post. All rights reserved.`

it('begins with the headline where that is asked for', () => {
  const source = { text: PAGE, format: 'markdown' as const }
  const titled = createAnalyzer({ mainTextTitle: true })
  expect(titled.mainText(source)).toBe(`The old ferry stays\n\n${mainText(source)}`)
  expect(titled.mainText(parseArticle(source))).toBe(titled.mainText(source))
  expect(createAnalyzer({ mainTextTitle: false }).mainText(source)).toBe(mainText(source))
  expect(mainText(source)).not.toContain('The old ferry stays')
})
