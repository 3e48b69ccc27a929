/**
 * Writes glossary.md: every field of a result with its type, its range and its meaning, as the JSON Schema of the built package
 * says them. `node glossary.mjs` after a build of the package.
 */
import { readFileSync, writeFileSync } from 'node:fs'

/** What a schema allows, in a few words of code and text. */
function typeOf(schema) {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.enum) return schema.enum.map((word) => `\`${word}\``).join(', ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map(typeOf))].join(' or ')
  if (schema.type === 'array') {
    const items = schema.prefixItems ? schema.prefixItems.map(typeOf).join(', ') : typeOf(schema.items)
    return `list of ${items}`
  }
  const types = [schema.type ?? 'anything'].flat().join(' or ')
  const isBounded = schema.minimum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER
  return isBounded ? `${types}, ${schema.minimum} to ${schema.maximum}` : types
}

/** The object shapes that a value may have: its own, those of its list, those of its variants. */
function shapesOf(schema) {
  if (schema.properties) return [schema]
  return [schema.items ?? [], schema.anyOf ?? [], schema.prefixItems ?? []].flat().flatMap(shapesOf)
}

/** A field that variants of a shape share is told once, with the types of all. */
function fieldsOf(shapes) {
  const fields = new Map()
  for (const { properties } of shapes)
    for (const [key, schema] of Object.entries(properties)) {
      const known = fields.get(key) ?? { schemas: [], meanings: new Set() }
      known.schemas.push(schema)
      if (schema.description) known.meanings.add(schema.description)
      fields.set(key, known)
    }
  return fields
}

/** Rows of a table, those of inner shapes behind their path. */
function rowsOf(shapes, path = '') {
  return [...fieldsOf(shapes)].flatMap(([key, { schemas, meanings }]) => {
    const name = `${path}${key}`
    const isList = schemas.some(({ type }) => type === 'array')
    const types = [...new Set(schemas.map(typeOf))].join(' or ')
    const row = { name, types, meaning: [...meanings].join(' — ') }
    return [row, ...rowsOf(schemas.flatMap(shapesOf), `${name}${isList ? '[]' : ''}.`)]
  })
}

// A vertical bar ends a cell, and the site's pages are templates of Vue, to which `<` and `{{` are more than themselves.
const cell = (text) =>
  text
    .replace(/\|/g, '\\|')
    .replace(/<(?![^`]*`)/g, '&lt;')
    .replace(/\{\{/g, '&#123;&#123;')

/**
 * The glossary of a JSON Schema as Markdown: a heading a key of the result, and a table of what is in it.
 *
 * @param {object} schema
 * @returns {string}
 */
export function glossary(schema) {
  const parts = Object.entries(schema.properties).map(([key, value]) => {
    const isList = value.type === 'array'
    const rows = rowsOf(shapesOf(value), isList ? '[].' : '.')
    const table = rows.map(
      ({ name, types, meaning }) => `| \`${name}\` | ${cell(types)} | ${cell(meaning)} |`,
    )
    const head = `## ${key}\n\n${cell(value.description ?? '')}\n\n${typeOf(value)}\n`
    return rows.length === 0
      ? head
      : `${head}\n| field | type | meaning |\n| --- | --- | --- |\n${table.join('\n')}\n`
  })
  return `# Glossary of the result

Every field of what \`analyze\` returns. This page is written from \`broadsheet/schema.json\`, whose descriptions the types that ship with the package repeat.

${parts.join('\n')}`
}

if (process.argv[1] === import.meta.filename) {
  const schema = JSON.parse(readFileSync(new URL('../dist/schema.json', import.meta.url), 'utf8'))
  writeFileSync(new URL('glossary.md', import.meta.url), glossary(schema))
}
