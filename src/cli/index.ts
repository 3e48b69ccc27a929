#!/usr/bin/env node
/** The command `broadsheet`. */
import { BroadsheetError } from '../index.ts'
import { columns } from '../query/rows.ts'
import { articleAnalysisSchema } from '../schema/analysis.ts'
import { keysOf } from '../schema/keys.ts'
import { VERSION } from '../version.ts'
import { readArguments, UsageError } from './arguments.ts'
import { completionsOf } from './completions.ts'
import { HELP } from './help.ts'
import { ROW_KINDS } from './options.ts'
import { print } from './output.ts'
import { analyze } from './run.ts'
import { TOKEN_COLUMNS } from './token-rows.ts'
import { told } from './trouble.ts'

async function main(): Promise<number> {
  const asked = readArguments(process.argv.slice(2), keysOf(articleAnalysisSchema))
  if (asked === 'help') await print(HELP)
  else if (asked === 'version') await print(`${VERSION}\n`)
  else if ('shell' in asked)
    await print(
      completionsOf(asked.shell, {
        only: keysOf(articleAnalysisSchema),
        fields: [...new Set([...ROW_KINDS.flatMap((kind): string[] => columns(kind)), ...TOKEN_COLUMNS])],
      }),
    )
  else return analyze(asked)
  return 0
}

/** One line that says what to do. */
function complain(error: unknown): void {
  if (error instanceof UsageError) {
    console.error(`broadsheet: ${error.message}\nbroadsheet --help tells more.`)
    return
  }
  const message = error instanceof BroadsheetError ? error.message : told(error, 'The file')
  if (message === null) throw error
  console.error(`broadsheet: ${message}`)
}

// A reader that goes away (`| head`) ends the run quietly.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0)
  complain(error)
  process.exit(2)
})

try {
  process.exitCode = await main()
} catch (error) {
  complain(error)
  process.exitCode = 2
}
