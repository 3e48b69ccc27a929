import { expect, it } from 'vitest'
import { HINT_KINDS, hintSteps, UNHINTED } from '../../src/blocks/hints.ts'

const steps = (tag: string, hints = '') => hintSteps([{ tag, hints, parent: null }])
const NONE = new Array<number>(HINT_KINDS).fill(UNHINTED)

it('tells the kind of an element by its tag and its names', () => {
  expect(steps('div')).toEqual(NONE)
  expect(steps('aside')[2]).toBe(0)
  expect(steps('footer')[3]).toBe(0)
  expect(steps('div', 'comments')[0]).toBe(0)
})

it.each(['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty'])(
  'knows nothing of an element %s',
  (tag) => {
    expect(steps(tag)).toEqual(NONE)
    expect(steps('div', tag)).toEqual(NONE)
  },
)
