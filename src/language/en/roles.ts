/** Posts and trades that a person may be called by ("the governor"), and the titles that give them. */
import rows from './generated/role-nouns.ts'

let roles: Set<string> | undefined
let byTitle: Map<string, string[]> | undefined

function decode(): void {
  roles = new Set()
  byTitle = new Map()
  for (const row of rows.split('\n')) {
    const [role = '', titles = ''] = row.split('\t')
    roles.add(role)
    for (const title of titles ? titles.split('|') : []) {
      const list = byTitle.get(title)
      if (list) list.push(role)
      else byTitle.set(title, [role])
    }
  }
}

export function isRoleNoun(words: string): boolean {
  if (!roles) decode()
  return roles?.has(words) === true
}

/** What a person with the title may be called: "Gov." gives "governor". */
export function rolesOfTitle(title: string): readonly string[] {
  if (!byTitle) decode()
  return byTitle?.get(title) ?? []
}
