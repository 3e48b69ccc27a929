// Reads one article and prints what an editor would mark: node examples/read-article.mjs [FILE]
import { readFileSync } from 'node:fs'
import { analyze } from 'broadsheet'

const file = process.argv[2] ?? new URL('articles/opinion.md', import.meta.url)
const analysis = analyze(readFileSync(file, 'utf8'))
const { metadata, entities, countries, quotations, sentiment, blocks } = analysis

const heading = (text) => console.log(`\n${text}\n${'─'.repeat(text.length)}`)
const short = (text, length = 70) => {
  const line = text.replace(/\s+/g, ' ')
  return line.length > length ? `${line.slice(0, length - 1)}…` : line
}

console.log(metadata.title ?? '(no title)')
console.log(
  [metadata.authors.join(', '), metadata.publisher, metadata.publishedAt].filter(Boolean).join(' · '),
)

heading('Who and what')
for (const { type, name, title, mentions, salience } of entities.filter((e) => e.salience > 0)) {
  console.log(
    `${type.padEnd(13)} ${[title, name].filter(Boolean).join(' ')}  ×${mentions.length}  salience ${salience}`,
  )
}

heading('Countries')
for (const { alpha2, name, acts, mentions } of countries) {
  console.log(
    `${alpha2}  ${name}${acts ? ', acts' : ''}: ${[...new Set(mentions.map((m) => m.text))].join(', ')}`,
  )
}

heading('Who said what')
for (const { kind, speaker, text } of quotations) {
  console.log(`${(speaker?.name ?? 'nobody named').padEnd(22)} ${kind.padEnd(9)} ${short(text)}`)
}

heading('Tone')
console.log(`overall ${sentiment.overall.label} (${sentiment.overall.score})`)
for (const { entityId, label, score } of sentiment.targets.slice(0, 5)) {
  const entity = entities.find(({ id }) => id === entityId)
  if (entity) console.log(`toward ${entity.name}: ${label} (${score})`)
}

heading('Not the article')
for (const { boilerplate, text } of blocks) {
  if (boilerplate) console.log(`${boilerplate.category.padEnd(11)} ${short(text)}`)
}
