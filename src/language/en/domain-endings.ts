import lines from './generated/domain-endings.ts'

let endings: Set<string> | undefined

/** Whether a host name in lower case ends as web addresses do: `'post.example'`, `'ferries.co.uk'`. */
export function endsAsDomain(host: string): boolean {
  endings ??= new Set(lines.split('\n'))
  const last = host.lastIndexOf('.')
  const before = host.lastIndexOf('.', last - 1)
  return endings.has(host.slice(last + 1)) || (before > 0 && endings.has(host.slice(before + 1)))
}
