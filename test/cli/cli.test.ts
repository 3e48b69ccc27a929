import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { articleAnalysisSchema } from '../../src/schema/index.ts'

const cli = join(import.meta.dirname, '..', '..', 'dist', 'cli.js')
const folder = mkdtempSync(join(tmpdir(), 'broadsheet-cli-'))
afterAll(() => rmSync(folder, { recursive: true }))

const STORY = '# Fares rise\n\n“It is safe,” said Ana Ruiz, who runs the ferry to Norway.\n\n[Subscribe](#)'
const story = join(folder, 'story.md')
writeFileSync(story, STORY)

function run(args: string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...args], { input, encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('broadsheet analyze', () => {
  it('prints one analysis as JSON, the format told by the name of the file', () => {
    const { status, stdout, stderr } = run(['analyze', story])
    const analysis = articleAnalysisSchema.parse(JSON.parse(stdout))
    expect([status, stderr, analysis.format, analysis.metadata.title]).toEqual([
      0,
      '',
      'markdown',
      'Fares rise',
    ])
    expect(analysis.quotations[0]?.speaker?.name).toBe('Ana Ruiz')
  })
  it('reads standard input, and keeps to the keys of --only', () => {
    const { stdout } = run(['analyze', '-', '--only', 'countries,id'], 'Ana Ruiz flew to Norway.')
    const found = JSON.parse(stdout) as { countries: { alpha2: string }[] }
    expect(Object.keys(found)).toEqual(['id', 'countries'])
    expect(found.countries.map(({ alpha2 }) => alpha2)).toEqual(['NO'])
  })
  it('takes --format over the name', () => {
    expect(JSON.parse(run(['analyze', story, '--format', 'text', '--only', 'format']).stdout)).toEqual({
      format: 'text',
    })
  })
  it('draws a table and a page', () => {
    const table = run(['analyze', story, '--table']).stdout
    expect(table).toMatch(/^Fares rise\n/)
    expect(table).toMatch(/Ana Ruiz {2}direct {2}It is safe,/)
    const page = run(['analyze', story, '--html']).stdout
    expect(page).toMatch(/^<!doctype html>/)
    expect(page).toContain('class="person name"')
  })
  it.each([[[]], [['--workers', '2']]])(
    'answers a line for a line with --jsonl %j, errors in band and order kept',
    (more) => {
      const lines = [
        '{"id":"a","text":"Ana Ruiz flew to Oslo."}',
        'no json',
        '{"id":"c","text":7}',
        '',
        '{"id":"d","text":""}',
      ]
      const { status, stdout, stderr } = run(['analyze', '-', '--jsonl', ...more], `${lines.join('\n')}\n`)
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
    (more) => {
      const lines = ['{"id":"a","text":"Ana Ruiz flew to Oslo."}', '{"text":"It rained."}', 'no json']
      const { stdout } = run(
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
  it('ends lines of JSONL at \\n and \\r\\n alone, and passes over byte order marks', () => {
    const text = 'It rained.\u2028It rained\u2029again.\u0085'
    const lines = [
      `\uFEFF{"id":"a","text":"${text}"}`,
      '{"id":"b",\r"text":"It rained."}',
      '\uFEFF{"id":"c","text":"It rained."}',
    ]
    const { status, stdout } = run(['analyze', '-', '--jsonl', '--only', 'text'], `${lines.join('\r\n')}\r\n`)
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
    [['analyze', 'x', '--format', 'pdf'], /--format pdf is none of/],
    [['analyze', 'x', '--only', 'colour'], /--only colour is no key/],
    [['analyze', 'x', '--html', '--table'], /do not go together/],
    [['analyze', 'x', '--workers', '2'], /goes with --jsonl/],
    [['analyze', '-', '--jsonl', '--workers', '0'], /no whole number/],
    [['analyze', 'x', '--colour'], /--colour/],
    [['analyze', 'no-such-file'], /no file no-such-file/],
    [['analyze', 'no-such-file', '--jsonl'], /no file no-such-file/],
    [['analyze', folder], /is a folder/],
  ])('refuses %j with one clear line and exit code 2', (args, message) => {
    const { status, stdout, stderr } = run(args)
    expect(stderr).toMatch(message)
    expect(stderr).not.toMatch(/\n\s+at /)
    expect([status, stdout]).toEqual([2, ''])
  })
  it('tells its help and version', () => {
    expect(run(['--help']).stdout).toContain('broadsheet analyze FILE|-')
    expect(run(['--version']).stdout).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})
