/** Lines made by crossing frames with lists of words (templates.txt says how they are written). */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Filled {
  readonly asked: string
  readonly text: string
  readonly A: string
  readonly B: string
}
export interface TemplateClass {
  readonly name: string
  readonly lines: readonly Filled[]
}

const SLOT = /\[(\w+)(?:=\w+)?\]/g

/** Line `i` of a frame takes of each list another word; a list that two slots share is not read at the same place. */
function fill(frame: string, i: number, lists: ReadonlyMap<string, readonly string[]>) {
  const taken = new Map<string, string>()
  let slot = 0
  const text = frame.replace(SLOT, (_, name: string) => {
    const list = lists.get(name.toLowerCase()) ?? lists.get(name)
    if (!list) throw new Error(`No list ${name}: ${frame}`)
    const word = taken.get(name) ?? (list[(i * (slot % 2 === 0 ? 1 : 3) + 2 * slot) % list.length] as string)
    slot++
    taken.set(name, word)
    return /^[A-Z][a-z]/.test(name) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
  return { text, A: taken.get('A') ?? '', B: taken.get('B') ?? '' }
}

/** How many lines a frame with slots makes: a list's length, for all have as many words. */
const EACH = 10

export function readTemplates(): TemplateClass[] {
  const lists = new Map<string, readonly string[]>()
  const classes: { name: string; lines: Filled[] }[] = []
  for (const row of readFileSync(join(import.meta.dirname, 'templates.txt'), 'utf8').split('\n')) {
    const list = /^(\w+) = (.+)$/.exec(row)
    if (list) lists.set(list[1] as string, (list[2] as string).split('|'))
    else if (row.startsWith('## ')) classes.push({ name: row.slice(3), lines: [] })
    else if (row !== '' && !row.startsWith('#')) {
      const parts = /^((?:(?:text|writer|quote|A|B):[-0+]+ )+|(?:weaker|higher|alike) )(.+)$/.exec(row)
      const own = classes.at(-1)
      if (!parts || !own) throw new Error(`No frame: ${row}`)
      for (let i = 0; i < (row.includes('[') ? EACH : 1); i++)
        own.lines.push({ asked: (parts[1] as string).trim(), ...fill(parts[2] as string, i, lists) })
    }
  }
  return classes
}
