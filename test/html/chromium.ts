/** A real browser for tests: Chromium where it is installed, by name or as BROADSHEET_CHROMIUM says. */
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

function find(): string | null {
  const given = process.env['BROADSHEET_CHROMIUM']
  if (given) return given
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return (
    folders.flatMap((folder) => NAMES.map((name) => join(folder, name))).find((file) => existsSync(file)) ??
    null
  )
}

/** Its path; where there is none, the tests that need it are skipped, and say so. */
export const CHROMIUM = find()
if (CHROMIUM === null)
  console.warn(
    'SKIPPED: no Chromium was found, so that the views were tried in no browser (apt-get install chromium).',
  )

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox', '--disable-gpu'] })
