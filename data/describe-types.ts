/**
 * The last step of `npm run build`: writes the descriptions of the zod schemas into the declarations that are shipped, so that an editor
 * shows them at every field. TypeScript keeps no comment of a type that it infers. What has a comment already is left alone.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ts from 'typescript'
import { globalRegistry } from 'zod/mini'

const root = join(import.meta.dirname, '..')

/** As much of a zod schema as is walked. */
interface Walked {
  readonly _zod: {
    readonly def: {
      readonly shape?: Readonly<Record<string, Walked>>
      readonly element?: Walked
      readonly innerType?: Walked
      readonly options?: readonly Walked[]
    }
  }
}

const isSchema = (value: unknown): value is Walked =>
  typeof value === 'object' && value !== null && '_zod' in value

/** Every schema that a file of src/schema exports, by name. */
async function schemas(): Promise<Map<string, Walked>> {
  const found = new Map<string, Walked>()
  const files = readdirSync(join(root, 'src/schema')).filter((file) => file.endsWith('.ts'))
  for (const file of files) {
    const module = (await import(join(root, 'src/schema', file))) as Record<string, unknown>
    for (const [name, value] of Object.entries(module)) if (isSchema(value)) found.set(name, value)
  }
  return found
}

interface Comment {
  readonly at: number
  readonly text: string
}

/** The comments of the fields of a declared schema, whose type is walked beside it. */
function commentsOf(type: ts.TypeNode, { _zod: { def } }: Walked, file: ts.SourceFile): Comment[] {
  if (!ts.isTypeReferenceNode(type)) return []
  const [first] = type.typeArguments ?? []
  if (!first) return []
  const inner = def.element ?? def.innerType
  if (inner) return commentsOf(first, inner, file)
  if (def.options && ts.isTypeOperatorNode(first) && ts.isTupleTypeNode(first.type))
    return first.type.elements.flatMap((element, i) => commentsOf(element, def.options![i]!, file))
  if (!def.shape || !ts.isTypeLiteralNode(first)) return []
  return first.members.flatMap((member) => {
    if (!ts.isPropertySignature(member) || !member.type) return []
    const field = def.shape![member.name.getText(file).replace(/^["']|["']$/g, '')]
    if (!field) return []
    const text = globalRegistry.get(field as never)?.description
    const known = ts.getJSDocCommentsAndTags(member).length > 0
    const own = text && !known ? [{ at: member.getStart(file), text }] : []
    return [...own, ...commentsOf(member.type, field, file)]
  })
}

function describeFile(path: string, known: ReadonlyMap<string, Walked>): void {
  const code = readFileSync(path, 'utf8')
  const file = ts.createSourceFile(path, code, ts.ScriptTarget.ES2022, true)
  const comments = file.statements
    .filter(ts.isVariableStatement)
    .flatMap(({ declarationList }) => declarationList.declarations)
    .flatMap(({ name, type }) => {
      const schema = ts.isIdentifier(name) ? known.get(name.text) : undefined
      return schema && type ? commentsOf(type, schema, file) : []
    })
    .sort((a, b) => b.at - a.at)
  let described = code
  for (const { at, text } of comments) {
    const indent = /[ \t]*$/.exec(described.slice(0, at))![0]
    described = `${described.slice(0, at)}/** ${text.replaceAll('*/', '*\\/')} */\n${indent}${described.slice(at)}`
  }
  if (comments.length > 0) writeFileSync(path, described)
}

const known = await schemas()
const dist = join(root, 'dist')
for (const file of readdirSync(dist)) if (/\.d\.c?ts$/.test(file)) describeFile(join(dist, file), known)
