/** JSON to open and close; what is closed is not drawn until it is opened. */
import { element } from './element.ts'

/** Members that are drawn at once; the rest follow on request. */
const AT_ONCE = 200

const countOf = (value: object) =>
  Array.isArray(value) ? `[${value.length}]` : `{${Object.keys(value).length}}`

/** What tells a closed member from its neighbours: its name, or its first words. */
function hint(value: object): string {
  const { name, text } = value as { name?: unknown; text?: unknown }
  const told = typeof name === 'string' ? name : typeof text === 'string' ? text : ''
  return told.length > 60 ? `${told.slice(0, 59)}…` : told
}

function members(value: object): DocumentFragment {
  const all = Object.entries(value)
  const made = document.createDocumentFragment()
  const draw = (from: number, to: number) => all.slice(from, to).map(([key, inner]) => jsonTree(key, inner))
  made.append(...draw(0, AT_ONCE))
  if (all.length > AT_ONCE) {
    const more = element('button', { type: 'button' }, `${all.length - AT_ONCE} more`)
    more.onclick = () => more.replaceWith(...draw(AT_ONCE, all.length))
    made.append(more)
  }
  return made
}

/** A value behind its key. */
export function jsonTree(key: string, value: unknown, isOpen = false): HTMLElement {
  const label = element('span', { class: 'key' }, key)
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0)
    return element('div', { class: 'leaf' }, label, ' ', element('code', {}, JSON.stringify(value)))
  const note = element('span', { class: 'note' }, ` ${countOf(value)} ${isOpen ? '' : hint(value)}`)
  const inner = element('div', { class: 'inner' })
  const tree = element('details', {}, element('summary', {}, label, note), inner)
  const fill = () => {
    if (tree.open && !inner.hasChildNodes()) inner.append(members(value))
  }
  tree.addEventListener('toggle', fill)
  if (isOpen) {
    tree.open = true
    fill()
  }
  return tree
}
