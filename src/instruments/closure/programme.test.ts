import assert from 'node:assert/strict'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, it } from 'node:test'
import fc from 'fast-check'
import { Solver } from '../../node/solver/index.ts'
import type { Solution } from '../../dialogue/data/solution.ts'
import { solutionKey } from '../figure-key.ts'
import { outcomeOf } from './outcome.ts'
import type { ClosureOutcome } from './outcome.ts'
import { daysOf, penaltyOf, renderProgramme, usableDetours } from './programme.ts'
import type { ClosureProgramme } from './programme.ts'
import { cheapest } from './testing/cheapest.ts'

const faults: unknown[] = []
let solver: Solver
before(() => { solver = new Solver({ onSolved: () => {}, onFault: (error) => { faults.push(error) } }) })
after(async () => { await solver.close(); assert.deepEqual(faults, []) })

async function solve(programme: ClosureProgramme): Promise<{ readonly solution: Solution; readonly outcome: ClosureOutcome }> {
  const lp = renderProgramme(programme)
  for (;;) {
    const found = solver.find(lp)
    if (found === null) { await solver.settled([solutionKey(lp)]); continue }
    assert.ok(!('refused' in found), JSON.stringify(found))
    assert.equal(found.status, 'optimal')
    return { solution: found, outcome: outcomeOf(programme, found) }
  }
}

/** One port closes for two days; A has room for 4 at 3 dollars, B for 3 at 5; a day of waiting costs 2; then it takes 5 a day of those that wait. */
const TWO_DAYS: ClosureProgramme = {
  closed: 'C', days: 2, arrivals: 10, waiting: 2, roomAfter: 5, after: 3,
  detours: [{ port: 'A', room: 4, cost: 3 }, { port: 'B', room: 3, cost: 5 }],
}

const programmes = fc.record({
  days: fc.integer({ min: 1, max: 6 }),
  arrivals: fc.integer({ min: 0, max: 60 }),
  waiting: fc.integer({ min: 0, max: 40 }),
  roomAfter: fc.integer({ min: 0, max: 20 }),
  after: fc.integer({ min: 1, max: 6 }),
  detours: fc.array(fc.record({ room: fc.integer({ min: 0, max: 15 }), cost: fc.integer({ min: 1, max: 90 }) }), { maxLength: 5 }),
}).map(({ detours, ...rest }): ClosureProgramme => ({ closed: 'C', ...rest, detours: detours.map((one, index) => ({ port: `P${index}`, ...one })) }))

describe('a closed port as a linear programme', () => {
  it('is solved as by hand', async () => {
    // Day 1: 10 come. A takes 4 (12 dollars), B takes 3 (15): to wait for the port would be three days at 2, dearer than 5. 3 wait (6).
    // Day 2: 10 come, A takes 4 (12). B is dearer now than two days of waiting: 9 wait (18). Day 3, open again: the port takes 5, 4 wait (8). Day 4: it takes them.
    const { solution, outcome } = await solve(TWO_DAYS)
    assert.equal(round(solution.objective), 12 + 15 + 6 + 12 + 18 + 8)
    assert.deepEqual(outcome.days.map(({ rerouted, cleared, waiting }) => [rerouted, cleared, waiting].map(round)), [[7, 0, 3], [4, 0, 9], [0, 5, 4], [0, 4, 0], [0, 0, 0]])
    assert.deepEqual([outcome.arrivals, outcome.rerouted, outcome.shortfall, outcome.unserved, outcome.clearsAfter].map((one) => round(one ?? -1)), [20, 11, 9, 0, 2])
    assert.deepEqual([round(outcome.roadCost), round(outcome.waitingCost)], [39, 32])
  })

  it('waits where a day costs less than the road', async () => {
    const { outcome } = await solve({ ...TWO_DAYS, waiting: 0.1, roomAfter: 100 })
    assert.equal(round(outcome.rerouted), 0)
    assert.equal(round(outcome.shortfall), 20)
    assert.equal(outcome.clearsAfter, 1)
  })

  it('says that it never clears where nothing has room', async () => {
    const { outcome } = await solve({ ...TWO_DAYS, roomAfter: 0, detours: [{ port: 'A', room: 0, cost: 1 }] })
    assert.equal(outcome.clearsAfter, null)
    assert.equal(round(outcome.unserved), 20)
  })

  it('tells what one truck more of room is worth: the dual of the capacity is the change of the cost', async () => {
    const base = await solve(TWO_DAYS)
    const roomier = await solve({ ...TWO_DAYS, detours: [{ port: 'A', room: 4.01, cost: 3 }, { port: 'B', room: 3, cost: 5 }] })
    const worth = base.outcome.ports.find(({ port }) => port === 'A')?.worth ?? 0
    assert.ok(worth > 0)
    assert.ok(Math.abs((base.solution.objective - roomier.solution.objective) / 0.01 - worth) < 1e-4)
  })

  it('keeps every line short enough for readers of the format', () => {
    const detours = Array.from({ length: 27 }, (_one, index) => ({ port: String(2301 + index), room: 123.456789, cost: 1234.567891 }))
    const lp = renderProgramme({ ...TWO_DAYS, days: 30, after: 14, detours })
    assert.ok(lp.split('\n').every((line) => line.length <= 510))
    assert.ok(!/\de[+-]?\d/.test(lp))
  })

  it('never costs less than the cheapest way that another method finds, nor more', async () => {
    await fc.assert(fc.asyncProperty(programmes, async (programme) => {
      const { solution } = await solve(programme)
      assert.ok(Math.abs(solution.objective - cheapest(programme, penaltyOf(programme))) < 1e-5 * (1 + Math.abs(solution.objective)))
    }), { numRuns: 60, seed: 20261126 })
  })

  it('loses no truck, fills no port beyond its room, sends none by the closed port while it is closed', async () => {
    await fc.assert(fc.asyncProperty(programmes, async (programme) => {
      const { solution, outcome } = await solve(programme)
      const served = outcome.days.reduce((total, { rerouted, cleared }) => total + rerouted + cleared, 0)
      assert.ok(Math.abs(served + outcome.unserved - outcome.arrivals) < 1e-6)
      for (const { port, room } of programme.detours) for (const day of daysOf(programme)) assert.ok((solution.values[`x_${port}_${day}`] ?? 0) <= room + 1e-6)
      assert.ok(outcome.days.every(({ isClosed, cleared }) => !isClosed || cleared === 0))
      assert.ok(Object.keys(solution.values).every((name) => !name.startsWith('x_C_')))
    }), { numRuns: 40, seed: 20261126 })
  })

  it('costs no less with every day more', async () => {
    await fc.assert(fc.asyncProperty(programmes, async (programme) => {
      const longer = { ...programme, days: programme.days + 1, after: programme.after }
      const [one, other] = [await solve(programme), await solve(longer)]
      // What is left at the end is charged the same in both.
      const charged = (of: ClosureProgramme, { outcome }: typeof one) => outcome.roadCost + outcome.waitingCost + penaltyOf(longer) * outcome.unserved
      assert.ok(charged(longer, other) >= charged(programme, one) - 1e-5)
    }), { numRuns: 40, seed: 20261126 })
  })

  it('comes to the same cost in another solver', (context) => {
    if (spawnSync('glpsol', ['--version']).error !== undefined) { context.skip('glpsol is not on this machine'); return }
    return Promise.all([TWO_DAYS, { ...TWO_DAYS, days: 5, arrivals: 33.25 }, { ...TWO_DAYS, roomAfter: 0 }].map(async (programme) => {
      const { solution } = await solve(programme)
      assert.ok(Math.abs(glpsol(renderProgramme(programme)) - solution.objective) < 1e-4)
    })).then(() => {})
  })

  it('leaves out ports without room, and itself', () => {
    const programme = { ...TWO_DAYS, detours: [...TWO_DAYS.detours, { port: 'C', room: 9, cost: 1 }, { port: 'D', room: -2, cost: 1 }] }
    assert.deepEqual(usableDetours(programme).map(({ port }) => port), ['A', 'B'])
  })
})

function glpsol(lp: string): number {
  const folder = mkdtempSync(join(tmpdir(), 'closure-'))
  try {
    writeFileSync(join(folder, 'model.lp'), lp)
    execFileSync('glpsol', ['--lp', join(folder, 'model.lp'), '--output', join(folder, 'solution.txt')], { stdio: 'ignore' })
    return Number(/Objective:\s+cost = ([-\d.e+]+)/.exec(readFileSync(join(folder, 'solution.txt'), 'utf8'))?.[1])
  } finally {
    rmSync(folder, { recursive: true })
  }
}


function round(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
