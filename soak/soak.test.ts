// The short soak that every `npm test` runs; `npm run soak` goes on for as long as it is let.

import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { sha256 } from '../src/record/index.ts'
import { foundedNodes, saySoon } from '../src/node/testing/nodes.ts'
import { advance, say } from '../src/dialogue/testing/contents.ts'
import { Claims } from './claims.ts'
import { readWords } from './main.ts'
import { cutPower } from './power-cuts/index.ts'
import { chanceOf } from './random.ts'
import { soak, sumOf } from './run.ts'

// The same every time, so that a run that fails can be had again; `npm run soak` draws its own.
const seed = process.env.SOAK_SEED ?? 'every npm test'

describe('nothing that was answered is lost', { concurrency: 1 }, () => {
  for (const [engine, kills] of [['sqlite', 8], ['postgres', 5]] as const) {
    test(`while both nodes are killed under the hands of officers, on ${engine}`, { timeout: 300_000 }, async (t) => {
      const report = await soak({ engine, seed, kills, milliseconds: 60_000, leastAnswered: 12, isThorough: false, onProgress: (line) => t.diagnostic(line) })
      if ('reason' in report) return t.skip(report.reason)
      assert.deepEqual(report.problems, [], `SOAK_SEED=${seed}`)
      assert.ok(report.kills > 1 && sumOf(report.answered) > 10, JSON.stringify(report))
    })

    test(`when the power goes, on ${engine}, and what nobody had asked to be durable is`, { timeout: 180_000 }, async (t) => {
      const report = await cutPower(engine, chanceOf(seed))
      if ('reason' in report) return t.skip(report.reason)
      assert.deepEqual(report.problems, [], `SOAK_SEED=${seed}`)
      assert.ok(report.answered > 4 && report.unsyncedLost > 0, JSON.stringify(report))
    })
  }
})

describe('the driver notices', () => {
  test('every kind of answered deed that is not in the store, and a draft that is gone', async (t) => {
    const [mex] = await foundedNodes(t, ['MEX', 'USA'])
    if (mex === undefined) return assert.fail()
    const claims = new Claims('MEX')
    const act = await saySoon(mex, { name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say('Kept') }) as never, replaces: null, audience: 'public' })
    claims.add({ by: 'hash', hash: act.hash })
    claims.add({ by: 'text', text: 'Kept [en]' })
    assert.deepEqual(await claims.settle(mex.store), [])
    assert.deepEqual(claims.found, Array(2).fill(`MEX ${act.header.sequence} ${act.hash}`))
    const none = sha256('none')
    for (const claim of [{ by: 'hash', hash: none }, { by: 'text', text: 'Kept' }, { by: 'sign', proposal: none }, { by: 'withdraw', proposal: none }, { by: 'retract', statement: act.hash }] as const) {
      claims.add(claim)
      assert.equal((await claims.settle(mex.store)).length, 1, claim.by)
    }
    claims.drafts.add('gone')
    assert.deepEqual(await claims.settle(mex.store), ['a draft that was kept: gone'])
  })

  test('an act that was there and is another, or gone, the next time', async (t) => {
    const [mex] = await foundedNodes(t, ['MEX', 'USA'])
    const claims = new Claims('MEX')
    await claims.settle(mex?.store ?? assert.fail())
    // Another store, in which MEX has said other things at the same places.
    const [other] = await foundedNodes(t, ['MEX', 'USA'])
    assert.equal((await claims.settle(other?.store ?? assert.fail())).length, 1)
  })
})

describe('chance', () => {
  test('is the same for the same seed, another for another, and of one’s own for everybody', () => {
    const some = (chance = chanceOf(seed)) => Array.from({ length: 20 }, () => chance.between(1, 1000))
    assert.deepEqual(some(), some())
    assert.notDeepEqual(some(), some(chanceOf(`${seed}x`)))
    assert.notDeepEqual(some(chanceOf(seed).apart('a')), some(chanceOf(seed).apart('b')))
  })

  test('keeps to its bounds and to its weights', () => {
    const chance = chanceOf(seed)
    const counts = { often: 0, seldom: 0, never: 0 }
    for (let n = 0; n < 2000; n++) {
      assert.ok([1, 2, 3].includes(chance.between(1, 3)))
      counts[chance.weighed([['often', 9], ['seldom', 1], ['never', 0]] as const)] += 1
    }
    assert.ok(counts.never === 0 && counts.often > 1500 && counts.seldom > 50, JSON.stringify(counts))
  })
})

test('words that ask for no soak are refused', () => {
  for (const words of [['--engine', 'oracle'], ['--minutes', 'soon'], ['--kills', '-1'], ['--power-cuts', '0'], ['--nonsense']]) assert.throws(() => readWords(words), words.join(' '))
  assert.deepEqual(readWords(['--engine', 'sqlite', '--seed', 'x', '--kills', '3']).engines, ['sqlite'])
})
