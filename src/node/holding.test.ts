import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { advance, say } from '../dialogue/testing/contents.ts'
import { FOLD_VERSION } from '../dialogue/fold.ts'
import { openStore } from '../store/open.ts'
import { Holding } from './holding.ts'
import { assertSame, DIALOGUE, exchange, found, openNode, retitle, saySoon, temporaryFolder } from './testing/nodes.ts'

const state = (text: string) =>
  ({ name: 'state', about: 'element/1.1', type: 'advance', content: advance({ text: say(text) }) as never, replaces: null, audience: 'public' }) as const

describe('the stored copy of the rows', () => {
  test('may lag behind the acts: opening folds the rest on top, to the same bytes as from scratch', async (t) => {
    const home = temporaryFolder(t)
    const [mex, usa] = [await openNode(t, 'MEX', { home }), await openNode(t, 'USA')]
    await found([mex, usa])
    await mex.save()
    const lagging = await mex.store.projection() ?? assert.fail()
    for (const [index, title] of ['Rivers', 'Lakes', 'Springs'].entries()) {
      await saySoon(mex, state(`Advance ${index}`))
      const proposal = await saySoon(usa, retitle(usa, 'element/1.1', title))
      await exchange(mex, usa)
      await saySoon(mex, { name: 'sign', proposal: proposal.hash })
      await exchange(mex, usa)
    }
    await mex.save()
    const store = await openStore({ dialogue: DIALOGUE, home, mode: 'read' })
    t.after(() => store.close())
    const whole = mex.rows.toText()
    await mex.store.replaceProjection(lagging)
    const holding = await Holding.open(DIALOGUE, store, true)
    assert.deepEqual(holding.rows.toText(), whole)
    await holding.reload(true)
    assert.deepEqual(holding.rows.toText(), whole)
  })

  test('is made again where other rules made it', async (t) => {
    const home = temporaryFolder(t)
    const mex = await openNode(t, 'MEX', { home })
    await found([mex, await openNode(t, 'USA')])
    await mex.save()
    const stored = await mex.store.projection() ?? assert.fail()
    await mex.store.replaceProjection({ ...stored, fold: FOLD_VERSION - 1, rows: new Map([['item/plan/p', '{}']]) })
    await mex.close()
    await assertSame(await openNode(t, 'MEX', { home }))
  })

  test('is written in the first quiet moment after something changed', async (t) => {
    const mex = await openNode(t, 'MEX')
    await found([mex, await openNode(t, 'USA')])
    await saySoon(mex, state('A weir was opened.'))
    const end = performance.now() + 5_000
    while ((await mex.store.projection())?.heads.MEX !== mex.ledger.chain('MEX').sequence) {
      assert.ok(performance.now() < end, 'the copy was never brought up to date')
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    assert.deepEqual((await mex.store.projection())?.rows, mex.rows.toText())
  })
})
