/**
 * Writes data/language/en/outlet-labels.txt: what the hosts of news sites are called, from the lists that PyPI newspaper3k 0.2.8 has of them:
 * `npm run outlet-labels -- --newspaper FOLDER`, the folder newspaper/resources/misc of the unpacked package.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { writeList } from './list.ts'

const { values } = parseArgs({ options: { newspaper: { type: 'string' } } })
const folder = values.newspaper
if (!folder) throw new Error('Give --newspaper FOLDER.')

const SHORTEST = 3
/** Authorities and universities are no outlets. */
const NO_OUTLET = /\.(?:edu|gov|mil)(?:\.[a-z]{2})?$/
/** What stands before the name of a host. */
const BEFORE = /^(?:https?:\/\/)?(?:(?:www\d?|m|edition|blogs?|news)\.)?/
/** “co.uk”, “com.au”: what ends a host. */
const ENDING = /(?:\.(?:com?|org|net|web|ac))?\.[a-z]{2,5}$/

const labels = ['google_sources.txt', 'popular_sources.txt'].flatMap((file) =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .flatMap((line) => {
      const host = line.trim().toLowerCase().replace(BEFORE, '').replace(/\/.*$/, '')
      if (NO_OUTLET.test(host)) return []
      const label = host.replace(ENDING, '').split('.').pop() ?? ''
      const name = label.replaceAll('-', '')
      return name.length >= SHORTEST && /^[a-z0-9]+$/.test(name) && !/^\d+$/.test(name) ? [name] : []
    }),
)

writeList(
  'outlet-labels.txt',
  {
    about: 'What hosts of news sites are called.',
    source: 'PyPI newspaper3k 0.2.8, google_sources.txt and popular_sources.txt',
    licence: 'MIT',
    retrieved: '2026-11-30',
    feeds: 'src/language/en/pages.ts',
    by: 'data/lists/outlet-labels.ts',
    columns: 'the label of a host, letters and figures alone',
  },
  labels,
)
