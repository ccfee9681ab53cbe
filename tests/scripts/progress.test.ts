// The progress of a run, on a terminal and elsewhere.
import {describe, expect, test} from 'vitest'

import {ProgressDisplay, type Output} from '../../scripts/site/progress.ts'

/** Something that is written to, and what was written. */
function output(more: Partial<Output> = {}): Output & {readonly written: string[]} {
  const written: string[] = []
  return {...more, written, write: (text) => written.push(text)}
}

/** A display whose clock goes on by some milliseconds with each look. */
function display(to: Output, step: number, color = false): ProgressDisplay {
  let now = 0
  return new ProgressDisplay(to, {color, now: () => (now += step)})
}

const escape = String.fromCodePoint(27)

describe('on a terminal', () => {
  test('01 a bar is drawn again in place, and taken away', () => {
    const terminal = output({isTTY: true, columns: 100})
    const shown = display(terminal, 100)
    shown.show({step: 'articles', done: 0, total: 10})
    shown.show({step: 'articles', done: 5, total: 10})
    shown.clear()
    expect(terminal.written).toHaveLength(3)
    expect(terminal.written[1]).toMatch(/\r.*█{20}░{20} {2}Articles {2}5 of 10/)
    expect(terminal.written.join('')).not.toContain('\n')
    expect(terminal.written[2]).toBe(`\r${escape}[K`)
  })

  test.each([1, 5, 10, 20, 30, 40, 60, 200])('02 never wider than %i columns', (columns) => {
    const terminal = output({isTTY: true, columns})
    const shown = display(terminal, 1_000)
    for (const done of [0, 1, 99_999, 100_000]) {
      shown.show({step: 'articles', done, total: 100_000})
      shown.show({step: 'changes', done})
    }
    for (const text of terminal.written) {
      const line = text.replace(`\r${escape}[K`, '')
      expect(line.length).toBeLessThan(Math.max(columns, 1))
    }
  })

  test('03 has colour only when it may', () => {
    for (const color of [true, false]) {
      const terminal = output({isTTY: true, columns: 100})
      display(terminal, 100, color).show({step: 'articles', done: 1, total: 2})
      expect(terminal.written.join('').includes(`${escape}[36m`)).toBe(color)
    }
  })

  test('04 is not drawn more often than one can see', () => {
    const terminal = output({isTTY: true, columns: 100})
    const shown = display(terminal, 1)
    for (let done = 0; done < 1_000; done += 1) shown.show({step: 'articles', done, total: 1_000})
    expect(terminal.written.length).toBeLessThan(40)
  })
})

test('05 elsewhere there are plain lines, now and then', () => {
  const file = output()
  const shown = display(file, 1_000)
  for (let done = 0; done < 30; done += 1) shown.show({step: 'articles', done, total: 30})
  shown.clear()
  expect(file.written.length).toBeGreaterThan(2)
  expect(file.written.length).toBeLessThan(12)
  for (const line of file.written) expect(line).toMatch(/^Articles {2}\d+ of 30\n$/)
})
