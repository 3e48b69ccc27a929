/** One article: what is given above, what was read below. */
import type { ArticleAnalysis } from 'broadsheet'
import { renderHtml } from 'broadsheet/html'
import { rows, toCsv } from 'broadsheet/query'
import { element } from './element.ts'
import { jsonTree } from './json-tree.ts'
import { type Article, FORMATS, type Format } from './protocol.ts'
import { quoted } from './quoted.ts'
import type { Reader } from './reader.ts'
import { SAMPLES } from './samples.ts'

const VIEWS = ['Article', 'Who is quoted', 'JSON'] as const
type View = (typeof VIEWS)[number]
const TABLES = ['quotations', 'entities', 'paragraphs', 'values', 'blocks'] as const
/** Milliseconds without a key before the article is read again. */
const PAUSE = 300
/** Bytes of a file that is dropped: a book is no article. */
const LARGEST = 5_000_000

export interface Panel {
  readonly root: HTMLElement
  readonly article: () => Article
  readonly show: (article: Article) => void
  readonly say: (message: string) => void
}

/** A picture of the whole result that no script of it can leave: there is none, and the frame would run none. */
function articleView(analysis: ArticleAnalysis): HTMLElement {
  return element('iframe', {
    sandbox: '',
    title: 'The article as it was read',
    srcdoc: renderHtml(analysis, { page: true }),
  })
}

const DRAW: Readonly<Record<View, (analysis: ArticleAnalysis) => readonly HTMLElement[]>> = {
  Article: (analysis) => [articleView(analysis)],
  'Who is quoted': quoted,
  JSON: (analysis) => [element('div', { class: 'tree' }, jsonTree('analysis', analysis, true))],
}

function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }))
  const link = element('a', { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 1000)
}

function choice(label: string, options: readonly string[]): HTMLSelectElement {
  return element(
    'select',
    { 'aria-label': label },
    ...options.map((name) => element('option', { value: name }, name)),
  )
}

export function panel(name: string, read: Reader, onLink: () => void): Panel {
  const input = element('textarea', {
    'aria-label': `Text of ${name}`,
    spellcheck: 'false',
    placeholder: 'Paste an article: text, Markdown or HTML. Or drop a file.',
  })
  const format = choice('Format', FORMATS)
  const sample = choice('Sample', ['samples…', ...SAMPLES.map(({ title }) => title)])
  const kind = choice('Table', TABLES)
  const csv = element('button', { type: 'button' }, 'CSV')
  const link = element('button', { type: 'button' }, 'Link')
  const status = element('p', { class: 'status', role: 'status' })
  const warnings = element('ul', { class: 'warnings' })
  const output = element('div', { class: 'output', role: 'tabpanel', 'aria-label': 'What was read' })
  const tabs = VIEWS.map((view) => element('button', { type: 'button', role: 'tab' }, view))
  let view: View = 'Article'
  let analysis: ArticleAnalysis | null = null

  function draw(): void {
    tabs.forEach((tab, i) => {
      const isChosen = VIEWS[i] === view
      tab.setAttribute('aria-selected', String(isChosen))
      tab.tabIndex = isChosen ? 0 : -1
    })
    output.replaceChildren(...(analysis ? DRAW[view](analysis) : []))
    csv.disabled = analysis === null
    warnings.replaceChildren(...(analysis?.warnings ?? []).map(({ message }) => element('li', {}, message)))
  }
  const article = (): Article => ({ text: input.value, format: format.value as Format })
  const say = (message: string) => {
    status.textContent = message
  }
  async function update(): Promise<void> {
    if (!input.value.trim()) {
      analysis = null
      say('')
      return draw()
    }
    say('Reading…')
    const answer = await read(article())
    if (answer === null) return
    if ('error' in answer) return say(answer.error)
    analysis = answer.analysis
    const { quotations, entities } = analysis
    say(`${quotations.length} quotations, ${entities.length} names, ${answer.milliseconds} ms`)
    draw()
  }
  function show(given: Article): void {
    input.value = given.text
    format.value = given.format
    void update()
  }
  async function take(file: File): Promise<void> {
    if (file.size > LARGEST) return say(`${file.name} is larger than ${LARGEST / 1e6} MB.`)
    show({
      text: await file.text(),
      format: /\.html?$/i.test(file.name) ? 'html' : /\.md$/i.test(file.name) ? 'markdown' : 'auto',
    })
  }

  let timer = 0
  input.oninput = () => {
    clearTimeout(timer)
    timer = window.setTimeout(update, PAUSE)
  }
  format.onchange = () => void update()
  sample.onchange = () => {
    const chosen = SAMPLES[sample.selectedIndex - 1]
    if (chosen) show(chosen)
    sample.selectedIndex = 0
  }
  csv.onclick = () => {
    const table = kind.value as (typeof TABLES)[number]
    if (analysis) download(`${table}.csv`, toCsv(rows(analysis, table), { guard: true }))
  }
  link.onclick = onLink
  tabs.forEach((tab, i) => {
    tab.onclick = () => {
      view = VIEWS[i]!
      draw()
    }
    tab.onkeydown = ({ key }) => {
      const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0
      if (step === 0) return
      const next = tabs[(i + step + tabs.length) % tabs.length]!
      next.click()
      next.focus()
    }
  })

  const given = element(
    'div',
    { class: 'given' },
    element('div', { class: 'bar' }, sample, format),
    input,
    status,
    warnings,
  )
  const bar = element(
    'div',
    { class: 'bar' },
    element('div', { role: 'tablist', 'aria-label': 'View' }, ...tabs),
    element('div', { class: 'tools' }, kind, csv, link),
  )
  const root = element(
    'section',
    { class: 'panel', 'aria-label': name },
    given,
    element('div', { class: 'found' }, bar, output),
  )
  root.ondragover = (event) => {
    event.preventDefault()
    root.classList.add('over')
  }
  root.ondragleave = () => root.classList.remove('over')
  root.ondrop = (event) => {
    event.preventDefault()
    root.classList.remove('over')
    const file = event.dataTransfer?.files[0]
    const text = event.dataTransfer?.getData('text/plain')
    if (file) void take(file)
    else if (text) show({ text, format: 'auto' })
  }
  draw()
  return { root, article, show, say }
}
