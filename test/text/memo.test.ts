import { expect, it } from 'vitest'
import { Memo } from '../../src/text/memo.ts'

it('remembers answers until their letters fill its room, and begins anew', () => {
  const memo = new Memo<number>(10_000)
  memo.set('Oslo', 1)
  expect(memo.get('Oslo')).toBe(1)
  for (let i = 0; i < 1000; i++) memo.set(`Eastport ${i}`, i)
  expect(memo.get('Eastport 999')).toBe(999)
  expect(memo.get('Oslo')).toBeUndefined()
})

it('keeps nothing that would take the room of many', () => {
  const memo = new Memo<number>(10_000)
  memo.set('a'.repeat(101), 1)
  expect(memo.get('a'.repeat(101))).toBeUndefined()
})
