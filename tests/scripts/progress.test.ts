// The progress of a run, on a terminal and in a file.
import {describe, expect, test} from 'vitest'

import {ProgressDisplay, type Output} from '../../scripts/site/progress.ts'

/** A stream that records its output. */
function output(more: Partial<Output> = {}): Output & {readonly written: string[]} {
  const written: string[] = []
  return {...more, written, write: (text) => written.push(text)}
}

/** A display whose clock advances by some milliseconds at each reading. */
function display(to: Output, step: number, color = false): ProgressDisplay {
  let now = 0
  return new ProgressDisplay(to, {color, now: () => (now += step)})
}

const escape = String.fromCodePoint(27)

describe('on a terminal', () => {
  test('01 the bar is redrawn in place and removed at the end', () => {
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

  test.each([1, 5, 10, 20, 30, 40, 60, 200])(
    '02 the bar is narrower than %i columns',
    (columns) => {
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
    },
  )

  test('03 the bar has colours only if allowed', () => {
    for (const color of [true, false]) {
      const terminal = output({isTTY: true, columns: 100})
      display(terminal, 100, color).show({step: 'articles', done: 1, total: 2})
      expect(terminal.written.join('').includes(`${escape}[36m`)).toBe(color)
    }
  })

  test('04 the bar is redrawn at a limited rate', () => {
    const terminal = output({isTTY: true, columns: 100})
    const shown = display(terminal, 1)
    for (let done = 0; done < 1_000; done += 1) shown.show({step: 'articles', done, total: 1_000})
    expect(terminal.written.length).toBeLessThan(40)
  })
})

test('05 a file gets a few plain lines', () => {
  const file = output()
  const shown = display(file, 1_000)
  for (let done = 0; done < 30; done += 1) shown.show({step: 'articles', done, total: 30})
  shown.clear()
  expect(file.written.length).toBeGreaterThan(2)
  expect(file.written.length).toBeLessThan(12)
  for (const line of file.written) expect(line).toMatch(/^Articles {2}\d+ of 30\n$/)
})
