/** Articles as news, as far as their sentences go: names, quotations, reports and boilerplate, in each format, with things in them that break readers. */
import fc from 'fast-check'
import { PIECES } from './pieces.ts'
import {
  ATTRIBUTES,
  CLAUSES,
  CUES,
  FURNITURE,
  KEYS,
  MARKS,
  META_NAMES,
  NAMES,
  NOUNS,
  ODD_CHARACTERS,
  ODD_NAMES,
  TAGS,
} from './words.ts'

const from = <T>(list: readonly T[]) => fc.constantFrom(...list)

/** Rarely something else. */
const mostly = <T>(usual: fc.Arbitrary<T>, other: fc.Arbitrary<T>, weight = 9): fc.Arbitrary<T> =>
  fc.oneof({ weight, arbitrary: usual }, { weight: 1, arbitrary: other })

export const name = mostly(from(NAMES), fc.oneof(from(ODD_NAMES), from(KEYS)), 5)
const who = fc.oneof(name, name, from(NOUNS))
const clause = mostly(
  fc.oneof(
    from(CLAUSES),
    fc.tuple(name, from(CLAUSES)).map(([one, rest]) => `${one} and ${rest}`),
  ),
  fc.oneof(from(KEYS), from(PIECES), from(ODD_CHARACTERS)),
)
const cue = mostly(from(CUES), from(KEYS), 19)

const quoted = fc
  .tuple(from(MARKS), clause, from(['', ',', '.', '!', '?', '…', ' –']))
  .map(([[open, close], words, end]) => `${open}${words}${end}${close}`)

const sentence = fc.oneof(
  fc.tuple(who, cue, clause).map(([a, b, c]) => `${a} ${b} ${c}.`),
  fc.tuple(who, cue, clause).map(([a, b, c]) => `${a} ${b} that ${c}.`),
  fc.tuple(quoted, cue, who).map(([a, b, c]) => `${a} ${b} ${c}.`),
  fc.tuple(who, cue, quoted).map(([a, b, c]) => `${a} ${b}: ${c}`),
  fc.tuple(who, cue, quoted, quoted).map(([a, b, c, d]) => `${c} ${a} ${b}. ${d}`),
  fc.tuple(who, clause).map(([a, b]) => `According to ${a}, ${b}.`),
  fc.tuple(who, clause, clause).map(([a, b, c]) => `${b}, according to ${a} data, and ${c}.`),
  fc.tuple(who, who, clause).map(([a, b, c]) => `${a}, ${b}, ${c}.`),
  fc.tuple(clause, name).map(([a, b]) => `${a} (${b}).`),
  fc.tuple(name, quoted, clause).map(([a, b, c]) => `${a} ${b} ${c}.`),
)

/** The same words again and again, or joined to others without a space. */
const repeated = fc
  .tuple(
    fc.oneof(name, clause, cue, sentence, quoted, from(PIECES)),
    fc.integer({ min: 2, max: 12 }),
    from(['', ' ', ' and ', ', ']),
  )
  .map(([piece, times, between]) => Array.from({ length: times }, () => piece).join(between))

const paragraph = fc
  .array(mostly(sentence, fc.oneof(repeated, from(PIECES), from(ODD_CHARACTERS), from(FURNITURE))), {
    minLength: 1,
    maxLength: 4,
  })
  .chain((parts) => from([' ', ' ', ' ', '', '\n']).map((between) => parts.join(between)))

const line = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 2, arbitrary: from(FURNITURE) },
  { weight: 1, arbitrary: quoted },
  { weight: 1, arbitrary: clause },
)
const lines = fc.array(line, { maxLength: 5 })
/** At the very beginning. */
const begins = mostly(fc.constant(''), from(ODD_CHARACTERS), 12)

export const text = fc
  .tuple(begins, lines, from(['\n\n', '\n\n', '\n\n', '\n', '\r\n\r\n', '\u2028']))
  .map(([first, all, between]) => first + all.join(between))

const MARKDOWN: readonly ((line: string) => string)[] = [
  (own) => own,
  (own) => own,
  (own) => `# ${own}`,
  (own) => `## ${own}\n`,
  (own) => `- ${own}\n- ${own}`,
  (own) => `> ${own}`,
  (own) => `**${own}**`,
  (own) => `*${own}* [${own}](/u)`,
  (own) => `| ${own} | b |\n|---|---|\n| ${own} | c |`,
  (own) => `\`\`\`\n${own}\n\`\`\``,
  (own) => `<div>${own}</div>`,
  (own) => `<script>${own}</script>${own}`,
  (own) => `${own}   \n${own}`,
  (own) => `[${own}]: /u "${own}"`,
  (own) => `![${own}](a.png)`,
]
export const markdown = fc
  .tuple(begins, fc.array(fc.tuple(line, from(MARKDOWN)), { maxLength: 5 }))
  .map(([first, all]) => first + all.map(([own, dress]) => dress(own)).join('\n\n'))

const tag = mostly(from(TAGS), from(KEYS), 5)
const attribute = fc
  .tuple(
    mostly(from(ATTRIBUTES), from(KEYS), 3),
    fc.oneof(from(KEYS), from(FURNITURE), name),
    from(['"', "'", '']),
  )
  .map(([key, value, mark]) => ` ${key}=${mark}${value}${mark}`)
const attributes = fc.array(attribute, { maxLength: 2 }).map((all) => all.join(''))
const element = fc
  .tuple(tag, attributes, line, from(['', '', '', 'open', 'self', 'twice']))
  .map(([own, more, words, how]) => {
    if (how === 'open') return `<${own}${more}>${words}`
    if (how === 'self') return `<${own}${more}/>${words}`
    const whole = `<${own}${more}>${words}</${own}>`
    return how === 'twice' ? `<${own}>${whole}` : whole
  })
const meta = fc
  .tuple(
    from(['name', 'property', 'itemprop']),
    mostly(from(META_NAMES), from(KEYS), 2),
    fc.oneof(name, from(KEYS), from(FURNITURE)),
  )
  .map(([kind, key, value]) => `<meta ${kind}="${key}" content="${value}">`)
const jsonLd = fc
  .tuple(
    from([...KEYS, 'author', 'headline', 'publisher', '@graph', 'datePublished', 'articleBody']),
    fc.oneof(from(KEYS), name),
  )
  .map(
    ([key, value]) =>
      `<script type="application/ld+json">{"@type":"NewsArticle",${JSON.stringify(key)}:${JSON.stringify(value)},"author":{"name":${JSON.stringify(value)}}}</script>`,
  )
export const html = fc
  .tuple(
    begins,
    fc.array(fc.oneof(meta, jsonLd), { maxLength: 2 }),
    fc.array(
      fc.oneof(
        { weight: 3, arbitrary: line.map((own) => `<p>${own}</p>`) },
        { weight: 2, arbitrary: element },
      ),
      { maxLength: 5 },
    ),
  )
  .map(
    ([first, head, body]) =>
      `${first}${head.length > 0 ? `<head>${head.join('')}</head>` : ''}${body.join('\n')}`,
  )
