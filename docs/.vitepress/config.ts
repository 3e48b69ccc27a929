import { readFileSync } from 'node:fs'
import { defineConfig } from 'vitepress'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string
}
const page = (text: string, link: string) => ({ text, link })

export default defineConfig({
  title: 'broadsheet',
  description: 'Reads an English news article the way a careful editor does.',
  lang: 'en',
  // Relative to wherever the site is put: `npm run build -- --base /broadsheet/`.
  cleanUrls: false,
  // The reference is typedoc's own site, laid beside the guides.
  ignoreDeadLinks: [/^\/reference\//],
  themeConfig: {
    search: { provider: 'local' },
    nav: [
      page('Quick start', '/quick-start'),
      page('Cookbook', '/cookbook'),
      { text: 'Reference', link: '/reference/index.html', target: '_blank' },
      { text: version, link: '/migration' },
    ],
    sidebar: [
      {
        text: 'Start',
        items: [page('Quick start', '/quick-start'), page('Which function', '/which-function')],
      },
      {
        text: 'Guides',
        items: [
          page('Clean a page', '/guides/clean-a-page'),
          page('Who said what', '/guides/who-said-what'),
          page('People, organizations, countries', '/guides/names'),
          page('Tone', '/guides/tone'),
          page('Dates, money, quantities', '/guides/values'),
          page('Words and grammar', '/guides/words'),
          page('Show a result', '/guides/show'),
          page('Store and ask', '/guides/store-and-ask'),
          page('Many articles', '/guides/many-articles'),
          page('Names and words of your own', '/guides/your-own'),
        ],
      },
      {
        text: 'Look up',
        items: [
          page('Glossary of the result', '/glossary'),
          page('Questions', '/faq'),
          page('Comparison', '/comparison'),
          page('Cookbook', '/cookbook'),
          page('Schema versions', '/migration'),
        ],
      },
    ],
  },
})
