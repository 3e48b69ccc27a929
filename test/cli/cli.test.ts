import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readArguments } from '../../src/cli/arguments.ts'
import { ALL_OPTIONS } from '../../src/cli/options.ts'
import { articleAnalysisSchema } from '../../src/schema/index.ts'
import { command } from './command.ts'

const run = command()
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const empty = join(folder, 'empty')
mkdirSync(empty)

const STORY = '# Fares rise\n\n“It is safe,” said Ana Ruiz, who runs the ferry to Norway.\n\n[Subscribe](#)'
const story = join(folder, 'story.md')
writeFileSync(story, STORY)

describe('broadsheet analyze', () => {
  it('prints one analysis as JSON, the format told by the name of the file', async () => {
    const { status, stdout, stderr } = await run(['analyze', story])
    const analysis = articleAnalysisSchema.parse(JSON.parse(stdout))
    expect([status, stderr, analysis.format, analysis.metadata.title]).toEqual([
      0,
      '',
      'markdown',
      'Fares rise',
    ])
    expect(analysis.quotations[0]?.speaker?.name).toBe('Ana Ruiz')
  })
  it('reads standard input, and keeps to the keys of --only', async () => {
    const { stdout } = await run(['analyze', '-', '--only', 'countries,id'], 'Ana Ruiz flew to Norway.')
    const found = JSON.parse(stdout) as { countries: { alpha2: string }[] }
    expect(Object.keys(found)).toEqual(['id', 'countries'])
    expect(found.countries.map(({ alpha2 }) => alpha2)).toEqual(['NO'])
  })
  it('takes --format over the name', async () => {
    expect(
      JSON.parse((await run(['analyze', story, '--format', 'text', '--only', 'format'])).stdout),
    ).toEqual({
      format: 'text',
    })
  })
  it('draws a table and a page', async () => {
    const table = (await run(['analyze', story, '--table'])).stdout
    expect(table).toMatch(/^Fares rise\n/)
    expect(table).toMatch(/Ana Ruiz {2}direct {2}It is safe,/)
    const page = (await run(['analyze', story, '--html'])).stdout
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('<mark class="bs-m bs-person"')
    expect((await run(['analyze', story, '--view'])).stdout).toContain('“It is safe,”[1] said Ana Ruiz')
    expect((await run(['analyze', story, '--text'])).stdout).toBe(
      '“It is safe,” said Ana Ruiz, who runs the ferry to Norway.\n',
    )
  })
  it.each([[[]], [['--workers', '2']]])(
    'answers a line for a line with --jsonl %j, errors in band and order kept',
    async (more) => {
      const lines = [
        '{"id":"a","text":"Ana Ruiz flew to Oslo."}',
        'no json',
        '{"id":"c","text":7}',
        '',
        '{"id":"d","text":""}',
      ]
      const { status, stdout, stderr } = await run(
        ['analyze', '-', '--jsonl', ...more],
        `${lines.join('\n')}\n`,
      )
      const answers = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as { id: string | null; error?: { code: string; message: string } })
      expect(answers.map(({ id, error }) => [id, error?.code ?? 'fine'])).toEqual([
        ['a', 'fine'],
        [null, 'bad-input'],
        ['c', 'bad-input'],
        ['d', 'fine'],
      ])
      expect(answers[1]?.error?.message).toContain('Line 2')
      expect([status, stderr]).toEqual([1, ''])
    },
  )
  it.each([[[]], [['--workers', '2']]])(
    'keeps the id of each line with --jsonl --only entities %j',
    async (more) => {
      const lines = ['{"id":"a","text":"Ana Ruiz flew to Oslo."}', '{"text":"It rained."}', 'no json']
      const { stdout } = await run(
        ['analyze', '-', '--jsonl', '--only', 'entities', ...more],
        lines.map((line) => `${line}\n`).join(''),
      )
      const answers = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as object)
      expect(answers.map((answer) => Object.keys(answer))).toEqual([
        ['id', 'entities'],
        ['id', 'entities'],
        ['id', 'error'],
      ])
      expect(answers[0]).toMatchObject({ id: 'a', entities: [{ name: 'Ana Ruiz' }, { name: 'Oslo' }] })
    },
  )
  it('ends lines of JSONL at \\n and \\r\\n alone, and passes over byte order marks', async () => {
    const text = 'It rained.\u2028It rained\u2029again.\u0085'
    const lines = [
      `\uFEFF{"id":"a","text":"${text}"}`,
      '{"id":"b",\r"text":"It rained."}',
      '\uFEFF{"id":"c","text":"It rained."}',
    ]
    const { status, stdout } = await run(
      ['analyze', '-', '--jsonl', '--only', 'text'],
      `${lines.join('\r\n')}\r\n`,
    )
    const answers = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as object)
    expect(answers).toEqual([
      { id: 'a', text },
      { id: 'b', text: 'It rained.' },
      { id: 'c', text: 'It rained.' },
    ])
    expect(status).toBe(0)
  })
  it.each([
    [['analyze'], /Name a file/],
    [[], /Say what to do/],
    [['translate', 'x'], /no command "translate"/],
    [['analyse', 'x'], /no command "analyse"\. Did you mean analyze\?/],
    [['analyze', 'x', '--format', 'pdf'], /--format pdf is none of/],
    [['analyze', 'x', '--format', 'markdwon'], /Did you mean markdown\?/],
    [['analyze', 'x', '--only', 'colour'], /--only colour is no key/],
    [['analyze', 'x', '--only', 'quotation'], /Did you mean quotations\?/],
    [['analyze', 'x', '--only', ','], /--only names no key/],
    [['analyze', 'x', '--only', 'id', '--table'], /--only goes with JSON, and not with --table/],
    [['analyze', 'x', '--explain', '--html'], /--explain goes with JSON, and not with --html/],
    [['analyze', 'x', '--explian'], /no option --explian\. Did you mean --explain\?/],
    [['analyze', 'x', '--onyl', 'id'], /no option --onyl\. Did you mean --only\?/],
    [['analyze', 'x', '--html', '--table'], /do not go together/],
    [['analyze', 'x', '--csv', '--tsv'], /do not go together/],
    [['analyze', 'x', '--csv', '--view'], /--csv goes with --rows or --tokens/],
    [['analyze', 'x', '--rows', 'quotation'], /--rows quotation is none of .* Did you mean quotations\?/],
    [
      ['analyze', 'x', '--rows', 'entities', '--fields', 'salienec'],
      /no column of entities\. Did you mean salience\?/,
    ],
    [['analyze', 'x', '--fields', 'name'], /--fields goes with --rows or --tokens/],
    [['analyze', 'x', '--offsets', 'bytes'], /--offsets bytes is none of utf16, codepoints, utf8/],
    [['analyze', 'x', '--offsets', 'utf8', '--text'], /--offsets goes with JSON/],
    [['analyze', 'x', '--tokens', '--workers', '2'], /--workers goes with an analysis/],
    [['analyze', 'x', '--encoding', 'klingon'], /--encoding klingon is no label/],
    [['analyze', '-', '--jsonl', '--workers', '0'], /no whole number/],
    [['analyze', '-', '--jsonl', '--workers', '1e9'], /no whole number from 1 to 256/],
    [['analyze', 'x', '--colour'], /no option --colour/],
    [['analyze', 'x', '--only'], /--only/],
    [['completions', 'csh'], /Name one shell: bash, zsh, fish/],
    [['completions'], /Name one shell/],
  ])('refuses %j with one clear line', async (args, message) => {
    expect(() => readArguments(args, Object.keys(articleAnalysisSchema.shape))).toThrow(message)
    expect(() => readArguments(args, Object.keys(articleAnalysisSchema.shape))).not.toThrow(/\n/)
  })
  it.each([
    [
      ['analyze', 'x', '--tables'],
      /no option --tables\. Did you mean --table\?\nbroadsheet --help tells more\.\n$/,
    ],
    [['analyze', 'no-such-file'], /no file no-such-file/],
    [['analyze', 'no-such-file', '--jsonl'], /no file no-such-file/],
    [['analyze', 'no-such/*.md'], /No file matches no-such/],
    [['analyze', empty], /is a folder with no file that ends in/],
    [['analyze', story, '-', '--html'], /--html draws one article/],
  ])('ends %j with exit code 2, and nothing written', async (args, message) => {
    const { status, stdout, stderr } = await run(args)
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect([status, stdout]).toEqual([2, ''])
  })
  it('tells its help and version', async () => {
    const help = (await run(['--help'])).stdout
    for (const { name } of ALL_OPTIONS) expect(help).toContain(`  --${name}`)
    expect(help).toMatch(/Examples:[\s\S]*Exit codes: 0 [\s\S]*; 1 [\s\S]*; 2 [\s\S]*130 /)
    expect(help.split('\n').filter((line) => line.length > 120)).toEqual([])
    expect((await run(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
