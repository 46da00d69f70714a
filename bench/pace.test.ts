import { test } from 'node:test'
import assert from 'node:assert/strict'
import { Pace } from './pace.ts'
import { rowsNamed, run } from './main.ts'
import type { Row } from './row.ts'

const MINUTE = 60_000

test('A run that is behind measures fewer rounds, near its end one, and as many as asked for where it is not', () => {
  let now = 0
  const pace = new Pace(10, 20, () => now)
  assert.equal(pace.begin('verify'), '   0:00  verify (1 of 10)')
  assert.equal(pace.roundsOf(5), 5)
  now = 4 * MINUTE
  assert.equal(pace.begin('append'), '   4:00  append (2 of 10)')
  assert.equal(pace.roundsOf(5), 5)
  now = 6.5 * MINUTE
  assert.equal(pace.roundsOf(5), 3)
  assert.ok(pace.isHurried)
  assert.equal(pace.roundsOf(2), 2)
  now = 17.5 * MINUTE
  pace.begin('exchange')
  assert.ok(!pace.isHurried)
  assert.equal(pace.roundsOf(5), 1)
  assert.ok(!pace.isOver)
  now = 20 * MINUTE
  assert.ok(pace.isOver)
})

test('A run without a limit never hurries', () => {
  let now = 0
  const pace = new Pace(1, Infinity, () => now)
  pace.begin('verify')
  now = 1_000 * MINUTE
  assert.equal(pace.roundsOf(5), 5)
  assert.ok(!pace.isOver)
})

test('When the time is over, each row that is left is named with the reason, and what was begun is undone', async () => {
  const undone: string[] = []
  const late: Row = { name: 'late', asks: '', grows: false, async *measure(bench) { bench.atEnd(() => { undone.push('late') }); yield { row: 'late', size: 1, unit: 'ms', ours: [1], limit: [], against: '', aim: null } } }
  const told: string[] = []
  const figures = await run({ rows: [late, ...rowsNamed(['verify-quick'])], bench: { sizes: [10], rounds: 1, seconds: 0.1, plans: [] }, minutes: 0 }, () => undefined, (line) => told.push(line))
  assert.deepEqual(figures.map(({ row, ours }) => [row, ours.length]), [['late', 0], ['verify-quick', 0]])
  assert.match(figures[0]?.note ?? '', /time of this run is over/)
  assert.equal(told.length, 2)
  const inTime = await run({ rows: [late], bench: { sizes: [10], rounds: 1, seconds: 0.1, plans: [] }, minutes: 1 }, () => undefined)
  assert.deepEqual([inTime.map(({ row }) => row), undone], [['late'], ['late']])
})
