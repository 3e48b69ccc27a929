// Imports each module that is named, in turn, and writes a line of JSON for each: null, or what it threw.
for (const file of process.argv.slice(2)) {
  const fault = await import(file).then(
    () => null,
    (error) => String(error.stack ?? error),
  )
  process.stdout.write(`\n${JSON.stringify({ file, fault })}\n`)
}
