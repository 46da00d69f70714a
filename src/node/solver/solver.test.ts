import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { Solution } from '../../dialogue/data/solution.ts'
import { solutionKey } from '../../instruments/figure-key.ts'
import { Solver } from './index.ts'

const lp = (right: number) => `Minimize\n cost: 3 a + 5 b + 2 w\nSubject To\n all: a + b + w = ${right}\nBounds\n a <= 4\n w <= 5\nEnd\n`

/** A thread that answers nothing, or falls over. */
const thread = (body: string) => new URL(`data:text/javascript,import { parentPort } from 'node:worker_threads'; parentPort.on('message', (question) => { ${encodeURIComponent(body)} })`)

async function solved(solver: Solver, text: string) {
  const first = solver.find(text)
  if (first === null) await solver.settled([solutionKey(text)])
  return solver.find(text)
}

describe('the solver of a node', () => {
  it('answers nothing at first, tells when it is done, and keeps what it found', async () => {
    const told: string[] = []
    const solver = new Solver({ onSolved: (keys) => told.push(...keys), onFault: (error) => { throw error } })
    assert.equal(solver.find(lp(10)), null)
    await solver.settled([solutionKey(lp(10)), 'solution/unknown'])
    assert.deepEqual(told, [solutionKey(lp(10))])
    // 4 of a (12), 5 of w (10), 1 of b (5).
    const { status, objective, values, prices, reduced } = solver.find(lp(10)) as Solution
    assert.deepEqual([status, objective, values], ['optimal', 27, { a: 4, b: 1, w: 5 }])
    assert.deepEqual([prices, reduced], [{ all: 5 }, { a: -2, w: -3 }])
    await solver.close()
  })

  it('finds the same on two nodes, whatever else was asked before', async () => {
    const [one, other] = [1, 2].map(() => new Solver({ onSolved: () => {}, onFault: (error) => { throw error } })) as [Solver, Solver]
    await solved(other, lp(3))
    await solved(other, lp(9))
    assert.deepEqual(await solved(one, lp(10)), await solved(other, lp(10)))
    await Promise.all([one.close(), other.close()])
  })

  it('says of a programme that has no solution that it has none', async () => {
    const solver = new Solver({ onSolved: () => {}, onFault: (error) => { throw error } })
    assert.equal((await solved(solver, 'Minimize\n cost: a\nSubject To\n no: a <= -1\nEnd\n') as Solution).status, 'infeasible')
    assert.equal((await solved(solver, 'Maximize\n gain: a\nSubject To\n no: a >= 1\nEnd\n') as Solution).status, 'unbounded')
    await solver.close()
  })

  it('solves nothing of what it cannot read, and solves the next', async () => {
    const solver = new Solver({ onSolved: () => {}, onFault: (error) => { throw error } })
    const [bad, good] = await Promise.all([solved(solver, 'this is no programme'), solved(solver, lp(2))])
    assert.equal((bad as Solution).status, 'not-solved')
    assert.equal((good as Solution).status, 'optimal')
    await solver.close()
  })

  it('refuses unread what is too long', async () => {
    const solver = new Solver({ onSolved: () => {}, onFault: (error) => { throw error } })
    assert.deepEqual(solver.find('x'.repeat(2_000_001)), { refused: 'problem-too-large' })
    await solver.close()
  })

  it('gives up a programme that takes too long, throws the thread away and goes on', async () => {
    const faults: unknown[] = []
    const solver = new Solver({ onSolved: () => {}, onFault: (error) => faults.push(error), boundInMilliseconds: 50, thread: thread('') })
    assert.deepEqual(await Promise.all([solved(solver, lp(1)), solved(solver, lp(2))]), [{ refused: 'took-too-long' }, { refused: 'took-too-long' }])
    assert.equal(faults.length, 2)
    await solver.close()
  })

  it('refuses what was under way when its thread falls over', async () => {
    const solver = new Solver({ onSolved: () => {}, onFault: () => {}, thread: thread('throw new Error("gone")') })
    assert.deepEqual(await solved(solver, lp(1)), { refused: 'solver-failed' })
    await solver.close()
  })

  it('tells a machine that cannot load it from a programme that failed', async () => {
    const solver = new Solver({ onSolved: () => {}, onFault: () => {}, thread: thread('parentPort.postMessage({ key: question.key, fault: "no", isUnavailable: true })') })
    assert.deepEqual(await solved(solver, lp(1)), { refused: 'solver-unavailable' })
    await solver.close()
  })

  it('lets only so many wait, and calls those back whom it turned away', async () => {
    const told: string[] = []
    const solver = new Solver({ onSolved: (keys) => told.push(...keys), onFault: (error) => { throw error }, mostWaiting: 2 })
    const texts = [1, 2, 3, 4].map(lp)
    const keys = texts.map(solutionKey)
    assert.deepEqual(texts.map((text) => solver.find(text)), [null, null, null, null])
    await solver.settled(keys)
    assert.deepEqual(told, keys)
    assert.deepEqual(texts.map((text) => solver.find(text) === null), [false, false, true, true])
    await solver.settled(keys)
    assert.ok(texts.every((text) => solver.find(text) !== null))
    await solver.close()
  })

  it('solves nothing more when it is closed, and lets nobody wait', async () => {
    const solver = new Solver({ onSolved: () => {}, onFault: () => {} })
    solver.find(lp(1))
    const waiting = solver.settled([solutionKey(lp(1))])
    await solver.close()
    await waiting
    assert.deepEqual(solver.find(lp(2)), { refused: 'solver-failed' })
  })
})
