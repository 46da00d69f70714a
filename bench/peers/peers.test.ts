import { test } from 'node:test'
import assert from 'node:assert/strict'
import fc from 'fast-check'
import type { Figure } from '../figure.ts'
import { Contradiction, findDifference, hashOf, mustHold } from './compare.ts'
import { AnswerLength } from './load.ts'
import { textsIn } from './nested.ts'
import { countOf, LEVELS, pillarsOf, readHled, textsOf, timesAsLarge } from './plan.ts'
import { cellsOf, textOfHtml } from './reading.ts'
import { aimLines, sideBySide } from './table.ts'

const hled = textsOf(pillarsOf(readHled()))

test('The plan of the comparison is that of the HLED: 4 pillars, 11 initiatives, 29 activities, 53 advances, each in both languages', () => {
  assert.deepEqual(LEVELS.map((level) => hled[level].length), [4, 11, 29, 53])
  for (const level of LEVELS) for (const { en, es } of hled[level]) assert.ok((en ?? '') !== '' && (es ?? '') !== '')
})

test('A plan N times as large has N times every level, no number and no text twice, and begins with the original', () => {
  const texts = textsOf(pillarsOf(timesAsLarge(readHled(), 7)))
  assert.equal(countOf(texts), 7 * countOf(hled))
  assert.equal(hashOf(texts.advances.slice(0, 53)), hashOf(hled.advances))
  for (const level of LEVELS) assert.equal(new Set(texts[level].map(({ en, es }) => `${en} ${es}`)).size, 7 * new Set(hled[level].map(({ en, es }) => `${en} ${es}`)).size)
  const pillars = pillarsOf(timesAsLarge(readHled(), 7))
  const numbers = pillars.flatMap((pillar) => [pillar.number, ...pillar.initiatives.flatMap(({ number, activities }) => [number, ...activities.map((activity) => activity.number)])])
  assert.equal(new Set(numbers).size, numbers.length)
})

test('An answer that lacks one text, has one twice, one too many, one language empty or two languages exchanged is found out, whatever its order', () => {
  const [first = {}, second = {}] = hled.advances
  const wrong: readonly (readonly [RegExp, typeof hled.advances])[] = [
    [/52 advances instead of 53; missing: /, hled.advances.slice(1)],
    [/53 advances instead of 53/, [second, ...hled.advances.slice(1)]],
    [/54 advances instead of 53$/, [...hled.advances, first]],
    [/53 advances instead of 53; missing: /, [{ en: first.en ?? '', es: '' }, ...hled.advances.slice(1)]],
    [/53 advances instead of 53; missing: /, [{ en: first.es ?? '', es: first.en ?? '' }, ...hled.advances.slice(1)]],
    [/0 advances instead of 53; missing: /, []],
  ]
  for (const [said, advances] of wrong) {
    assert.match(findDifference({ ...hled, advances }, hled) ?? '', said)
    assert.throws(() => mustHold('somebody', { ...hled, advances }, hled), Contradiction)
  }
  assert.equal(findDifference({ ...hled, advances: hled.advances.toReversed() }, hled), null)
  assert.equal(findDifference({ ...hled, pillars: [] }, hled, ['advances']), null)
})

test('Nested answers are read level by level', () => {
  const entry = (en: string) => ({ words: { en, es: `${en} (es)` } })
  const texts = textsIn([{ ...entry('P'), initiatives: [{ ...entry('I'), activities: [entry('A')], advances: [entry('x'), entry('y')] }] }], ({ words }) => words)
  assert.deepEqual(LEVELS.map((level) => texts[level].map(({ en }) => en)), [['P'], ['I'], ['A'], ['x', 'y']])
})

test('HTML is read without tags, with characters for their names', () => {
  assert.equal(textOfHtml('<p>Ni&ntilde;o &amp; <b>&#8220;caf\u00e9&#x201d;</b>\n  &quot;2&quot;</p>'), 'Ni&ntilde;o & \u201ccaf\u00e9\u201d "2"')
})

test('Cells of a CSV come back as they were written, with commas, quotes and lines in them', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', 'é', ',', '"', '\n', '\r\n', ' ', ';') })
  fc.assert(fc.property(fc.array(fc.array(cell.filter((text) => text !== ''), { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), (rows) => {
    const csv = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join('\n')
    assert.deepEqual(cellsOf(csv), rows)
  }))
  assert.deepEqual(cellsOf('a,b\n1,\n"x,y",2\n'), [['a', 'b'], ['1', ''], ['x,y', '2']])
})

test('An answer is whole by its length or by its last chunk, however it is cut into parts', () => {
  const body = 'x'.repeat(40)
  const answers = [`HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\n\r\n${body}`, `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n28\r\n${body}\r\n0\r\n\r\n`]
  for (const text of answers) {
    fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: text.length - 1 })), (cuts) => {
      const at = [0, ...[...new Set(cuts)].sort((a, b) => a - b), text.length]
      const answer = new AnswerLength()
      const whole = at.slice(1).map((end, index) => answer.take(Buffer.from(text.slice(at[index], end))))
      assert.deepEqual(whole, [...whole.slice(1).map(() => false), true])
      assert.equal(answer.received, text.length)
    }))
  }
})

test('A page of errors, an answer without a length and one longer than announced count for nothing', () => {
  for (const text of ['HTTP/1.1 500 No\r\nContent-Length: 0\r\n\r\n', 'HTTP/1.1 429 Wait\r\nContent-Length: 0\r\n\r\n', 'HTTP/1.1 200 OK\r\n\r\n', 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nxx']) {
    assert.throws(() => new AnswerLength().take(Buffer.from(text)))
  }
})

const figure = (row: string, size: string, ours: readonly number[], limit: readonly number[], aim: Figure['aim'] = null): Figure => ({ row, size, unit: 'plans/s', ours, limit, against: size, aim })

test('The table has a column a system, medians in its cells and a dash for what was not measured', () => {
  const figures = [figure('JSON', 'A 1', [100, 120, 110], [10, 12, 11]), figure('JSON', 'B 2', [90], [5]), figure('pages', 'B 2', [50], [1234.5]), figure('memory', 'A 1', [200], [NaN])]
  assert.deepEqual(sideBySide(figures, ['A 1', 'B 2']), [
    '| what | unit | Alternat | A 1 | B 2 |', '| --- | --- | --- | --- | --- |',
    '| JSON | plans/s | 105 | 11 | 5 |', '| pages | plans/s | 50 | – | 1,230 |', '| memory | plans/s | 200 | – | – |',
  ])
})

test('An aim is told as met or not with its ratio, and nothing is said where there is no aim or no measure', () => {
  const tenTimes = { of: 'ratio', atLeast: 10 } as const
  const figures = [figure('JSON', 'A', [100, 110], [10, 10], tenTimes), figure('JSON', 'B', [99], [10], tenTimes), figure('memory', 'A', [60], [100], { of: 'ratio', atMost: 0.5 }), figure('JSON', 'C', [], [], tenTimes), figure('load', 'A', [1], [2])]
  assert.deepEqual(aimLines(figures), ['met     JSON: 10.5 times A (aim ≥ 10)', 'NOT MET JSON: 9.9 times B (aim ≥ 10)', 'NOT MET memory: 0.6 times A (aim ≤ 0.5)'])
})
