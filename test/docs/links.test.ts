/** Where README, docs and the pages of the repository point to is there. */
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { PAGES, ROOT } from './blocks.ts'

const REPOSITORY = [
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  'THIRD-PARTY-NOTICES.md',
  '.github/SECURITY.md',
  '.github/CODE_OF_CONDUCT.md',
]
/** Laid by the build of the site; test/docs/site.test.ts builds it. */
const BUILT = /^\/reference\/|^\/glossary$/

/** Links of Markdown and of a page's head, without those to other hosts. */
function linksOf(page: string): string[] {
  const text = readFileSync(join(ROOT, page), 'utf8')
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/`[^`\n]*`/g, '')
  const found = [...text.matchAll(/\]\(([^)\s]+)\)|\blink: ([^\s,}]+)/g)].map(([, a, b]) => a ?? b ?? '')
  return found.filter((link) => !/^(?:https?:|mailto:|#)/.test(link))
}

/** The file that a link of a page leads to, as the site or the repository serves it. */
function isThere(page: string, link: string): boolean {
  const path = link.replace(/#.*$/, '')
  if (path.startsWith('/'))
    return (
      BUILT.test(path) ||
      ['.md', ''].some((ending) => existsSync(join(ROOT, 'docs', `${path}${ending}`))) ||
      existsSync(join(ROOT, 'docs/public', path))
    )
  return existsSync(join(ROOT, dirname(page), path))
}

describe('links', () => {
  it.each([...PAGES, ...REPOSITORY])('of %s lead somewhere', (page) => {
    expect(linksOf(page).filter((link) => !isThere(page, link))).toEqual([])
  })
  it('that lead nowhere are seen', () => {
    expect(isThere('docs/faq.md', '/no-such-page')).toBe(false)
    expect(linksOf('docs/quick-start.md')).toContain('/pictures/page.png')
  })
  it('every page is in the menu of the site', () => {
    const menu = readFileSync(join(ROOT, 'docs/.vitepress/config.ts'), 'utf8')
    const pages = PAGES.filter((page) => page.startsWith('docs/') && page !== 'docs/index.md')
    expect(pages.filter((page) => !menu.includes(`'${page.slice(4, -3)}'`))).toEqual([])
  })
})
