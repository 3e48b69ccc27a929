import type { ArticleAnalysis } from '../../src/index.ts'
import { analyze } from '../../src/index.ts'

/** An invented article with something for each part of the views. */
export const STORY = `<!doctype html><html lang="en"><head><title>Fares rise in Port Ellen | Harbour Post</title></head><body>
<nav><ul><li><a href="/">Home</a></li><li><a href="/s">Sport</a></li></ul></nav>
<article><h1>Fares rise in Port Ellen</h1>
<p class="byline">By Orla Fennimore</p>
<p>“It is safe,” said Tomas Vell, who runs the ferry to Norway. He would not say more about it on 3 November 2026, and nobody asked him to.</p>
<h2>The winter</h2>
<p>Harbour Council said that the fares would rise by $40 in the winter. Ana Ruiz, the mayor, called it “a disgrace”, and wept over the terrible, cruel news.</p>
<ul><li>The ferry leaves at six.</li><li>The so-called “express” is late.</li></ul>
<p>“We love the wonderful new boat,” Ana Ruiz said. Vell hopes that it will be cheaper in spring.</p>
</article><footer><p>© 2026 Harbour Post. All rights reserved.</p></footer></body></html>`

export const story = (): ArticleAnalysis => analyze({ text: STORY, publishedAt: '2026-11-20' })

/** Every string, number and key of a value that is a leaf, as its path. */
export function leavesOf(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]]
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  )
}

/** A copy with another value at a path. */
export function changed<T>(whole: T, path: readonly (string | number)[], to: unknown): T {
  const copy = structuredClone(whole)
  let here = copy as Record<string | number, unknown>
  for (const key of path.slice(0, -1)) here = here[key] as Record<string | number, unknown>
  here[path.at(-1)!] = to
  return copy
}

/** The paths of the leaves, one for each kind of place: list indexes are taken as the same. */
export function kindsOfLeaves(analysis: ArticleAnalysis): (string | number)[][] {
  const byKind = new Map<string, (string | number)[]>()
  for (const path of leavesOf(analysis))
    byKind.set(path.map((key) => (typeof key === 'number' ? '*' : key)).join('.'), path)
  return [...byKind.values()]
}

export const ATTACKS = [
  '"><img src=x onerror=hit()>',
  "' onmouseover='hit()' style='background:url(https://hit.example/)",
  '</style></title><script>hit()</script><link rel=stylesheet href=https://hit.example/>',
  'bs-person" autofocus onfocus="hit()',
  'javascript:hit()',
  '\u0000<svg onload=hit()>\ud800',
]
