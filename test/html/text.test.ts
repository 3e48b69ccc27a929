import { describe, expect, it } from 'vitest'
import { renderText, type TextOptions } from '../../src/html/index.ts'
import { harmless, widthOf } from '../../src/html/terminal/columns.ts'
import { analyze } from '../../src/index.ts'
import { ATTACKS, changed, kindsOfLeaves, story } from './stories.ts'

describe('renderText', () => {
  const analysis = story()

  it('is the article in lines, speakers numbered behind the marks, and what was found below', () => {
    const text = renderText(analysis, { width: 60 })
    expect(text).toMatch(/^Harbour Post · 20 November 2026\n● neutral/)
    expect(text).toContain('(not the article: navigation ×2)')
    expect(text).toContain('“It is safe,”[1] said Tomas Vell, who runs the ferry to\n  Norway.')
    expect(text).toMatch(/\n▼ Harbour Council said/)
    expect(text).toMatch(/\n {2}• The ferry leaves at six\.\n/)
    expect(text).toMatch(/\nWho is quoted\n {2}\[1\] Tomas Vell +×2 ▲ “It is safe,”\n/)
    expect(text).toMatch(/\nPeople\n {2}Tomas Vell +×4 Tomas Vell, He, him, Vell\n/)
    expect(text).toMatch(/\n {2}🇳🇴 NO Norway +×1 a place here: Norway\n/)
    expect(text).toMatch(/\n {2}\$40 +40 USD\n/)
    expect(text).toMatch(/\n {2}“express” +scare\n/)
    expect(text).not.toContain('\x1b')
  })
  it.each([20, 33, 60, 100])('keeps to %d columns', (width) => {
    for (const color of [false, true]) {
      const lines = renderText(analysis, { width, color })
        .replace(/\x1b\[[\d;]*m/g, '')
        .split('\n')
      expect(lines.filter((line) => widthOf(line) > width)).toEqual([])
    }
  })
  it('paints names, numbers and tones where it is asked to, and nothing else changes', () => {
    const painted = renderText(analysis, { color: true })
    expect(painted).toContain('\x1b[36mTomas\x1b[0m \x1b[36mVell\x1b[0m')
    expect(painted).toContain('“It is safe,”\x1b[1m[1]\x1b[0m')
    expect(painted.replace(/\x1b\[[\d;]*m/g, '')).toBe(renderText(analysis))
  })
  it('lets nothing of the article steer the terminal', () => {
    const text = 'Ana \x1b[2JRuiz\x07 “said\x9b31m \u202eno” \r\n\x1b]0;title\x07 to Tomas Vell.\ud800\u0085'
    const shown = renderText(analyze({ text, title: text, authors: [text], publisher: text }))
    expect(shown).not.toMatch(/[\0-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\ud800]/)
    expect(shown).toContain('Ana \ufffd[2JRuiz\ufffd')
    expect(harmless('a\r\nb\u2028c\td')).toBe('a\nb\nc\td')
  })
  it('draws an analysis that was tampered with, or refuses it', () => {
    let drawn = 0
    for (const path of kindsOfLeaves(analysis)) {
      for (const attack of [...ATTACKS, '\x1b[31m\x9b2J\u202e', -1e308, null, { a: 1 }]) {
        try {
          expect(renderText(changed(changed(analysis, ['schemaVersion'], '1.99'), path, attack))).not.toMatch(
            /[\0-\x09\x0b-\x1f\x7f-\x9f\u202e]/,
          )
          drawn++
        } catch (error) {
          expect(error, path.join('.')).toMatchObject({ code: 'bad-input' })
        }
      }
    }
    expect(drawn).toBeGreaterThan(60)
  })
  it.each([[{ width: 10 }], [{ width: 80.5 }], [{ color: 'red' }], [{ columns: 80 }], [[]], ['wide']])(
    'refuses %j',
    (options) => {
      expect(() => renderText(analysis, options as TextOptions)).toThrow(
        expect.objectContaining({ code: 'bad-options' }),
      )
    },
  )
})
